/**
 * The text of an HTML body as a reader sees it, good enough for rules, summaries and search: block elements break lines, inline
 * ones do not, cells of a row are parted by a tab, scripts and styles are dropped. Not a sanitiser. Pure.
 */
import { decodeEntities } from './decode-entities';

const DROPPED = /<(script|style|template|noscript|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/g;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const CELL = /<\/(?:td|th)\s*>/gi;
const TAG = /<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>/g;
const SPOKEN_ATTRIBUTE = /\b(?:alt|title|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Lines of text; runs of blank lines are closed up, each line is trimmed. */
export function htmlToText(html: string | null | undefined): string {
  if (!html) return '';
  const marked = html
    .replace(COMMENT, '')
    .replace(DROPPED, '')
    .replace(/\s+/g, ' ')
    .replace(BLOCK, '\n')
    .replace(CELL, '\t')
    .replace(TAG, '');
  return decodeEntities(marked)
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
}

/** What a reader is told by attributes (alternative text, tool tips): one line each. */
export function textOfAttributes(html: string | null | undefined): string {
  if (!html) return '';
  const lines: string[] = [];
  for (const tag of html.replace(COMMENT, '').match(TAG) ?? []) {
    for (const match of tag.matchAll(SPOKEN_ATTRIBUTE)) {
      const value = decodeEntities(match[1] ?? match[2] ?? '').trim();
      if (value !== '') lines.push(value);
    }
  }
  return lines.join('\n');
}
