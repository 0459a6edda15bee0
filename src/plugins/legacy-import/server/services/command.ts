/** `npm run import`: parses the command line, runs the importer, says what came of it. Exit codes: 0 all taken, 3 some rejected, 2 bad use, 1 failure. */
import type { Core } from '@strapi/strapi';
import { parseArguments } from '../command/parse-arguments';
import { summaryLines } from '../report/summary';
import { UnusableInput } from '../read/unusable-input';
import type { ImportIo } from './importer';

export interface CommandIo extends ImportIo {
  out(text: string): void;
  cwd: string;
}

const EXIT = { allTaken: 0, failure: 1, badUse: 2, someRejected: 3 } as const;

export const command = ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(argv: string[], io: CommandIo): Promise<number> {
    try {
      const options = parseArguments(argv, io.cwd);
      const importer = strapi.plugin('legacy-import').service('importer') as ReturnType<
        typeof import('./importer').importer
      >;
      const report = await importer.run(options, io);
      for (const line of summaryLines(report)) io.out(line);
      if (options.json) io.out(JSON.stringify(report));
      if (report.state !== 'finished') return EXIT.failure;
      return report.rejected > 0 ? EXIT.someRejected : EXIT.allTaken;
    } catch (error) {
      if (error instanceof UnusableInput) {
        io.err(error.message);
        return EXIT.badUse;
      }
      // The text of a database error carries the values that were bound: only its kind is said.
      const { name, code } = error as { name?: string; code?: unknown };
      io.err(
        `导入失败 / the import failed: ${[name, code].filter((part) => typeof part === 'string').join(' ')}`,
      );
      strapi.log.debug((error as Error)?.stack ?? String(error));
      return EXIT.failure;
    }
  },
});
