/**
 * When an item of proactive disclosure must be public. Art. 26: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。
 * 法律、法规对政府信息公开的期限另有规定的，从其规定. A matter of the catalogue may carry its own, other limit. Pure.
 */
import type { DateString } from '../dates/date-string';
import type { CalendarYear } from './calendar-year';
import { addWorkingDays, type CountedDate } from './working-days';

export const PUBLICATION_TERM_WORKING_DAYS = 20;

/** `formedOn` is the day the information was formed or changed; the day itself is not counted. */
export function publicationDueOn(
  formedOn: DateString,
  calendar: readonly CalendarYear[],
  termWorkingDays: number | null = null,
): CountedDate {
  return addWorkingDays(formedOn, termWorkingDays ?? PUBLICATION_TERM_WORKING_DAYS, calendar);
}
