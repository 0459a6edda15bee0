/**
 * `npm run feed`: the sites and what did not arrive. What is asked for goes to the output, what is said about it to the
 * error stream. Exit code 0 done, 2 bad use (option and rule are named).
 */
import type { Core } from '@strapi/strapi';
import { HELP } from '../commands/help';
import { readFeedCommand } from '../commands/read-command';
import { addSite, listDeadLetters, listSites, rotateSite } from '../commands/sites';
import { own } from '../plugin-services';
import { SiteProblem } from './site-problem';

export interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  signal: AbortSignal;
}

export const command = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns the exit code. */
  async run(argv: string[], io: CommandIo): Promise<number> {
    const wanted = readFeedCommand(argv);
    try {
      switch (wanted.kind) {
        case 'help':
          io.out(HELP);
          return 0;
        case 'mistake':
          io.err(wanted.message);
          return 2;
        case 'add':
          return await addSite(strapi, wanted.options, io);
        case 'list':
          return await listSites(strapi, wanted.isJson, io);
        case 'pause':
          await own(strapi, 'sites').pause(await own(strapi, 'sites').identify(wanted.site));
          io.out(`已暂停 (paused): ${wanted.site}`);
          return 0;
        case 'resume':
          await own(strapi, 'sites').resume(await own(strapi, 'sites').identify(wanted.site));
          io.out(`已恢复 (resumed): ${wanted.site}`);
          return 0;
        case 'rotate':
          return await rotateSite(strapi, wanted, io);
        case 'dead_letters':
          return await listDeadLetters(strapi, wanted.isJson, io);
      }
    } catch (error) {
      if (!(error instanceof SiteProblem)) throw error;
      io.err(error.message);
      return 2;
    }
  },
});
