/**
 * A year of the working calendar as data: the rest days and make-up workdays of the State Council's yearly notice, and whether
 * that notice is known. Week base: Saturday and Sunday rest (国务院关于职工工作时间的规定, art. 7). Pure.
 */
import type { DateString } from '../dates/date-string';

export interface CalendarYear {
  readonly year: number;
  /** False until the yearly notice is entered: a date counted through such a year is provisional. */
  readonly isConfirmed: boolean;
  readonly holidays: readonly DateString[];
  readonly makeUpWorkdays: readonly DateString[];
}

/**
 * 《全国年节及纪念日放假办法》 (2024) art. 2: the days of rest whose date is fixed by the sun: 1 January, 1-2 May, 1-3 October. The
 * lunar ones are not computed: without a notice they are unknown to the system, and the answer says provisional.
 */
export const FIXED_STATUTORY_DAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;
