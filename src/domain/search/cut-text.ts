/**
 * Cuts text for the search index, the same way on both engines: their own tokenisers find no Chinese word of two characters. Chinese
 * becomes overlapping pairs, letters and digits become words, and a pair stands between a word and its neighbour (`2008年` → `2008`, `8年`).
 * Neighbours in the text are neighbours in the list, so a phrase is a row of tokens. Single characters are kept apart. Pure.
 */
import { runsOf, type Unit } from './units';

export interface CutText {
  /** In the order of the text. */
  tokens: string[];
  /** Each Chinese character once. */
  characters: string[];
  /** The folded text itself: words in `<>`, runs parted by one space, a space at either end, `¶` between parts. */
  stream: string;
}

/** Stands between parts (title, body …): no phrase reaches over it. Nothing that folding leaves looks like it. */
export const PART_END = '¶';
/** Longer texts are found by their beginning only. */
export const MOST_UNITS = 100_000;

/** @param parts empty ones are left out. */
export function cutText(parts: readonly (string | null | undefined)[]): CutText {
  const tokens: string[] = [];
  const characters = new Set<string>();
  const streams: string[] = [];
  let left = MOST_UNITS;
  for (const part of parts) {
    if (!part || left <= 0) continue;
    const runs = runsOf(part, left);
    if (runs.length === 0) continue;
    if (streams.length > 0) tokens.push(PART_END);
    for (const run of runs) {
      left -= run.length;
      for (const { kind, text } of run) if (kind === 'character') characters.add(text);
      for (const token of tokensOf(run, true)) tokens.push(token);
    }
    streams.push(streamOf(runs));
  }
  return {
    tokens,
    characters: [...characters],
    stream: streams.length > 0 ? ` ${streams.join(` ${PART_END} `)} ` : '',
  };
}

/** @param isClosed whether the run ends here: then its last character is a token, too, and a phrase may go on behind it. */
export function tokensOf(run: readonly Unit[], isClosed: boolean): string[] {
  const tokens: string[] = [];
  for (const [index, unit] of run.entries()) {
    const next = run[index + 1];
    if (unit.kind !== 'character') tokens.push(unit.text);
    if (next) tokens.push(lastOf(unit.text) + firstOf(next.text));
    else if (unit.kind === 'character' && isClosed) tokens.push(unit.text);
  }
  return tokens;
}

export const streamOf = (runs: readonly (readonly Unit[])[]): string =>
  runs.map((run) => run.map(written).join('')).join(' ');

const written = ({ kind, text }: Unit) => (kind === 'character' ? text : `<${text}>`);

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0);
const lastOf = (text: string): string => [...text].at(-1) ?? '';
