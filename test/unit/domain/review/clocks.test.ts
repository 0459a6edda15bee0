/** From when on a stored day is due: both sides of every boundary, as a calendar. */
import fc from 'fast-check';
import {
  addMonths,
  latestStarts,
  undeterminedStartsOn,
} from '../../../../src/domain/review/clocks';
import { addDays } from '../../../../src/domain/dates/date-string';
import { calendarFromChineseDays } from '../../../../src/domain/working-days/calendar-from-chinese-days';
import { undeterminedClock } from '../../../../src/domain/working-days/undetermined-clock';

const calendar = calendarFromChineseDays();
const stateOf = (startsOn: string, today: string) =>
  undeterminedClock({ startsOn, today, calendar }).state;

describe('待定: 10 working days to the warning, 20 to overdue', () => {
  test.each([
    ['2026-11-23', { warned: '2026-11-09', overdue: '2026-10-25' }],
    // 中秋节 and 国庆节 stand between, with a Saturday and a Sunday made up.
    ['2026-10-15', { warned: '2026-09-27', overdue: '2026-09-10' }],
  ])('on %s: what started until %j', (today, expected) => {
    expect(latestStarts(today, calendar)).toEqual(expected);
  });

  const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2009-01-01', days));

  test('whoever started on the last day is due, whoever started a day later is not', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { warned, overdue } = latestStarts(today, calendar);
        expect(['warning', 'overdue']).toContain(stateOf(warned, today));
        expect(stateOf(addDays(warned, 1), today)).toBe('running');
        expect(stateOf(overdue, today)).toBe('overdue');
        expect(stateOf(addDays(overdue, 1), today)).not.toBe('overdue');
      }),
      { numRuns: 60 },
    );
  });

  test.each<[string | null, string, string, string]>([
    ['2026-05-12', '2026-05-20', '2026-05-20', 'registered later than formed'],
    ['2026-05-20', '2026-05-12', '2026-05-20', 'formed later than registered'],
    [null, '2026-05-12', '2026-05-12', 'the day of formation is not known'],
  ])('formed %s, registered %s: from %s (%s)', (formedOn, registeredOn, expected) => {
    expect(undeterminedStartsOn(formedOn, registeredOn)).toBe(expected);
  });
});

describe('months of the calendar', () => {
  test.each([
    ['2026-05-12', 12, '2027-05-12'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 25, '2028-02-29'],
    ['2026-05-12', 0, '2026-05-12'],
  ])('%s and %i months: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
