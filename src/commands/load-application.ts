/**
 * A Strapi without ears, for one command: loaded, never listening, delivering nothing (`GONGKAI_WORKER=off`). Its log
 * goes to standard error and only from warnings up, so that a command's output stays clean for a pipe. Strapi ends the
 * process on SIGINT by itself; here the command ends first.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { databaseSettings } from './database-settings';
import type { SingleWriter } from './single-writer';
import { DatabaseInUseError, acquireSingleWriter } from './single-writer';

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..', '..');

/** Database, files and reports hold what is not public: nobody else on the machine reads what we make. */
export const OWNER_ONLY = 0o077;

/** Strapi may still read what it has just written: closing the pool under it ends the process. */
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

/** A CMS that starts waits so long for a single command to finish; another CMS is told at once. */
const COMMAND_PATIENCE_MS = 15_000;
const POLL_MS = 200;

/**
 * The writer's lock on the configured SQLite database; nothing on PostgreSQL. Taken before `load`, because plugins
 * prepare their tables before the application's own `register` runs. Call it after `createApplication`, which reads `.env`.
 */
export async function holdDatabase(): Promise<SingleWriter> {
  const settings = databaseSettings();
  if (settings.client !== 'sqlite') return { release: () => undefined };
  for (const until = Date.now() + COMMAND_PATIENCE_MS; ; await sleep(POLL_MS)) {
    try {
      return acquireSingleWriter(settings.filename);
    } catch (error) {
      const isCommand = error instanceof DatabaseInUseError && !error.owner?.socket;
      if (!isCommand || Date.now() > until) throw error;
    }
  }
}

/**
 * Loads `@strapi/strapi` only when it is needed: a command that is handed over starts four times faster. From here on the process
 * makes files for its own user alone.
 */
export async function createApplication(): Promise<Core.Strapi> {
  process.umask(OWNER_ONLY);
  const { createStrapi } = await import('@strapi/strapi'); // reads `.env`
  const before = new Set([...process.listeners('SIGINT'), ...process.listeners('SIGTERM')]);
  const strapi = createStrapi({ appDir: PROJECT_ROOT, distDir: path.join(PROJECT_ROOT, 'dist') });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    for (const added of process.listeners(signal))
      if (!before.has(added)) process.off(signal, added);
  }
  return strapi;
}

/** Runs `work` in a loaded application and closes it, whatever happens. `prepare` comes before the load. */
export async function withApplication<T>(
  work: (strapi: Core.Strapi) => Promise<T>,
  prepare?: (strapi: Core.Strapi) => void,
): Promise<T> {
  process.env.GONGKAI_WORKER = 'off';
  const strapi = await createApplication();
  prepare?.(strapi);
  strapi.log.level = 'warn';
  logToStandardError(strapi);
  try {
    await strapi.load();
    return await work(strapi);
  } finally {
    await sleep(SETTLE_MS);
    await strapi.destroy();
  }
}
