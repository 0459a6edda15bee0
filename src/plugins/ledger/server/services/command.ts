/**
 * `npm run ledger`: verifies, seals, exports. What is asked for goes to the output, what is said about it to the error stream. Exit code
 * 0 done, 1 the ledger is broken, 2 bad use (option, value and rule are named).
 */
import type { Core } from '@strapi/strapi';
import type { LedgerSealing } from '../../../../../types/ledger';
import { exportCommand } from '../command/export';
import { HELP } from '../command/help';
import { EXIT, type CommandIo } from '../command/io';
import { verifyCommand } from '../command/verify';
import { readLedgerCommand, type UsageMistake } from '../domain/command-options';
import { own } from '../plugin-services';

export const command = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns the exit code. */
  async run(argv: string[], io: CommandIo): Promise<number> {
    const wanted = readLedgerCommand(argv);
    switch (wanted.kind) {
      case 'help':
        io.out(HELP);
        return EXIT.done;
      case 'mistake':
        return refuse(wanted.mistake, io);
      case 'verify':
        return verifyCommand(strapi, wanted, io);
      case 'seal':
        return sealCommand(own(strapi, 'seal'), wanted.force, io);
      case 'export': {
        const outcome = await exportCommand(strapi, wanted.options, io);
        return typeof outcome === 'number' ? outcome : refuse(outcome, io);
      }
    }
  },
});

const sealCommand = async (
  sealing: LedgerSealing,
  force: boolean,
  io: CommandIo,
): Promise<number> => {
  const { seal, isNew } = await sealing.run({ force, signal: io.signal });
  io.err(isNew ? '已封存 · sealed' : '当日已封存 · this day has its seal');
  io.out(`${seal.number}\t${seal.cut}\t${seal.heads}\t${seal.hash}`);
  return EXIT.done;
};

const refuse = ({ option, value, rule }: UsageMistake, io: CommandIo): number => {
  io.err(value === null ? `${option}：${rule}` : `${option} "${value}"：${rule}`);
  return EXIT.badUse;
};
