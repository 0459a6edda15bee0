/** Deadlines in working days: the yearly notices decide, the day of the event is not counted (条例第二十六条). */
import fc from 'fast-check';
import { calendarFromChineseDays } from '../../../src/domain/working-days/calendar-from-chinese-days';
import { calendarYearOf } from '../../../src/domain/working-days/recorded-calendar';
import { thirdPartyDueOn } from '../../../src/domain/working-days/third-party-due-on';
import { publicationDueOn } from '../../../src/domain/working-days/publication-due-on';
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/working-days/working-days';
import { addDays } from '../../../src/domain/dates/date-string';

const calendar = calendarFromChineseDays();

describe('the notice for 2026 (国务院办公厅, November 2025)', () => {
  test.each([
    ['2026-01-01', false, '元旦'],
    ['2026-01-04', true, 'a Sunday made up for 元旦'],
    ['2026-02-14', true, 'a Saturday made up for 春节'],
    ['2026-02-15', false, '春节'],
    ['2026-02-28', true, 'a Saturday made up for 春节'],
    ['2026-05-09', true, 'a Saturday made up for 劳动节'],
    ['2026-09-20', true, 'a Sunday made up for 国庆节'],
    ['2026-10-07', false, '国庆节'],
    ['2026-10-10', true, 'a Saturday made up for 国庆节'],
    ['2026-11-21', false, 'an ordinary Saturday'],
    ['2026-11-23', true, 'an ordinary Monday'],
  ])('%s is a working day: %s (%s)', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });

  test('the seeded year lists the whole holidays, week ends in them included', () => {
    const year = calendar.find((entry) => entry.year === 2026);
    expect(year?.holidays).toHaveLength(33);
    expect(year?.makeUpWorkdays).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
  });
});

describe('the day of the event is not counted, counting starts on the next day', () => {
  test.each([
    ['2026-09-29', 7, '2026-10-14'],
    ['2026-09-29', 15, '2026-10-26'],
    ['2026-09-29', 20, '2026-11-02'],
    ['2026-10-03', 1, '2026-10-08'],
    ['2026-02-14', 1, '2026-02-24'],
  ])('%s and %i working days is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days, calendar)).toEqual({ date: expected, isProvisional: false });
  });

  test('no days at all is the day itself, or the next working day when it rests', () => {
    expect(addWorkingDays('2026-09-29', 0, calendar).date).toBe('2026-09-29');
    expect(addWorkingDays('2026-10-03', 0, calendar).date).toBe('2026-10-08');
  });
});

describe('a deadline that crosses a year without its notice is provisional', () => {
  test('the fixed statutory days are kept all the same: 1 January 2027 is not counted', () => {
    expect(addWorkingDays('2026-12-15', 20, calendar)).toEqual({
      date: '2027-01-13',
      isProvisional: true,
    });
  });

  test.each(['2027-01-01', '2027-05-03', '2027-10-01'])('%s', (date) => {
    expect(isWorkingDay(date, calendar)).toBe(date === '2027-05-03');
  });

  test('the notice, once entered, makes it final and may move it', () => {
    const known = [
      ...calendar,
      {
        year: 2027,
        isConfirmed: true,
        holidays: ['2027-01-01', '2027-01-04'],
        makeUpWorkdays: ['2027-01-09'],
      },
    ];
    expect(addWorkingDays('2026-12-15', 20, known)).toEqual({
      date: '2027-01-13',
      isProvisional: false,
    });
    expect(isWorkingDay('2027-01-09', known)).toBe(true);
  });

  test('a notice may name days of the year before it', () => {
    const notice = {
      year: 2028,
      isConfirmed: true,
      holidays: ['2027-12-31'],
      makeUpWorkdays: ['2027-12-25'],
    };
    expect(isWorkingDay('2027-12-31', [...calendar, notice])).toBe(false);
    expect(isWorkingDay('2027-12-25', [...calendar, notice])).toBe(true);
  });
});

describe('an item is due within 20 working days from formation or change, unless its matter has another limit', () => {
  test.each([
    ['2026-09-29', null, '2026-11-02'],
    ['2026-09-29', { workingDays: 7 }, '2026-10-14'],
    ['2026-02-05', { days: 20 }, '2026-02-25'],
    ['2026-09-11', { days: 20 }, '2026-10-08'],
  ])('formed %s, limit %j: %s', (formedOn, term, expected) => {
    expect(publicationDueOn(formedOn, calendar, term).date).toBe(expected);
  });
});

