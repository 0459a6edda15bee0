/** The style sheet: the files of `assets/` in the order of their names, read once; they only change with the program. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../web/reply';

/** The same place from `src/pages` and from `dist/pages`. */
const FOLDER = join(__dirname, '..', '..', 'assets');
let style: string | undefined;

export function stylesheet(): Reply {
  style ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(join(FOLDER, name), 'utf8'))
    .join('\n');
  return { status: 200, contentType: 'text/css; charset=utf-8', body: style };
}
