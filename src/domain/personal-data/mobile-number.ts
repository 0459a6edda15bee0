/**
 * Mobile numbers of the mainland: 11 digits from 13 to 19, with or without the country code. A number with a unit behind it is an amount; a
 * number in groups is one only where the groups are those in which people write it, since tables of statistics are full of such. Pure.
 */
import { candidates, shapeOf, type DigitRun } from './digit-runs';
import { OTHER_NUMBER_WORDS, PHONE_WORDS } from './number-words';

const NUMBER = /^(?:0?|(?:00)?86)1[3-9]\d{9}$/;
const LENGTHS = [11, 12, 13, 15];
const WRITTEN_TOGETHER = new Set(['11', '13', '15', '2,11', '4,11']);
const WRITTEN_IN_GROUPS = new Set('3,4,4 3,8 7,4 2,3,4,4 2,3,8 4,3,4,4 4,3,8'.split(' '));
// These also are what three columns of a table look like: believed only beside a word like 电话.
const WRITTEN_ODDLY = new Set('12 3,3,5 4,4,3 4,7 5,6 1,1,1,1,1,1,1,1,1,1,1'.split(' '));
const QUANTITY_AFTER = /^\s*(?:\.\d|[万亿]?(?:元|美元|吨|千瓦|平方|立方|公斤|人次|辆|户|%|‰))/;

export function isMobileNumber({
  groups,
  before,
  after,
  isPartOfCode,
  isAfterPoint,
}: DigitRun): boolean {
  const isLabelled = PHONE_WORDS.test(before);
  if (isPartOfCode || isAfterPoint || QUANTITY_AFTER.test(after)) return false;
  if (OTHER_NUMBER_WORDS.test(before) && !isLabelled) return false;
  for (const length of LENGTHS) {
    for (const candidate of candidates(groups, length)) {
      if (!NUMBER.test(candidate.digits)) continue;
      const shape = shapeOf(candidate);
      if (WRITTEN_TOGETHER.has(shape)) return true;
      if (WRITTEN_IN_GROUPS.has(shape) && (candidate.isWholeRun || isLabelled)) return true;
      if (WRITTEN_ODDLY.has(shape) && isLabelled) return true;
    }
  }
  return false;
}
