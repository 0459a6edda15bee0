/** Dates of legacy records (32 variants seen in real exports) and calendar days in China. */
import fc from 'fast-check';
import {
  addDays,
  dateOf,
  dayOfWeek,
  isRealDate,
  yearOf,
} from '../../../src/domain/dates/date-string';
import { instantOfLocal, localDate, localMinute } from '../../../src/domain/dates/local-date';
import { parseLegacyDate } from '../../../src/domain/dates/parse-legacy-date';

const day = (date: string) => ({ date, precision: 'day' });
const minute = (date: string, time: string) => ({ date, time, precision: 'minute' });
const second = (date: string, time: string) => ({ date, time, precision: 'second' });
const EMPTY = { empty: true };

describe('a legacy date is read where it has one reading', () => {
  test.each([
    ['2020-03-13', day('2020-03-13')],
    [' 2024-08-01', day('2024-08-01')],
    [' 2020-02-28          ', day('2020-02-28')],
    ['2023/09/20', day('2023-09-20')],
    ['2023-09-15 00:00:00', day('2023-09-15')],
    [new Date('2023-09-15T00:00:00Z'), day('2023-09-15')],
    [45184, day('2023-09-15')],
    ['1/24/2020', day('2020-01-24')],
    ['24/1/2020', day('2020-01-24')],
    ['5/5/2020', day('2020-05-05')],
    ['2024年08月31日', day('2024-08-31')],
    ['2013年3月29日', day('2013-03-29')],
    ['2024-01-15 17:29:00', second('2024-01-15', '17:29:00')],
    ['2023-09-04 09:29:04', second('2023-09-04', '09:29:04')],
    ['2020-02-26 10:44', minute('2020-02-26', '10:44')],
    ['2020-02-28 00:00', day('2020-02-28')],
    ['成文日期 ：2023-06-14', day('2023-06-14')],
    ['发文日期：2023-08-25', day('2023-08-25')],
    ['2020-05-01\n              2020-05-01\n              ', day('2020-05-01')],
    ['2012-08-28 17:13:25', second('2012-08-28', '17:13:25')],
    ['2016年02月27日', day('2016-02-27')],
    ['（20160227）', day('2016-02-27')],
    ['20160227', day('2016-02-27')],
    ['二○一一年十二月十二日', day('2011-12-12')],
    ['二〇〇四年四月三十日', day('2004-04-30')],
    ['二O一一年五月二十日', day('2011-05-20')],
    ['二OO四年四月二十二日', day('2004-04-22')],
    ['二○○八年二月二十二日', day('2008-02-22')],
    ['二零二六年十一月廿三日', day('2026-11-23')],
    ['二00四年四月卅日', day('2004-04-30')],
    ['二〇二六年〇五月〇九日', day('2026-05-09')],
    ['2028-07-31', day('2028-07-31')],
    ['1969-12-04', day('1969-12-04')],
    ['2016-01-23\u00a0', day('2016-01-23')],
    ['2024-02-02 00:00:00', day('2024-02-02')],
    [18172, day('1949-10-01')],
    [73050, day('2099-12-31')],
    [45184.5, day('2023-09-15')],
    ['1694707200', day('2023-09-15')],
    [100_000_000, second('1973-03-03', '17:46:40')],
    [100_000_000_000, second('1973-03-03', '17:46:40')],
    [4_102_444_800, second('2100-01-01', '08:00:00')],
    [4_102_444_800_000, second('2100-01-01', '08:00:00')],
    [new Date('2023-09-15T10:44:05Z'), second('2023-09-15', '10:44:05')],
    ['2020-02-26 23:59:59', second('2020-02-26', '23:59:59')],
    ['2020-05-01\n\n2020-05-01', day('2020-05-01')],
    ['1780479540000', second('2026-06-03', '17:39:00')],
    [1780479540000, second('2026-06-03', '17:39:00')],
    ['2022.10.31', day('2022-10-31')],
    ['２０２２－１０－３１', day('2022-10-31')],
    ['2020-02-26T23:30:00Z', second('2020-02-27', '07:30:00')],
    ['2020-02-26T10:44:00+08:00', second('2020-02-26', '10:44:00')],
  ])('%j', (raw, expected) => {
    expect(parseLegacyDate(raw)).toEqual(expected);
  });

  test.each([
    [''],
    [null],
    [undefined],
    ['None'],
    ['nan'],
    ['0'],
    [0],
    ['无'],
    ['生效日期：  \u00a0 终止日期：'],
  ])('nothing is nothing: %j', (raw) => {
    expect(parseLegacyDate(raw)).toEqual(EMPTY);
  });
});

