/**
 * The calendar of 2007-2026 made from the library chinese-days, to seed the editable one. The library is asked with strings only (a
 * Date would be read in the server's zone), and only for years it has data for: for later ones it silently calls every
 * Monday to Friday a workday. Pure; the one file that knows the library.
 */
import { getDayDetail } from 'chinese-days';
import { addDays, dayOfWeek, type DateString } from '../dates/date-string';
import type { CalendarYear } from './calendar-year';

const FIRST_CALENDAR_YEAR = 2007;
const LAST_CALENDAR_YEAR = 2026;

/** The years `from` to `to`; a year outside the data comes empty and unconfirmed. */
export function calendarFromChineseDays(
  from: number = FIRST_CALENDAR_YEAR,
  to: number = LAST_CALENDAR_YEAR,
): CalendarYear[] {
  const years: CalendarYear[] = [];
  for (let year = from; year <= to; year += 1) years.push(calendarYear(year));
  return years;
}

function calendarYear(year: number): CalendarYear {
  if (year < FIRST_CALENDAR_YEAR || year > LAST_CALENDAR_YEAR) {
    return { year, isConfirmed: false, holidays: [], makeUpWorkdays: [] };
  }
  const holidays: DateString[] = [];
  const makeUpWorkdays: DateString[] = [];
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const isWeekend = dayOfWeek(date) === 0 || dayOfWeek(date) === 6;
    const { work, name } = getDayDetail(date);
    if (work && isWeekend) makeUpWorkdays.push(date);
    // A day of rest by notice is called `English,中文,n`; an ordinary Saturday is only `Saturday`.
    if (!work && (!isWeekend || name.includes(','))) holidays.push(date);
  }
  return { year, isConfirmed: true, holidays, makeUpWorkdays };
}
