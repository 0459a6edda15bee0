/** The working calendar as it is recorded: notices of the State Council by year. A few rows; read when a day is counted. */
import type { Core, UID } from '@strapi/strapi';
import type { CalendarYear } from '../../../../domain/working-days/calendar-year';
import { calendarYearOf } from '../../../../domain/working-days/recorded-calendar';

const CALENDAR = 'api::calendar-year.calendar-year' as UID.ContentType;

/** The years from the one before `year` to the one after the next. */
export async function workingCalendar(strapi: Core.Strapi, year: number): Promise<CalendarYear[]> {
  const rows = (await strapi.db.query(CALENDAR).findMany({
    select: ['year', 'isConfirmed', 'holidays', 'makeUpWorkdays'],
    where: { year: { $gte: year - 1, $lte: year + 2 } },
  })) as unknown as Record<string, unknown>[];
  return rows.map(calendarYearOf);
}
