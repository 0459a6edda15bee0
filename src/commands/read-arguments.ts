/** The arguments of `backup` and `restore`: one folder, and flags that the command knows. Pure. */
import { Refusal } from './refusal';

export interface Arguments {
  folder: string;
  flags: ReadonlySet<string>;
}

/** @throws Refusal naming what is wrong and what is allowed. */
export function readArguments(argv: readonly string[], known: readonly string[]): Arguments {
  const flags = argv.filter((word) => word.startsWith('-'));
  const unknown = flags.find((flag) => !known.includes(flag));
  if (unknown !== undefined)
    throw new Refusal(
      `${unknown}：没有这个选项，可用：${known.join('、')}。`,
      `${unknown}: unknown option; there are: ${known.join(', ')}.`,
    );
  const [folder, another] = argv.filter((word) => !word.startsWith('-'));
  if (!folder || another !== undefined)
    throw new Refusal(
      another === undefined ? '请给出备份目录。' : `只能给出一个目录："${another}" 多余。`,
      another === undefined
        ? 'Name the folder of the backup.'
        : `One folder only: "${another}" is one too many.`,
    );
  return { folder, flags: new Set(flags) };
}
