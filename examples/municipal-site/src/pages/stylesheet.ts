/** The one static file. Read once: it only changes with the program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../web/reply';

/** The same place from `src/pages` and from `dist/pages`. */
const PATH = join(__dirname, '..', '..', 'assets', 'style.css');
let style: string | undefined;

export function stylesheet(): Reply {
  style ??= readFileSync(PATH, 'utf8');
  return { status: 200, contentType: 'text/css; charset=utf-8', body: style };
}
