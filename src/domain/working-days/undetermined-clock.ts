/**
 * The clock of an undetermined item (待定). The 20 working days of art. 26 run on while the class is open, since what turns out proactive is due by then;
 * half of them over, its owner is warned. Pure.
 */
import type { DateString } from '../dates/date-string';
import type { CalendarYear } from './calendar-year';
import { PUBLICATION_TERM_WORKING_DAYS } from './publication-due-on';
import { addWorkingDays } from './working-days';

const UNDETERMINED_WARNING_WORKING_DAYS = 10;

export interface UndeterminedClock {
  /** `warning` from the tenth working day on, `overdue` after the twentieth. */
  state: 'running' | 'warning' | 'overdue';
  warnsOn: DateString;
  dueOn: DateString;
  /** True when the count crossed a year whose holiday notice is not recorded. */
  isProvisional: boolean;
}

/** `startsOn` is the day the information was formed (or registered, where that is not known); it is not counted. */
export function undeterminedClock({
  startsOn,
  today,
  calendar,
}: {
  startsOn: DateString;
  today: DateString;
  calendar: readonly CalendarYear[];
}): UndeterminedClock {
  const warnsOn = addWorkingDays(startsOn, UNDETERMINED_WARNING_WORKING_DAYS, calendar).date;
  const due = addWorkingDays(startsOn, PUBLICATION_TERM_WORKING_DAYS, calendar);
  const state = today > due.date ? 'overdue' : today >= warnsOn ? 'warning' : 'running';
  return { state, warnsOn, dueOn: due.date, isProvisional: due.isProvisional };
}
