/**
 * `npm run demo`: the demonstration city on SQLite in a folder of its own, the CMS and the example municipal site as two
 * processes, a legacy import, and a summary once everything has arrived on the site. Ctrl-C ends all of it.
 */
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startNode } from './children.mjs';
import { DEMO_HELP, parseDemoArguments } from './demo-arguments.mjs';
import { prepareDemoDirectory } from './demo-directory.mjs';
import { summaryText } from './demo-summary.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { main } from './main.mjs';
import { checkPort, portOf } from './ports.mjs';
import { inProject } from './project.mjs';
import { LauncherStop, print, say } from './say.mjs';

const SITE_START_MS = 20_000;
const LEGACY_FILE = inProject('database', 'seeds', 'legacy', 'ankang-2008.gb18030.csv');

/** The demonstration's own settings; of the person's environment neither database nor secrets are used. */
function cmsEnvironment(folder, secrets, port, plan) {
  const { DATABASE_URL: _url, ...env } = process.env;
  return {
    ...env,
    ...secrets,
    ENV_PATH: path.join(folder, 'no.env'), // Strapi would read the production `.env` otherwise
    NODE_ENV: 'production',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: path.join(folder, 'gongkai.db'),
    GONGKAI_FILES: path.join(folder, 'files'),
    GONGKAI_WORKER: 'on',
    HOST: process.env.HOST ?? '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${port}`,
    GONGKAI_DEMO_PLAN: JSON.stringify(plan),
  };
}

async function startSite(folder, secret, port, cmsPort) {
  const script = inProject('examples', 'municipal-site', 'dist', 'server.js');
  const args = ['--port', String(port), '--database', path.join(folder, 'site.db')];
  const env = { ...process.env, SITE_SECRET: secret, FEED_ORIGIN: `http://localhost:${cmsPort}` };
  const log = openSync(path.join(folder, 'site.log'), 'a', 0o600);
  const child = startNode([script, ...args], { env, output: [log, 2] });
  closeSync(log);
  for (const until = Date.now() + SITE_START_MS; ; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/status.json`).catch(() => null);
    if (answer?.ok) return child;
    if (child.exitCode !== null || Date.now() > until) {
      throw new LauncherStop(
        '示例网站未能启动，原因见上方。',
        'The example site did not start; the lines above say why.',
      );
    }
  }
}

/** The summary, once the CMS sends it; throws when one of the two ends before. */
function summaryFrom(cms, site) {
  const endedEarly = (child, chinese, english) =>
    child.ended.then(() => {
      throw new LauncherStop(
        `${chinese}意外退出，原因见上方。`,
        `${english} ended early; the lines above say why.`,
      );
    });
  const summary = new Promise((resolve) =>
    cms.on('message', (message) => message.summary && resolve(message.summary)),
  );
  return Promise.race([
    summary,
    endedEarly(cms, 'CMS ', 'The CMS'),
    endedEarly(site, '示例网站', 'The example site'),
  ]);
}

await main(async ({ whenUp }) => {
  const options = parseDemoArguments(process.argv.slice(2));
  if (options.help) {
    print(DEMO_HELP);
    return 0;
  }
  const port = portOf('PORT', process.env.PORT, 1337);
  const sitePort = portOf('SITE_PORT', process.env.SITE_PORT, 4000);
  await ensureInstalled();
  await ensureBuilt(options.exit ? ['server', 'site'] : ['server', 'site', 'admin']);
  await checkPort('PORT', port, process.env.HOST ?? '127.0.0.1');
  await checkPort('SITE_PORT', sitePort, undefined);
  const folder = options.directory ? path.resolve(options.directory) : inProject('.data', 'demo');
  const { secrets, siteSecret } = prepareDemoDirectory(folder, options.keep);

  const site = await startSite(folder, siteSecret, sitePort, port);
  const plan = {
    siteUrl: `http://127.0.0.1:${sitePort}`,
    siteSecret,
    importFile: LEGACY_FILE,
    reportDirectory: path.join(folder, 'import-report'),
    cityFile: path.join(folder, 'city.json'),
  };
  const script = inProject('dist', 'src', 'commands', 'demo', 'serve.js');
  const env = cmsEnvironment(folder, secrets, port, plan);
  const cms = startNode([script], { env, ipc: true, output: 'to-stderr' });

  const summary = await summaryFrom(cms, site);
  print(summaryText(summary));
  if (options.json) print(JSON.stringify(summary));
  if (options.exit) return summary.hasAllArrived ? 0 : 1;
  whenUp();
  say('按 Ctrl-C 停止。', 'Ctrl-C stops it.');
  await Promise.race([cms.ended, site.ended]);
  throw new LauncherStop(
    'CMS 或示例网站意外退出。',
    'The CMS or the example site ended unexpectedly.',
  );
});