describe('what has no reading, or two, is answered with the reason', () => {
  test.each([
    ['2/1/2020', 'ambiguous_month_and_day'],
    ['时间', 'not_a_date'],
    ['有效期至：2010年10月', 'day_missing'],
    ['2010', 'day_missing'],
    ['2023-02-29', 'no_such_day'],
    ['2023-13-01', 'no_such_day'],
    ['31/4/2020', 'no_such_day'],
    ['2020-05-01\n2020-05-02', 'several_dates'],
    ['2020-05-01 25:10', 'not_a_date'],
    [new Date('nonsense'), 'not_a_date'],
    [12, 'not_a_date'],
    [18171, 'not_a_date'],
    [73051, 'not_a_date'],
    [99_999_999, 'not_a_date'],
    [4_102_444_801, 'not_a_date'],
    [99_999_999_999, 'not_a_date'],
    [4_102_444_800_001, 'not_a_date'],
    [Number.NaN, 'not_a_date'],
    [Infinity, 'not_a_date'],
    ['0000000001', 'not_a_date'],
    ['178047954000', 'not_a_date'],
    ['1/12/2020', 'ambiguous_month_and_day'],
    ['12/1/2020', 'ambiguous_month_and_day'],
    ['2020-05-01 23:60', 'not_a_date'],
    ['2020-05-01 23:59:60', 'not_a_date'],
    [`2020-05-01\n${'长'.repeat(64)}`, 'several_dates'],
    [`2020-05-01\n${'长'.repeat(65)}`, 'not_a_date'],
    ['关于2020年5月1日放假的通知', 'not_a_date'],
  ])('%j: %s', (raw, error) => {
    expect(parseLegacyDate(raw)).toEqual({ error });
  });

  test('the order of a source that is known settles the ambiguous ones', () => {
    expect(parseLegacyDate('2/1/2020', { slashOrder: 'month_first' })).toEqual(day('2020-02-01'));
    expect(parseLegacyDate('2/1/2020', { slashOrder: 'day_first' })).toEqual(day('2020-01-02'));
  });
});

describe('a legal date is a day in China, whatever the zone of the server', () => {
  test.each([
    ['2026-11-22T15:59:59Z', '2026-11-22', '2026-11-22 23:59'],
    ['2026-11-22T16:00:00Z', '2026-11-23', '2026-11-23 00:00'],
  ])('%s', (instant, date, atMinute) => {
    expect(localDate(instant)).toBe(date);
    expect(localMinute(new Date(instant))).toBe(atMinute);
  });

  test('the instant of a local time, and back', () => {
    expect(instantOfLocal('2026-11-23')).toBe('2026-11-22T16:00:00.000Z');
    expect(localMinute(instantOfLocal('2020-02-26', '10:44'))).toBe('2020-02-26 10:44');
    expect(instantOfLocal('2020-02-26', '10:44:05')).toBe('2020-02-26T02:44:05.000Z');
  });

  test('what is no instant is quoted', () => {
    expect(() => localDate('yesterday')).toThrow('not an instant: yesterday');
  });
});

describe('date strings', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-1-1', false],
    ['0000-01-01', false],
    [null, false],
  ])('%s exists: %s', (value, expected) => {
    expect(isRealDate(value)).toBe(expected);
  });

  test('adding and taking away are one another’s inverse, and a later day is a greater text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30000, max: 30000 }),
        fc.integer({ min: 1, max: 9000 }),
        (offset, days) => {
          const date = addDays('2000-01-01', offset);
          expect(addDays(addDays(date, days), -days)).toBe(date);
          expect(date < addDays(date, days)).toBe(true);
        },
      ),
    );
  });

  test.each<[number, number, number, string | null]>([
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
    [0, 12, 31, null],
    [10000, 1, 1, null],
    [2026, 0, 1, null],
    [2026, 13, 1, null],
    [2026, 1, 0, null],
    [2026, 1, 32, null],
    [2026, 1, -364, null],
    [2026, 1, 370, null],
  ])('year %i, month %i, day %i: %s', (year, month, day_, expected) => {
    expect(dateOf(year, month, day_)).toBe(expected);
  });

  test.each([
    ['2026-11-22', 0, 2026],
    ['2026-11-23', 1, 2026],
    ['0999-12-31', 2, 999],
    ['2026-11-28', 6, 2026],
  ])('%s is weekday %i of the year %i', (date, weekday, year) => {
    expect(dayOfWeek(date)).toBe(weekday);
    expect(yearOf(date)).toBe(year);
  });

  test('a year below 100 is not taken for one of this century', () => {
    expect(dateOf(24, 2, 29)).toBe('0024-02-29');
  });

  test('what is no date is quoted, not counted from', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30"');
  });
});
