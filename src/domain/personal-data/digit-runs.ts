/**
 * Cuts a line into runs of digits as a reader sees them: full-width and Chinese digits are digits, spaces, hyphens and what can't be seen
 * may part them, one digit a table cell is one number, a footnote's or a list's raised or circled digit is not part of it. Pure.
 */
import { legibleText } from '../text/normalise-text';

export interface DigitRun {
  /** The groups of digits, the last one perhaps with the check character X. */
  groups: readonly string[];
  /** The characters just before, where a label stands. */
  before: string;
  /** The characters just after, where a unit stands. */
  after: string;
  /** True where a Latin letter stands directly before or after: part of a code. */
  isPartOfCode: boolean;
  /** True for the digits after a decimal point (or after the number of a list). */
  isAfterPoint: boolean;
  isInAddress: boolean;
}

export interface Candidate {
  digits: string;
  groups: readonly string[];
  isWholeRun: boolean;
}

// At most three spaces or dashes part the groups of one number. A tab does not: it parts the cells of a table.
const RUN =
  /\d+(?:(?:[^\S\t]|[\u2010-\u2015\u2212\u2022\u30fb·_-]){1,3}\d+)*(?:[^\S\t]?-?[Xx](?![A-Za-z0-9]))?/g;
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/gi;
const ONE_DIGIT_A_CELL = /(?<!\d)\d(?:\t\d){10,18}(?:\t[Xx])?(?![\dXx])/g;
const NOTE_DIGITS =
  /[\u00b2\u00b3\u00b9\u2070-\u209c\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g;
const CHINESE_RUN = /[〇○零一二三四五六七八九]{11,}/g;
const CHINESE_DIGITS = '零一二三四五六七八九';
const CONTEXT_CHARACTERS = 16;

/** A line made ready for `digitRuns`, and for looking for words beside them. */
export function legibleDigits(line: string): string {
  return legibleText(line.replace(NOTE_DIGITS, ' '))
    .replace(CHINESE_RUN, (digits) => [...digits].map(digitOf).join(''))
    .replace(ONE_DIGIT_A_CELL, (cells) => cells.replaceAll('\t', ''));
}

/** `line` as `legibleDigits` gives it. */
export function* digitRuns(line: string): Generator<DigitRun> {
  const addresses = [...line.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  for (const match of line.matchAll(RUN)) {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(0, match.index - CONTEXT_CHARACTERS), match.index);
    const after = line.slice(end, end + CONTEXT_CHARACTERS);
    while ((addresses[next]?.end ?? Infinity) <= match.index) next += 1;
    yield {
      groups: match[0].split(/[^\dXx]+/).filter((group) => group !== ''),
      before,
      after,
      isPartOfCode: /[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after),
      isAfterPoint: /\d\.$/.test(before),
      isInAddress: (addresses[next]?.start ?? Infinity) < end,
    };
  }
}

/** Neighbouring groups that have exactly this many characters together; in time that grows with the number of groups only. */
export function* candidates(groups: readonly string[], length: number): Generator<Candidate> {
  const all = groups.join('');
  const starts = new Map<number, number>();
  let offset = 0;
  for (const [index, group] of groups.entries()) {
    starts.set(offset, index);
    offset += group.length;
  }
  starts.set(offset, groups.length);
  for (const [from, start] of starts) {
    const end = starts.get(from + length);
    if (end === undefined) continue;
    yield {
      digits: all.slice(from, from + length),
      groups: groups.slice(start, end),
      isWholeRun: end - start === groups.length,
    };
  }
}

/** Lengths of the groups: `3,4,4`. */
export function shapeOf({ groups }: Candidate): string {
  return groups.map((group) => group.length).join();
}

function digitOf(character: string): string {
  return String(Math.max(0, CHINESE_DIGITS.indexOf(character)));
}
