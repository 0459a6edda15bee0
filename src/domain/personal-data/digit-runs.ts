/**
 * Cuts a line into runs of digits as a reader sees them: full-width and Chinese digits are digits, spaces, hyphens and what can't be seen
 * may part them, one digit a table cell is one number, a footnote's or a list's raised or circled digit is not part of it. Pure.
 */
import { legibleText } from '../text/normalise-text';

export interface DigitRun {
  /** All its digits in one, the last perhaps the check character X. */
  digits: string;
  /** By place in `digits`: which group begins there, -1 where none does; behind the last digit the number of groups. */
  groupAt: Int32Array;
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
  /** Where it stands in the run. */
  from: number;
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
// A mobile number's digits.
const SHORTEST = 11;

/** A line made ready for `digitRuns`, and for looking for words beside them. */
export function legibleDigits(line: string): string {
  return legibleText(line.replace(NOTE_DIGITS, ' '))
    .replace(CHINESE_RUN, (digits) => [...digits].map(digitOf).join(''))
    .replace(ONE_DIGIT_A_CELL, (cells) => cells.replaceAll('\t', ''));
}

/** False for a line in which no number can be; most lines of most texts. */
export function mayHoldNumbers(line: string): boolean {
  return /[\p{Nd}〇○零一二三四五六七八九]/u.test(line);
}

/** `line` as `legibleDigits` gives it. */
export function* digitRuns(line: string): Generator<DigitRun> {
  const addresses = [...line.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  for (const match of line.matchAll(RUN)) {
    if (match[0].length < SHORTEST) continue;
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(0, match.index - CONTEXT_CHARACTERS), match.index);
    const after = line.slice(end, end + CONTEXT_CHARACTERS);
    while ((addresses[next]?.end ?? Infinity) <= match.index) next += 1;
    yield {
      ...digitsAndGroups(match[0]),
      before,
      after,
      isPartOfCode: /[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after),
      isAfterPoint: /\d\.$/.test(before),
      isInAddress: (addresses[next]?.start ?? Infinity) < end,
    };
  }
}

/** The first number of so many digits, made of whole neighbouring groups, that is wanted. Time grows with the run's length only. */
export function findCandidate(
  { digits, groupAt }: DigitRun,
  length: number,
  isWanted: (candidate: Candidate) => boolean,
): boolean {
  for (let from = 0; from + length <= digits.length; from += 1) {
    if (groupAt[from] === -1 || groupAt[from + length] === -1) continue;
    if (isWanted({ digits: digits.slice(from, from + length), from })) return true;
  }
  return false;
}

/** Lengths of the groups of a candidate: `3,4,4`. */
export function shapeOf({ groupAt }: DigitRun, { digits, from }: Candidate): string {
  const lengths: number[] = [];
  let start = from;
  for (let place = from + 1; place <= from + digits.length; place += 1) {
    if (groupAt[place] === -1) continue;
    lengths.push(place - start);
    start = place;
  }
  return lengths.join();
}

function digitsAndGroups(text: string): Pick<DigitRun, 'digits' | 'groupAt'> {
  const groups = text.split(/[^\dXx]+/);
  const digits = groups.join('');
  const groupAt = new Int32Array(digits.length + 1).fill(-1);
  let place = 0;
  let count = 0;
  for (const group of groups) {
    groupAt[place] = count;
    place += group.length;
    count += 1;
  }
  groupAt[digits.length] = count;
  return { digits, groupAt };
}

function digitOf(character: string): string {
  return String(Math.max(0, CHINESE_DIGITS.indexOf(character)));
}
