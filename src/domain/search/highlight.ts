/**
 * Shows where a text matches: HTML in which everything of the text is escaped and nothing but `<mark>` stands around the matches. The
 * matches are found in the folded text and marked in the original (traditional, full-width and spaced-out forms included). Pure.
 */
import { matchesIn } from './matches';
import type { Match } from './wanted-marks';
import { wholeCharacter } from './whole-character';

/** The whole text with its matches marked; null where none matches. */
export function highlight(text: string, marks: readonly string[][]): string | null {
  const matches = matchesIn(text, marks);
  return matches.length > 0 ? marked(text, matches, 0, text.length) : null;
}

/** The whole text as one match. */
export const highlightAll = (text: string): string => `<mark>${escaped(text)}</mark>`;

/** Before the first match of a snippet. */
const LEAD = 24;

/**
 * The part of a long text that shows most of the marks, about `length` characters of it, with `…` where something is left out; null
 * where none matches. Line ends become spaces.
 */
export function snippet(text: string, marks: readonly string[][], length = 160): string | null {
  const matches = matchesIn(text, marks);
  const [first] = matches;
  if (!first) return null;
  let best = first;
  let most = 0;
  let behind = 0;
  const inWindow = new Map<number, number>();
  for (const match of matches) {
    while (behind < matches.length && (matches[behind]?.end ?? 0) <= match.start + length - LEAD) {
      const { mark } = matches[behind] as Match;
      inWindow.set(mark, (inWindow.get(mark) ?? 0) + 1);
      behind += 1;
    }
    if (inWindow.size > most) [best, most] = [match, inWindow.size];
    const left = (inWindow.get(match.mark) ?? 1) - 1;
    if (left > 0) inWindow.set(match.mark, left);
    else inWindow.delete(match.mark);
  }
  const start = wholeCharacter(text, Math.max(0, best.start - LEAD));
  const end = wholeCharacter(text, Math.min(text.length, Math.max(start + length, best.end)));
  const shown = marked(text, matches, start, end).replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

function marked(text: string, matches: readonly Match[], start: number, end: number): string {
  const pieces: string[] = [];
  let position = start;
  for (const match of joined(matches)) {
    if (match.end <= position || match.start >= end) continue;
    const from = Math.max(match.start, position);
    const to = Math.min(match.end, end);
    pieces.push(
      escaped(text.slice(position, from)),
      '<mark>',
      escaped(text.slice(from, to)),
      '</mark>',
    );
    position = to;
  }
  pieces.push(escaped(text.slice(position, end)));
  return pieces.join('');
}

/** Matches that touch or overlap become one. */
const joined = (matches: readonly Match[]): { start: number; end: number }[] => {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
