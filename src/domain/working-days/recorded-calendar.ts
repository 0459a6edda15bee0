/** A row of the recorded calendar as the years that days are counted by: what is no real date in its lists counts for nothing. Pure. */
import { isRealDate } from '../dates/date-string';
import type { CalendarYear } from './calendar-year';

export const calendarYearOf = (row: Readonly<Record<string, unknown>>): CalendarYear => ({
  year: Number(row.year),
  isConfirmed: row.isConfirmed === true,
  holidays: daysOf(row.holidays),
  makeUpWorkdays: daysOf(row.makeUpWorkdays),
});

const daysOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isRealDate) : []);
