/**
 * Mobile numbers of the mainland: 11 digits from 13 to 19, with or without the country code. A number with a unit behind it is an amount; a
 * number in groups is one only where the groups are those in which people write it, since tables of statistics are full of such. Pure.
 */
import { findCandidate, shapeOf, type DigitRun } from './digit-runs';
import { OTHER_NUMBER_WORDS, PHONE_WORDS } from './number-words';

const NUMBER = /^(?:0?|(?:00)?86)1[3-9]\d{9}$/;
const LENGTHS = [11, 12, 13, 15];
const WRITTEN_TOGETHER = new Set(['11', '13', '15', '2,11', '4,11']);
const WRITTEN_IN_GROUPS = new Set('3,4,4 3,8 7,4 2,3,4,4 2,3,8 4,3,4,4 4,3,8'.split(' '));
// These also are what three columns of a table look like: believed only beside a word like 电话.
const WRITTEN_ODDLY = new Set('12 3,3,5 4,4,3 4,7 5,6 1,1,1,1,1,1,1,1,1,1,1'.split(' '));
const QUANTITY_AFTER = /^\s*(?:\.\d|[万亿]?(?:元|美元|吨|千瓦|平方|立方|公斤|人次|辆|户|%|‰))/;

export function isMobileNumber(run: DigitRun): boolean {
  const isLabelled = PHONE_WORDS.test(run.before);
  if (run.isPartOfCode || run.isAfterPoint || QUANTITY_AFTER.test(run.after)) return false;
  if (OTHER_NUMBER_WORDS.test(run.before) && !isLabelled) return false;
  return LENGTHS.some((length) =>
    findCandidate(run, length, (candidate) => {
      if (!NUMBER.test(candidate.digits)) return false;
      const shape = shapeOf(run, candidate);
      if (WRITTEN_TOGETHER.has(shape)) return true;
      const isWholeRun = candidate.digits.length === run.digits.length;
      if (WRITTEN_IN_GROUPS.has(shape)) return isWholeRun || isLabelled;
      return WRITTEN_ODDLY.has(shape) && isLabelled;
    }),
  );
}
