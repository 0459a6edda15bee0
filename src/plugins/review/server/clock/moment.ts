/** The moment of a pass, by the database's clock and as a day in China, with the settings and the calendar by which days are judged. */
import type { Core } from '@strapi/strapi';
import { localDate } from '../../../../domain/dates/local-date';
import { yearOf, type DateString } from '../../../../domain/dates/date-string';
import type { CalendarYear } from '../../../../domain/working-days/calendar-year';
import { workingCalendar } from '../duties/working-calendar';
import { databaseNow } from '../plugin-services';

export interface Moment {
  /** ISO 8601 UTC. */
  now: string;
  /** Asia/Shanghai. */
  today: DateString;
  goLiveOn: DateString;
  reassessmentIntervalMonths: number;
  /** The working calendar around a day. */
  calendarAround(date: DateString): Promise<readonly CalendarYear[]>;
}

/** @param given for tests; without it the database is asked. */
export async function momentOf(strapi: Core.Strapi, given?: Date): Promise<Moment> {
  const now = given?.toISOString() ?? (await databaseTime(strapi));
  const calendars = new Map<number, Promise<CalendarYear[]>>();
  return {
    now,
    today: localDate(now),
    goLiveOn: strapi.config.get<string>('disclosure.goLiveOn'),
    reassessmentIntervalMonths: strapi.config.get<number>('disclosure.reassessmentIntervalMonths'),
    calendarAround(date) {
      const year = yearOf(date);
      const known = calendars.get(year) ?? workingCalendar(strapi, year);
      calendars.set(year, known);
      return known;
    },
  };
}

const databaseTime = async (strapi: Core.Strapi): Promise<string> => {
  const row = (await strapi.db.connection
    .select(strapi.db.connection.raw('? as now', [databaseNow(strapi)]))
    .first()) as { now: string };
  return row.now;
};
