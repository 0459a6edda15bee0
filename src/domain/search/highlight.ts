/**
 * Shows where a text matches: HTML in which everything of the text is escaped and nothing but `<mark>` stands around the matches. The
 * matches are found in the folded text and marked in the original (traditional, full-width and spaced-out forms included). Pure.
 */
import { characterFinder, type CharacterFinder } from './character-finder';
import { RUN_END, runsOf, type Unit } from './units';

interface Match {
  start: number;
  end: number;
  /** Which of the marks. */
  mark: number;
}

/** The whole text with its matches marked; null where none matches. */
export function highlight(text: string, marks: readonly string[][]): string | null {
  const matches = matchesIn(text, marks);
  return matches.length > 0 ? marked(text, matches, 0, text.length) : null;
}

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
  const start = whole(text, Math.max(0, best.start - LEAD));
  const end = whole(text, Math.min(text.length, Math.max(start + length, best.end)));
  const shown = marked(text, matches, start, end).replace(/\s+/gu, ' ').trim();
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

/** Not between the halves of a surrogate pair. */
const whole = (text: string, position: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(position)) ? position - 1 : position;

/** What is known of marks, for all texts that they are looked for in. */
interface Wanted {
  /** Marks by their first unit. */
  byFirst: ReadonlyMap<string, readonly number[]>;
  /** Of first units, the first characters. */
  firstCharacters: CharacterFinder;
  longest: number;
  isWithinRuns: boolean;
}

const known = new WeakMap<readonly string[][], Wanted>();

const wantedBy = (marks: readonly string[][]): Wanted => {
  const before = known.get(marks);
  if (before) return before;
  const byFirst = new Map<string, number[]>();
  for (const [index, [first]] of marks.entries())
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  const wanted = {
    byFirst,
    firstCharacters: characterFinder(
      new Set([...byFirst.keys()].flatMap((first) => [...first].slice(0, 1))),
    ),
    longest: Math.max(1, ...marks.map(({ length }) => length)),
    isWithinRuns: !marks.some((mark) => mark.includes(RUN_END)),
  };
  known.set(marks, wanted);
  return wanted;
};

/** In the order of the text; those that overlap are all there. A text is read in parts: a body of a million characters is not taken apart at once. */
function matchesIn(text: string, marks: readonly string[][]): Match[] {
  const { byFirst, firstCharacters, longest, isWithinRuns } = wantedBy(marks);
  const matches: Match[] = [];
  let before: Unit[] = [];
  let next = firstCharacters.indexIn(text, 0);
  if (next < 0) return matches;
  for (const [start, end] of partsOf(text, isWithinRuns ? SHORT_PART : PART)) {
    if (next >= 0 && next < start) next = firstCharacters.indexIn(text, start);
    // Most sentences of a text have nothing to do with what is looked for.
    const isApart = isWithinRuns && before.length === 0;
    if (isApart && next < 0) break;
    if (isApart && next >= end) continue;
    const part = text.slice(start, end);
    const units = [...before];
    addUnits(units, part, start);
    for (let position = 0; position < units.length; position += 1) {
      const unit = units[position] as Unit;
      for (const mark of byFirst.get(unit.text) ?? NONE) {
        const wanted = marks[mark] ?? [];
        const lastPosition = position + wanted.length - 1;
        const last = units[lastPosition];
        // What ends before this part was found with the part before.
        if (!last || lastPosition < before.length) continue;
        if (wanted.every((one, offset) => units[position + offset]?.text === one))
          matches.push({ start: unit.start, end: last.end, mark });
      }
    }
    const endsRun = isWithinRuns && SENTENCE_ENDS.has(part.charAt(part.length - 1));
    before = longest > 1 && !endsRun ? units.slice(1 - longest) : [];
  }
  return matches;
}

const NONE: readonly number[] = [];
const BORDER: Unit = { text: RUN_END, kind: 'character', start: 0, end: 0 };
const PART = 20_000;
const SHORT_PART = 100;
const SENTENCE_ENDS = new Set('\n。；，！？;!?');

/**
 * From where to where: at least so long, but for the last, and at most `PART`. They end with a sentence, so that no match goes over their ends unseen, but for texts that have
 * none.
 */
function* partsOf(text: string, least: number): Generator<[start: number, end: number]> {
  const isEnd = (end: number) => end >= text.length || SENTENCE_ENDS.has(text.charAt(end - 1));
  for (let start = 0; start < text.length;) {
    const most = Math.min(start + PART, text.length);
    let end = Math.min(start + least, most);
    while (end < most && !isEnd(end)) end += 1;
    while (end > start && !isEnd(end)) end -= 1;
    if (end === start) end = whole(text, most);
    yield [start, end];
    start = end;
  }
}

/** All runs in a row. */
const addUnits = (units: Unit[], part: string, offset: number): void => {
  for (const run of runsOf(part)) {
    if (units.length > 0) units.push(BORDER);
    for (const unit of run) {
      // They were made for this.
      unit.start += offset;
      unit.end += offset;
      units.push(unit);
    }
  }
};

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
