/** The options of `npm run demo`, and their help. */
import { parseArgs } from 'node:util';
import { LauncherStop } from './say.mjs';

export const DEMO_HELP = `npm run demo -- [--exit] [--json] [--keep] [--directory DIR]

  --exit           汇总后退出；全部送达才为 0 · stops after the summary; exit code 0 only if all arrived
  --json           另以一行 JSON 输出汇总 · prints the summary as one JSON line too
  --keep           保留上次的数据 · keeps the data of the last run (otherwise every start is fresh)
  --directory DIR  数据目录，默认 .data/demo · where its data lies

  PORT（默认 1337）、SITE_PORT（默认 4000）、HOST（默认 127.0.0.1）`;

const options = {
  exit: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false, short: 'h' },
  directory: { type: 'string' },
};

export function parseDemoArguments(args) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new LauncherStop(`参数有误：${error.message}`, DEMO_HELP, 2);
  }
}
