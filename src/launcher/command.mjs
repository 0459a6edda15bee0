/**
 * `npm run <command> -- …`: prepares what is missing, then hands over to the compiled command runner. Paths are meant
 * from where the person stands: npm tells that in INIT_CWD (it changes to the project root itself).
 */
import { ensureBuilt } from './ensure-built.mjs';
import { endChild, startNode } from './children.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { readEnvFile } from './env-file.mjs';
import { main } from './main.mjs';
import { inProject, projectRoot } from './project.mjs';

/** An import finishes its batch before it ends. */
const ORDERLY_END_MS = 60_000;

const [command, ...args] = process.argv.slice(2);
const isRunByNpm = process.env.npm_lifecycle_event === command && process.cwd() === projectRoot;
const cwd = (isRunByNpm && process.env.INIT_CWD) || process.cwd();

await main(async ({ onStop }) => {
  await ensureInstalled();
  await ensureBuilt(['server']);
  const child = startNode(
    [inProject('dist', 'src', 'commands', 'run.js'), command ?? '--help', ...args],
    {
      env: {
        // The runner must know the database before Strapi reads `.env`.
        ...readEnvFile(inProject('.env')),
        ...process.env,
        GONGKAI_COMMAND_CWD: cwd,
        NODE_ENV: process.env.NODE_ENV ?? 'production',
      },
    },
  );
  onStop(() => endChild(child, ORDERLY_END_MS));
  const { code, signal } = await child.ended;
  return code ?? (signal === 'SIGINT' ? 130 : 1);
});
