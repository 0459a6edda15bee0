/**
 * A Strapi without ears, for one command: loaded, never listening, delivering nothing (`GONGKAI_WORKER=off`). Its log
 * goes to standard error and only from warnings up, so that a command's output stays clean for a pipe. Strapi ends the
 * process on SIGINT by itself; here the command ends first.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { databaseSettings } from './database-settings';
import type { SingleWriter } from './single-writer';
import { acquireSingleWriter } from './single-writer';

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..', '..');

/** Strapi may still read what it has just written (`strapi.md` 1): closing the pool under it ends the process. */
const SETTLE_MS = 150;

interface ConsoleTransport {
  stderrLevels?: Record<string, boolean>;
}

const LEVELS = ['error', 'warn', 'info', 'http', 'verbose', 'debug', 'silly'];

/** All log lines of `strapi` on standard error. */
export function logToStandardError(strapi: Core.Strapi): void {
  for (const transport of strapi.log.transports as ConsoleTransport[]) {
    transport.stderrLevels = Object.fromEntries(LEVELS.map((level) => [level, true]));
  }
}

/**
 * The writer's lock on the configured SQLite database; nothing on PostgreSQL. Taken before `load`, because plugins
 * prepare their tables before the application's own `register` runs. Call it after `createApplication`, which reads `.env`.
 */
export function holdDatabase(): SingleWriter {
  const settings = databaseSettings();
  return settings.client === 'sqlite'
    ? acquireSingleWriter(settings.filename)
    : { release: () => undefined };
}

/** Loads `@strapi/strapi` only when it is needed: a command that is handed over starts four times faster. */
export async function createApplication(): Promise<Core.Strapi> {
  const { createStrapi } = await import('@strapi/strapi'); // reads `.env`
  const before = new Set([...process.listeners('SIGINT'), ...process.listeners('SIGTERM')]);
  const strapi = createStrapi({ appDir: PROJECT_ROOT, distDir: path.join(PROJECT_ROOT, 'dist') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    for (const added of process.listeners(signal))
      if (!before.has(added)) process.off(signal, added);
  }
  return strapi;
}

/** Runs `work` in a loaded application and closes it, whatever happens. */
export async function withApplication<T>(work: (strapi: Core.Strapi) => Promise<T>): Promise<T> {
  process.env.GONGKAI_WORKER = 'off';
  const strapi = await createApplication();
  strapi.log.level = 'warn';
  logToStandardError(strapi);
  try {
    await strapi.load();
    return await work(strapi);
  } finally {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    await strapi.destroy();
  }
}
