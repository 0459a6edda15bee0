/**
 * Fills an empty calendar with the years that the library `chinese-days` knows from the State Council's notices (2007 to 2026). A
 * year that a person has entered or changed is never touched; later years are entered when their notice appears.
 */
import type { Core } from '@strapi/strapi';
import { calendarFromChineseDays } from '../../domain/working-days/calendar-from-chinese-days';

const UID = 'api::calendar-year.calendar-year';

export async function fillCalendar(strapi: Core.Strapi): Promise<void> {
  if (await strapi.db.query(UID).findOne({ select: ['id'] })) return;
  await strapi.db.transaction(async () => {
    for (const year of calendarFromChineseDays()) {
      await strapi.documents(UID).create({
        data: { ...year, holidays: [...year.holidays], makeUpWorkdays: [...year.makeUpWorkdays] },
      });
    }
  });
}
