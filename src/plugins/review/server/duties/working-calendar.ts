/** The working calendar as it is recorded: notices of the State Council by year. A few rows; read when a day is counted. */
import type { Core, UID } from '@strapi/strapi';
import { isRealDate } from '../../../../domain/dates/date-string';
import type { CalendarYear } from '../../../../domain/working-days/calendar-year';

const CALENDAR = 'api::calendar-year.calendar-year' as UID.ContentType;

interface Row {
  year: number;
  isConfirmed: boolean | null;
  holidays: unknown;
  makeUpWorkdays: unknown;
}

/** The years from the one before `year` to the one after the next. */
export async function workingCalendar(strapi: Core.Strapi, year: number): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({
    select: ['year', 'isConfirmed', 'holidays', 'makeUpWorkdays'],
    where: { year: { $gte: year - 1, $lte: year + 2 } },
  })) as unknown as Row[];
  return rows.map(({ year: of, isConfirmed, holidays, makeUpWorkdays }) => ({
    year: of,
    isConfirmed: isConfirmed === true,
    holidays: daysOf(holidays),
    makeUpWorkdays: daysOf(makeUpWorkdays),
  }));
}

const daysOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isRealDate) : []);
