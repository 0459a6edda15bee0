/**
 * `npm run search`: makes the index anew, says how it stands. What is asked for goes to the output, what is said about it to the error
 * stream. Exit code 0 done, 1 failed or not whole, 2 bad use, 130 interrupted.
 */
import type { Core } from '@strapi/strapi';
import { rebuildIndex } from './rebuild';

interface CommandIo {
  out(text: string): void;
  err(text: string): void;
  signal: AbortSignal;
}

const EXIT = { done: 0, notWhole: 1, badUse: 2 } as const;
const PROGRESS_MS = 5_000;
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  rebuild: ['--from-start', '--from-empty', '--json'],
  status: ['--json'],
};

const HELP = `用法 (usage):
  npm run search -- rebuild [--from-start | --from-empty] [--json]
      由登记册重建检索索引；旧索引同时可查；中断后再运行即继续
      (makes the index anew from the register; the old one serves meanwhile; goes on where an interrupted one stopped)
      --from-start   从头开始 (from the start)
      --from-empty   先清空，索引损坏时用 (empties it first, where it is damaged)
  npm run search -- status [--json]
      索引是否完整 (whether the index is whole)
退出码 (exit code): 0 完成 (done), 1 失败或不完整 (failed, not whole), 2 用法错误 (bad use), 130 中断 (interrupted)`;

export const command = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @returns the exit code. */
  async run(argv: string[], io: CommandIo): Promise<number> {
    const [name = '', ...options] = argv;
    if (name === '' || argv.includes('--help') || argv.includes('-h')) {
      io.out(HELP);
      return EXIT.done;
    }
    const allowed = OPTIONS[name];
    if (!allowed)
      return refuse(io, name, `须是其一（must be one of）：${Object.keys(OPTIONS).join(' ')}`);
    const unknown = options.find((option) => !allowed.includes(option));
    if (unknown !== undefined)
      return refuse(io, unknown, `没有这个选项，可用（allowed）：${allowed.join(' ')}`);
    const isJson = options.includes('--json');
    return name === 'rebuild'
      ? rebuild(strapi, options, isJson, io)
      : tellStatus(strapi, isJson, io);
  },
});

const rebuild = async (
  strapi: Core.Strapi,
  options: readonly string[],
  isJson: boolean,
  io: CommandIo,
): Promise<number> => {
  let toldAt = performance.now();
  const subjects = await rebuildIndex(strapi, {
    fromStart: options.includes('--from-start'),
    fromEmpty: options.includes('--from-empty'),
    signal: io.signal,
    onProgress(done) {
      if (performance.now() - toldAt < PROGRESS_MS) return;
      toldAt = performance.now();
      io.err(`已重建 ${done} 条 · ${done} subjects so far`);
    },
  });
  io.out(
    isJson
      ? JSON.stringify({ subjects })
      : `检索索引已重建：${subjects} 条 · the search index is rebuilt: ${subjects} subjects`,
  );
  return EXIT.done;
};

const tellStatus = async (strapi: Core.Strapi, isJson: boolean, io: CommandIo): Promise<number> => {
  const states = (await strapi.db
    .connection('search_state')
    .orderBy('subject_type')
    .select('subject_type', 'is_whole', 'made_to')) as {
    subject_type: string;
    is_whole: number;
    made_to: string | null;
  }[];
  const told = states.map(({ subject_type: type, is_whole, made_to }) => ({
    type,
    isWhole: is_whole === 1,
    isBeingMade: made_to !== null,
  }));
  if (isJson) io.out(JSON.stringify(told));
  else
    for (const { type, isWhole, isBeingMade } of told)
      io.out(
        `${type}: ${isWhole ? '完整 · whole' : '不完整 · not whole'}${isBeingMade ? '，正在重建 · being made' : ''}`,
      );
  return told.every(({ isWhole }) => isWhole) ? EXIT.done : EXIT.notWhole;
};

const refuse = (io: CommandIo, value: string, rule: string): number => {
  io.err(`"${value}"：${rule}`);
  return EXIT.badUse;
};