describe('a third party answers within 15 working days from the day the letter was received (条例第三十二条)', () => {
  test('the day itself is not counted', () => {
    expect(thirdPartyDueOn('2026-09-29', calendar).date).toBe('2026-10-26');
  });
});

describe('the calendar as the library and as the database hold it', () => {
  test('a year outside the data comes empty and unconfirmed', () => {
    const empty = { isConfirmed: false, holidays: [], makeUpWorkdays: [] };
    expect(calendarFromChineseDays(2006, 2006)).toEqual([{ year: 2006, ...empty }]);
    expect(calendarFromChineseDays(2027, 2027)).toEqual([{ year: 2027, ...empty }]);
    expect(calendarFromChineseDays(2007, 2007)).toMatchObject([{ year: 2007, isConfirmed: true }]);
  });

  test('a year of the data comes with every day of rest and of work that its notice names', () => {
    const days = (month: string, ...dates: number[]) =>
      dates.map((date) => `2026-${month}-${String(date).padStart(2, '0')}`);
    expect(calendarFromChineseDays(2026, 2026)).toEqual([
      {
        year: 2026,
        isConfirmed: true,
        holidays: [
          ...days('01', 1, 2, 3),
          ...days('02', 15, 16, 17, 18, 19, 20, 21, 22, 23),
          ...days('04', 4, 5, 6),
          ...days('05', 1, 2, 3, 4, 5),
          ...days('06', 19, 20, 21),
          ...days('09', 25, 26, 27),
          ...days('10', 1, 2, 3, 4, 5, 6, 7),
        ],
        makeUpWorkdays: [
          '2026-01-04',
          '2026-02-14',
          '2026-02-28',
          '2026-05-09',
          '2026-09-20',
          '2026-10-10',
        ],
      },
    ]);
  });

  test.each([
    ['1', true, ['2027-01-01'], ['2027-01-09']],
    ['2', 1, 'no list', null],
    ['3', null, ['2027-01-01', '2027-02-30', 7], ['x']],
  ])('row %s', (_name, isConfirmed, holidays, makeUpWorkdays) => {
    expect(calendarYearOf({ year: '2027', isConfirmed, holidays, makeUpWorkdays })).toEqual({
      year: 2027,
      isConfirmed: isConfirmed === true,
      holidays: Array.isArray(holidays) ? ['2027-01-01'] : [],
      makeUpWorkdays: _name === '1' ? ['2027-01-09'] : [],
    });
  });

  test('a day of rest of a statutory holiday is a working day where a confirmed notice does not name it', () => {
    const year = { year: 2030, isConfirmed: true, holidays: [], makeUpWorkdays: [] };
    expect(isWorkingDay('2030-10-01', [year])).toBe(true);
    expect(isWorkingDay('2030-10-01', [{ ...year, isConfirmed: false }])).toBe(false);
  });

  test('a notice names days of its own year and its neighbours only', () => {
    const notice = {
      year: 2030,
      isConfirmed: true,
      holidays: ['2027-03-01'],
      makeUpWorkdays: ['2027-03-06'],
    };
    expect(isWorkingDay('2027-03-01', [notice])).toBe(true);
    expect(isWorkingDay('2027-03-06', [notice])).toBe(false);
  });
});

describe('arithmetic', () => {
  test('days are counted backwards as well', () => {
    expect(addWorkingDays('2026-10-14', -7, calendar).date).toBe('2026-09-29');
    expect(workingDaysBetween('2026-10-14', '2026-09-29', calendar)).toBe(-7);
    expect(workingDaysBetween('2026-10-14', '2026-10-14', calendar)).toBe(0);
  });

  test('half a day is no number of days', () => {
    expect(() => addWorkingDays('2026-10-14', 1.5, calendar)).toThrow(
      new RangeError('not a whole number of days: 1.5'),
    );
  });

  const day = fc.integer({ min: 0, max: 6500 }).map((days) => addDays('2008-01-01', days));

  test('the answer is a working day, later for more days, and the count can be read back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { date } = addWorkingDays(from, count, calendar);
        expect(isWorkingDay(date, calendar)).toBe(true);
        expect(workingDaysBetween(from, date, calendar)).toBe(count);
        expect(addWorkingDays(from, count + 1, calendar).date > date).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('two steps are one step of both', () => {
    const step = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(day, step, step, (from, first, second) => {
        const middle = addWorkingDays(from, first, calendar).date;
        expect(addWorkingDays(middle, second, calendar).date).toBe(
          addWorkingDays(from, first + second, calendar).date,
        );
      }),
      { numRuns: 200 },
    );
  });
});
