/**
 * GB 11643-1999 citizen identity numbers: 6 digits of a county code, 8 of the birth date, 3 of order, and a check character by
 * ISO 7064 MOD 11-2. Numbers of the first generation have 15 digits and no check character. Pure.
 */
import { dateOf } from '../dates/date-string';

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
  if (!PROVINCES.has(text.slice(0, 2)) || !isBirthDate(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === text[17]?.toUpperCase();
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
  if (year < 1880 || year > 2099) return false;
  return dateOf(year, Number(digits.slice(4, 6)), Number(digits.slice(6, 8))) !== null;
}
