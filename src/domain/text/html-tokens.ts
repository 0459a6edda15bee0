/**
 * Cuts HTML into text and tags in one pass, in time that grows with its length only (bodies are untrusted and up to 200 kB). Comments
 * and the content of scripts and styles are left out. A `<` that opens no tag is text. Pure.
 */

export type HtmlToken =
  { kind: 'text'; text: string } | { kind: 'tag'; text: string; name: string };

const DROPPED = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const unclosed = new Set<string>();
  let position = 0;
  let textStart = 0;
  while (position < html.length) {
    const open = html.indexOf('<', position);
    if (open < 0) break;
    const end = endOfMarkup(html, open);
    if (end === 'never') break;
    if (end === null) {
      position = open + 1;
      continue;
    }
    if (open > textStart) tokens.push({ kind: 'text', text: html.slice(textStart, open) });
    const text = html.slice(open, end);
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(text)?.[1]?.toLowerCase();
    if (name !== undefined) tokens.push({ kind: 'tag', text, name });
    const isDropped = name !== undefined && DROPPED.has(name) && !text.startsWith('</');
    position = isDropped ? endOfElement(html, end, name, unclosed) : end;
    textStart = position;
  }
  if (textStart < html.length) tokens.push({ kind: 'text', text: html.slice(textStart) });
  return tokens;
}

/** Where the tag or comment that opens here ends; null when none opens here, `never` when no bracket is left. */
function endOfMarkup(html: string, open: number): number | null | 'never' {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4) ?? html.length;
  if (!/[a-zA-Z/!?]/.test(html.charAt(open + 1))) return null;
  let position = open + 1;
  while (position < html.length) {
    const character = html.charAt(position);
    if (character === '>') return position + 1;
    if (character === '"' || character === "'") {
      const close = html.indexOf(character, position + 1);
      // A quote that is never closed hides nothing: the tag ends at the next bracket.
      if (close < 0) return after(html, '>', position) ?? 'never';
      position = close;
    }
    position += 1;
  }
  // Brackets within quotes may be left; without them nothing later can be a tag either.
  return after(html, '>', open) ?? 'never';
}

function endOfElement(html: string, from: number, name: string, unclosed: Set<string>): number {
  if (unclosed.has(name)) return from;
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  const match = closing.exec(html);
  if (match) return match.index;
  unclosed.add(name);
  return from;
}

function after(html: string, mark: string, from: number): number | null {
  const index = html.indexOf(mark, from);
  return index < 0 ? null : index + mark.length;
}
