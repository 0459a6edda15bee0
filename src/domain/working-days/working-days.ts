/**
 * Counting in working days. The day of the event is not counted, counting starts on the next day (Civil Procedure Law art. 85, general
 * practice for disclosure clocks). Years without a confirmed notice rest on week ends and on the fixed statutory days, and
 * every answer that passed through one says so. Pure: the calendar is an argument.
 */
import { addDays, dayOfWeek, yearOf, type DateString } from '../dates/date-string';
import { FIXED_STATUTORY_DAYS, type CalendarYear } from './calendar-year';

export interface CountedDate {
  date: DateString;
  /** True when the count crossed a year whose holiday notice is not recorded: recompute when it is. */
  isProvisional: boolean;
}

export function isWorkingDay(date: DateString, calendar: readonly CalendarYear[]): boolean {
  const isWeekend = dayOfWeek(date) === 0 || dayOfWeek(date) === 6;
  const years = yearsNaming(date, calendar);
  if (years.some((year) => year.makeUpWorkdays.includes(date))) return true;
  if (years.some((year) => year.holidays.includes(date))) return false;
  if (isConfirmedYear(yearOf(date), calendar)) return !isWeekend;
  return !isWeekend && !FIXED_STATUTORY_DAYS.some((fixed) => date.endsWith(fixed));
}

/** The `count`-th working day after `date` (before it when `count` is negative); 0 answers `date`, or the next working day. */
export function addWorkingDays(
  date: DateString,
  count: number,
  calendar: readonly CalendarYear[],
): CountedDate {
  if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`);
  const step = count < 0 ? -1 : 1;
  let current = date;
  let left = Math.abs(count);
  let isProvisional = !isConfirmedYear(yearOf(date), calendar);
  while (left > 0 || (count === 0 && !isWorkingDay(current, calendar))) {
    current = addDays(current, step);
    isProvisional ||= !isConfirmedYear(yearOf(current), calendar);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return { date: current, isProvisional };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier, so it undoes `addWorkingDays`. */
export function workingDaysBetween(
  from: DateString,
  to: DateString,
  calendar: readonly CalendarYear[],
): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let current = from; current < to;) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) count += 1;
  }
  return count;
}

function isConfirmedYear(year: number, calendar: readonly CalendarYear[]): boolean {
  return calendar.some((entry) => entry.year === year && entry.isConfirmed);
}

// The notice of one year may name days of the neighbouring one (31 December of the year before).
function yearsNaming(date: DateString, calendar: readonly CalendarYear[]): CalendarYear[] {
  const year = yearOf(date);
  return calendar.filter((entry) => Math.abs(entry.year - year) <= 1);
}
