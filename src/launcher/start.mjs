/** `npm start`: the production CMS. Installs and builds what is missing, looks after secrets and port, stays up. */
import { startNode } from './children.mjs';
import { engineOptions } from './engine-options.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { main } from './main.mjs';
import { checkPort, portOf } from './ports.mjs';
import { productionEnvironment } from './production-secrets.mjs';
import { inProject } from './project.mjs';

await main(async ({ whenUp }) => {
  await ensureInstalled();
  await ensureBuilt(['server', 'admin']);
  const env = await productionEnvironment();
  await checkPort('PORT', portOf('PORT', env.PORT, 1337), env.HOST ?? '0.0.0.0');
  const options = engineOptions(env.GONGKAI_HEAP_MB);
  const script = inProject('dist', 'src', 'commands', 'start', 'serve.js');
  const child = startNode([...options, script], { env, ipc: true });
  child.on('message', (message) => message.listening && whenUp());
  const { code } = await child.ended;
  return code ?? 1;
});
