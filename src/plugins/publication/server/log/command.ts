/**
 * `npm run log`: verifies, rebuilds, redacts. What is asked for goes to the output, what is said about it to the error stream. Exit code 0
 * done, 1 differs or failed, 2 bad use.
 */
import os from 'node:os';
import type { Core } from '@strapi/strapi';
import { readLogCommand } from '../domain/log-command';
import { findingLine } from './finding-texts';
import type { LogCare } from './log';
import type { LogProgress, LogVerdict } from './verify';

interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  cwd: string;
  signal: AbortSignal;
}

const EXIT = { done: 0, differs: 1, badUse: 2 } as const;
const PROGRESS_MS = 5_000;

const HELP = `用法 (usage):
  npm run log -- verify [--json]    核对日志与登记册 (checks that documents, heads and register are what the log says)
  npm run log -- rebuild [--json]   由日志重建登记册 (makes the register anew from the newest entries)
  npm run log -- redact --person EMAIL --reason TEXT [--json]
                                    清除已被取代的旧版内容；行与哈希保留，最新内容不动，操作留痕
                                    (erases superseded documents by one recorded act; rows and hashes stay, the newest stays)
退出码 (exit code): 0 完成 (done), 1 不一致或失败 (differs, failed), 2 用法错误 (bad use), 130 中断 (interrupted)`;

export const command = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns the exit code. */
  async run(argv: string[], io: CommandIo): Promise<number> {
    const wanted = readLogCommand(argv);
    const log = strapi.plugin('publication').service<LogCare>('log');
    switch (wanted.kind) {
      case 'help':
        io.out(HELP);
        return EXIT.done;
      case 'mistake':
        io.err(wanted.message);
        return EXIT.badUse;
      case 'verify':
        return tellVerdict(await log.verify(progressTo(io)), wanted.isJson, io);
      case 'rebuild': {
        const rebuilt = await log.rebuild(progressTo(io));
        const { subjects, written, removed, unreadable } = rebuilt;
        io.out(
          wanted.isJson
            ? JSON.stringify(rebuilt)
            : `登记册已重建：${subjects} 个主体，重写 ${written}，移除 ${removed} · ` +
                `the register is rebuilt: ${subjects} subjects, ${written} written, ${removed} removed`,
        );
        if (unreadable === 0) return EXIT.done;
        io.err(
          `无法读取的内容：${unreadable}，见 verify · documents that can't be read: ${unreadable}, see verify`,
        );
        return EXIT.differs;
      }
      case 'redact': {
        const person = await findPerson(strapi, wanted.person);
        if (!person) {
          io.err(
            `--person "${wanted.person}"：没有这个在用的账号（no active person has this e-mail）`,
          );
          return EXIT.badUse;
        }
        const redacted = await log.redact(
          { actor: person.email, reason: wanted.reason, operator: os.userInfo().username },
          progressTo(io),
        );
        const { documents, texts, upTo } = redacted;
        io.out(
          wanted.isJson
            ? JSON.stringify(redacted)
            : `已清除旧版内容 ${documents} 件、正文 ${texts} 件（至 ${upTo}） · ` +
                `erased ${documents} superseded documents and ${texts} texts, up to ${upTo}`,
        );
        return EXIT.done;
      }
    }
  },
});

const progressTo = (io: CommandIo): LogProgress => {
  let toldAt = performance.now();
  return {
    signal: io.signal,
    onProgress({ entries, subjects }) {
      if (performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      io.err(
        `${entries} 条日志，${subjects} 个主体 · ${entries} entries, ${subjects} subjects so far`,
      );
    },
  };
};

const tellVerdict = (verdict: LogVerdict, isJson: boolean, io: CommandIo): number => {
  if (isJson) io.out(JSON.stringify(verdict));
  else io.out(verdictLines(verdict).join('\n'));
  return verdict.isValid ? EXIT.done : EXIT.differs;
};

const verdictLines = (verdict: LogVerdict): string[] => {
  const { entries, subjects, erased, problems, findings } = verdict;
  const counted =
    `${entries} 条，${subjects} 个主体，${verdict.public} 个公开，${erased} 条内容已清除 · ` +
    `${entries} entries, ${subjects} subjects, ${verdict.public} public, ${erased} with their documents erased`;
  if (verdict.isValid)
    return [
      '日志完整，登记册与之一致 · the log is sound and the register is what it says',
      counted,
    ];
  return [
    `有 ${problems} 处不一致 · ${problems} problems`,
    counted,
    ...findings.map(findingLine),
    ...(verdict.isLogSound ? ['npm run log -- rebuild 可修复 · mends it'] : []),
  ];
};

const findPerson = async (strapi: Core.Strapi, email: string) => {
  const people = strapi.plugin('access').service('people') as unknown as {
    find(email: string): Promise<{ email: string; isActive: boolean } | null>;
  };
  const person = await people.find(email);
  return person?.isActive ? person : null;
};
