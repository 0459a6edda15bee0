/**
 * The text of an HTML body as a reader sees it, good enough for rules, summaries and search: block elements break lines, inline
 * ones do not, cells of a row are parted by a tab, scripts and styles are dropped. Not a sanitiser. Pure.
 */
import { decodeEntities } from './decode-entities';
import { htmlTokens } from './html-tokens';

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody tfoot thead tr ul'
  ).split(' '),
);
const CELL_END = /^<\/(?:td|th)\b/i;
const SPOKEN_ATTRIBUTE = /\b(?:alt|title|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Lines of text; blank lines are left out, each line is trimmed. */
export function htmlToText(html: string | null | undefined): string {
  if (!html) return '';
  const pieces: string[] = [];
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text')
      pieces.push(decodeEntities(token.text.replace(/[ \t\r\n\f]+/g, ' ')));
    else if (BLOCKS.has(token.name)) pieces.push('\n');
    else if (CELL_END.test(token.text)) pieces.push('\t');
  }
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What a reader is told by attributes (alternative text, tool tips): one line each. */
export function textOfAttributes(html: string | null | undefined): string {
  if (!html) return '';
  const lines: string[] = [];
  for (const token of htmlTokens(html)) {
    if (token.kind !== 'tag') continue;
    for (const match of token.text.matchAll(SPOKEN_ATTRIBUTE)) {
      const value = decodeEntities(match[1] ?? match[2] ?? '').trim();
      if (value !== '') lines.push(value);
    }
  }
  return lines.join('\n');
}
