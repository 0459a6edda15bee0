/**
 * The running CMS takes commands from `npm run …` on the same machine, because only one process may write a SQLite
 * database; `<database>.owner.json` says where. On PostgreSQL nothing is started: any number of processes may write.
 */
import type { Core } from '@strapi/strapi';
import { openCommandSocket } from './command-socket';
import { databaseSettings } from './database-settings';
import { explainError } from './explain-error';
import { performCommand } from './perform-command';
import { writeOwner } from './single-writer';

export interface CommandServer {
  stop(): Promise<void>;
}

/** Starts taking commands. Call it once the CMS listens; `stop` it in `destroy`. */
export async function startCommandServer(strapi: Core.Strapi): Promise<CommandServer> {
  const settings = databaseSettings();
  if (settings.client !== 'sqlite') return { stop: () => Promise.resolve() };
  const { filename } = settings;
  const socket = await openCommandSocket(
    (command, argv, io) => performCommand(strapi, command, argv, io),
    (error) => strapi.log.error(explainError(error)),
  );
  writeOwner(filename, { pid: process.pid, socket: socket.path });
  return {
    async stop() {
      writeOwner(filename, { pid: process.pid, socket: null });
      await socket.close();
    },
  };
}
