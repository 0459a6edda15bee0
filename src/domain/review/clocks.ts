/**
 * From when on a stored day is due, so that what is due can be asked of the database: the last days of formation that are warned of or overdue
 * today (条例第二十六条, 待定), and when a withheld item without a day of its own is to be assessed again (条例第十八条). Pure.
 */
import { addDays, dateOf, type DateString } from '../dates/date-string';
import type { CalendarYear } from '../working-days/calendar-year';
import { undeterminedClock, type UndeterminedClock } from '../working-days/undetermined-clock';

export interface LatestStarts {
  /** The clock of what started on this day or before stands at its warning or beyond. */
  warned: DateString;
  /** … stands at overdue. */
  overdue: DateString;
}

/** Both sides of each day: what starts one day later is not there yet, because a later start is never due earlier. */
export function latestStarts(today: DateString, calendar: readonly CalendarYear[]): LatestStarts {
  const latest = (states: readonly UndeterminedClock['state'][]): DateString => {
    let startsOn = today;
    while (!states.includes(undeterminedClock({ startsOn, today, calendar }).state)) {
      startsOn = addDays(startsOn, -1);
    }
    return startsOn;
  };
  return { warned: latest(['warning', 'overdue']), overdue: latest(['overdue']) };
}

/** The later of the day of formation and the day of registration: before that nobody could decide. */
export const undeterminedStartsOn = (
  generatedOn: DateString | null,
  registeredOn: DateString,
): DateString => (generatedOn !== null && generatedOn > registeredOn ? generatedOn : registeredOn);

/** The same day of a later (negative: earlier) month; the last day of that month where it has no such day. */
export function addMonths(date: DateString, months: number): DateString {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const ordinal = year * 12 + (month - 1) + months;
  for (let last = day; last > 0; last -= 1) {
    const found = dateOf(Math.floor(ordinal / 12), (ordinal % 12) + 1, last);
    if (found) return found;
  }
  throw new RangeError(`no such month: ${date} and ${months} months`);
}
