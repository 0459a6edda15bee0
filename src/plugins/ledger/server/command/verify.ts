/** `npm run ledger -- verify`: the verdict on the output, how far it is on the error stream. */
import type { Core } from '@strapi/strapi';
import type { LedgerVerdict } from '../../../../../types/ledger';
import { breakLines } from '../domain/problem-texts';
import { own } from '../plugin-services';
import { hasSeal } from '../verify/has-seal';
import { EXIT, type CommandIo } from './io';

const ROWS_A_PROGRESS_LINE = 50_000;

export async function verifyCommand(
  strapi: Core.Strapi,
  { isJson, seal }: { isJson: boolean; seal: string | null },
  io: CommandIo,
): Promise<number> {
  let told = 0;
  const verdict = await own(strapi, 'ledger').verify({
    signal: io.signal,
    onProgress({ rows, subjects }) {
      if (rows - told < ROWS_A_PROGRESS_LINE) return;
      told = rows;
      io.err(
        `已核对 ${rows} 行，${subjects} 个主体 · ${rows} rows of ${subjects} subjects checked`,
      );
    },
  });
  const isKeptSealThere = seal === null || (await hasSeal(strapi, seal));
  const isValid = verdict.isValid && isKeptSealThere;
  if (isJson) io.out(JSON.stringify({ ...verdict, isValid, isKeptSealThere }));
  else io.out([...verdictLines(verdict), ...(isKeptSealThere ? [] : [LOST_SEAL])].join('\n'));
  return isValid ? EXIT.done : EXIT.broken;
}

const LOST_SEAL =
  '没有这个哈希的封存：封存被删除或重写 · no seal has the given hash: seals were taken away or rewritten';

const verdictLines = ({ brokenAt, rows, subjects, seals, newestSeal }: LedgerVerdict): string[] => {
  if (brokenAt) {
    return ['操作留痕被破坏，首处 · the ledger is broken, first at:', ...breakLines(brokenAt)];
  }
  const lines = [
    `操作留痕完整：${rows} 行，${subjects} 个主体，${seals} 次封存 · ` +
      `the ledger is valid: ${rows} rows, ${subjects} subjects, ${seals} seals`,
  ];
  if (newestSeal) {
    const { number, cut, hash } = newestSeal;
    lines.push(`最新封存 · newest seal: ${number}, ${cut}, ${hash}`);
  }
  return lines;
};
