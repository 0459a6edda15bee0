/**
 * Until when a third party may answer. Art. 32: 第三方应当自收到征求意见书之日起15个工作日内提出意见. Pure.
 */
import type { DateString } from '../dates/date-string';
import { THIRD_PARTY_TERM_WORKING_DAYS } from '../disclosure/consultations';
import type { CalendarYear } from './calendar-year';
import { addWorkingDays, type CountedDate } from './working-days';

export function thirdPartyDueOn(
  receivedOn: DateString,
  calendar: readonly CalendarYear[],
): CountedDate {
  return addWorkingDays(receivedOn, THIRD_PARTY_TERM_WORKING_DAYS, calendar);
}
