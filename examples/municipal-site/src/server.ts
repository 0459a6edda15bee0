/** Starts the site as a program: settings in, a running server, closed cleanly on SIGINT and SIGTERM. */
import { logToStdout } from './log';
import { type Settings, readSettings } from './settings';
import { startSite } from './site';
import { textsIn } from './texts';

async function main() {
  const settings = readSettings(process.argv.slice(2), process.env);
  const running = await startSite(settings, logToStdout).catch((error: NodeJS.ErrnoException) => {
    throw explained(error, settings);
  });
  logToStdout('site.started', { port: running.port, url: running.site.origin() });

  let isClosing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isClosing) return;
      isClosing = true;
      void running.close().then(() => logToStdout('site.stopped', { signal }));
    });
  }
}

/** What can be put right by whoever started it, as a sentence. */
function explained(error: NodeJS.ErrnoException, { port, language, database }: Settings): Error {
  const texts = textsIn(language).operator;
  if (error.code === 'EADDRINUSE') return new Error(texts.portTaken(port));
  if (error.code?.startsWith('SQLITE_')) return new Error(texts.badSetting('database', database));
  if (/secret|base64/i.test(error.message)) return new Error(texts.badSecret);
  return error;
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
