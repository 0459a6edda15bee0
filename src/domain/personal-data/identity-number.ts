/**
 * GB 11643-1999 citizen identity numbers: 6 digits of a county code, 8 of the birth date, 3 of order, and a check character by
 * ISO 7064 MOD 11-2; a foreign resident's (2023) has 9, province and country instead of the county. Numbers of the first generation have 15
 * digits and no check character. A permit's number built from county, date and order passes one time in eleven: its label tells. Pure.
 */
import { dateOf } from '../dates/date-string';
import { isCreditCode } from './credit-code';
import { findCandidate, type DigitRun } from './digit-runs';
import {
  CREDIT_CODE_WORDS,
  IDENTITY_FIELD,
  IDENTITY_WORDS,
  OTHER_NUMBER_WORDS,
} from './number-words';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

/** True for 18 characters that are a valid number; letters may be small. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const province = text.startsWith('9') ? text.slice(1, 3) : text.slice(0, 2);
  if (!PROVINCES.has(province) || !isBirthDate(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17]?.toUpperCase();
}

/** What is known of the words around a line: on it, and in its text (a column's head may be elsewhere). */
export interface IdentityWords {
  onLine: boolean;
  inText: boolean;
}

export function identityWordsOf(text: string): boolean {
  return IDENTITY_FIELD.test(text);
}

export function hasIdentityWord(line: string): boolean {
  return IDENTITY_WORDS.test(line);
}

export function hasIdentityNumber(run: DigitRun, words: IdentityWords): boolean {
  const has18 = findCandidate(
    run,
    18,
    ({ digits }) => isIdentityNumber(digits) && !isLabelledOtherwise(digits, run.before),
  );
  if (has18) return true;
  // A sole trader's tax number: the identity number and two more digits.
  if (CREDIT_CODE_WORDS.test(run.before)) {
    return findCandidate(run, 20, ({ digits }) => isIdentityNumber(digits.slice(0, 18)));
  }
  if (!words.onLine && !words.inText) return false;
  if (run.isPartOfCode || run.isAfterPoint || OTHER_NUMBER_WORDS.test(run.before)) return false;
  return findCandidate(run, 15, ({ digits }) => isFirstGenerationIdentityNumber(digits));
}

// The date in a permit's or a file's number is its own, and of these years.
function isLabelledOtherwise(digits: string, before: string): boolean {
  if (IDENTITY_WORDS.test(before)) return false;
  if (CREDIT_CODE_WORDS.test(before)) return isCreditCode(digits);
  return OTHER_NUMBER_WORDS.test(before) && Number(digits.slice(6, 10)) >= 1990;
}

/** True for 15 digits of the first generation; weak by itself, so callers also want a word like 身份证 beside it. */
export function isFirstGenerationIdentityNumber(text: string): boolean {
  return (
    /^\d{15}$/.test(text) &&
    PROVINCES.has(text.slice(0, 2)) &&
    isBirthDate(`19${text.slice(6, 12)}`)
  );
}

function isBirthDate(digits: string): boolean {
  const year = Number(digits.slice(0, 4));
  if (year < 1880 || year > 2060) return false;
  return dateOf(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) !== null;
}
