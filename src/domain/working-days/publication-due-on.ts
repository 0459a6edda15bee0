/**
 * When an item of proactive disclosure must be public. Art. 26: 属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。
 * 法律、法规对政府信息公开的期限另有规定的，从其规定. A matter of the catalogue may carry its own, other limit, in working or in calendar days. Pure.
 */
import { addDays, type DateString } from '../dates/date-string';
import type { CalendarYear } from './calendar-year';
import { addWorkingDays, type CountedDate } from './working-days';

export const PUBLICATION_TERM_WORKING_DAYS = 20;

/** A limit of its own: in working days (许可、处罚双公示), or in days of the calendar where a law counts those (预算法). */
export type PublicationTerm = { readonly workingDays: number } | { readonly days: number };

/** `formedOn` is the day the information was formed, changed or approved; the day itself is not counted. */
export function publicationDueOn(
  formedOn: DateString,
  calendar: readonly CalendarYear[],
  term: PublicationTerm | null = null,
): CountedDate {
  // 《民事诉讼法》 art. 85: a term whose last day is a day of rest ends on the first working day after it.
  if (term && 'days' in term) return addWorkingDays(addDays(formedOn, term.days), 0, calendar);
  return addWorkingDays(formedOn, term?.workingDays ?? PUBLICATION_TERM_WORKING_DAYS, calendar);
}
