/**
 * Calendar dates as strings `YYYY-MM-DD`: the only form in which the rules know a day. Comparison is string comparison;
 * arithmetic goes through UTC midnight, so no time zone and no summer time can move a day. Pure.
 */

export type DateString = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/** True for a day that exists: `2026-02-29` does not. */
export function isRealDate(value: unknown): value is DateString {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) === value;
}

/** The date of a year, month (1-12) and day, or null where there is no such day. */
export function dateOf(year: number, month: number, day: number): DateString | null {
  // A month that does not exist is another month of the calendar; a day may be so far off that it is the same.
  if (year < 1 || year > 9999 || day < 1 || day > 31) return null;
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getUTCMonth() === month - 1 ? instant.toISOString().slice(0, 10) : null;
}

export function addDays(date: DateString, days: number): DateString {
  return new Date(epochDay(date) * MILLISECONDS_PER_DAY + days * MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function dayOfWeek(date: DateString): number {
  return new Date(epochDay(date) * MILLISECONDS_PER_DAY).getUTCDay();
}

export function yearOf(date: DateString): number {
  return Number(date.slice(0, 4));
}

function epochDay(date: DateString): number {
  if (!isRealDate(date)) throw new RangeError(`not a calendar date: ${JSON.stringify(date)}`);
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}
