/** 索引号: unique within the agency, never cut, and compared in one form. */
import fc from 'fast-check';
import disclosure from '../../../config/disclosure';
import {
  formatIndexNumber,
  normaliseIndexNumber,
} from '../../../src/domain/index-number/index-number';

const env = (_name: string, fallback: string) => fallback;
const { indexNumberPattern: PATTERN } = disclosure({ env } as never);

const format = (serial: number) =>
  formatIndexNumber(PATTERN, { agencyCode: '016005032', year: 2026, serial });

test.each([
  [1, '016005032/2026-00001'],
  [99999, '016005032/2026-99999'],
  [100000, '016005032/2026-100000'],
])('serial %i is written %s: five digits, wider when needed', (serial, expected) => {
  expect(format(serial)).toBe(expected);
});

test('another place’s pattern is a setting', () => {
  const parts = { agencyCode: '01527918X', year: 2020, serial: 77 };
  const written = formatIndexNumber('{agencyCode}-{year}-{serial:6}', parts);
  expect(written).toBe('01527918X-2020-000077');
});

test.each([1000, 9999])('the year %i is written with its four digits', (year) => {
  expect(formatIndexNumber(PATTERN, { agencyCode: 'A', year, serial: 1 })).toBe(`A/${year}-00001`);
});

test('what stands between the parts of a pattern stands for itself, and a serial without a width is as long as it is', () => {
  const parts = { agencyCode: 'A', year: 2026, serial: 1 };
  expect(formatIndexNumber('{agencyCode}.{year}.{serial}', parts)).toBe('A.2026.1');
});

test('what is written holds each part, and is compared as it is', () => {
  const code = fc.constantFrom(
    '000014349',
    '01404053X',
    '114403006955506492',
    '11441700007280420Y',
  );
  fc.assert(
    fc.property(
      code,
      fc.integer({ min: 1949, max: 2100 }),
      fc.integer({ min: 1, max: 9_999_999 }),
      (agencyCode, year, serial) => {
        const parts = { agencyCode, year, serial };
        const written = formatIndexNumber(PATTERN, parts);
        const [, code, ofYear, ofSerial] = /^(\w+)\/(\d{4})-(\d{5,})$/.exec(written) ?? [];
        expect([code, Number(ofYear), Number(ofSerial)]).toEqual([agencyCode, year, serial]);
        expect(normaliseIndexNumber(written)).toBe(written);
      },
    ),
  );
});

test.each([
  ['索 引 号: 014501068/2020-03530 ', '014501068/2020-03530'],
  ['信息索引：360A16-09-2017-0010-1', '360A16-09-2017-0010-1'],
  ['信息索取号：G00180-0203-2013-0005', 'G00180-0203-2013-0005'],
  ['23－11223－2012－344679', '23-11223-2012-344679'],
  ['\u200b０１４５０１０６８／2020-00001', '014501068/2020-00001'],
  ['01404053x/2021-00490', '01404053X/2021-00490'],
  ['索取号：', ''],
  [' 索引号：014501068/2020-00001', '014501068/2020-00001'],
  ['014501068 / 2020 - 00001', '014501068/2020-00001'],
  ['23—11223‐2012−344679', '23-11223-2012-344679'],
])('%j is compared as %j', (raw, expected) => {
  expect(normaliseIndexNumber(raw)).toBe(expected);
});

test.each([
  [{ agencyCode: '', year: 2026, serial: 1 }, 'agency code'],
  [{ agencyCode: 'A', year: 26, serial: 1 }, 'not a year: 26'],
  [{ agencyCode: 'A', year: 999, serial: 1 }, 'not a year: 999'],
  [{ agencyCode: 'A', year: 10000, serial: 1 }, 'not a year: 10000'],
  [{ agencyCode: 'A', year: 2026.5, serial: 1 }, 'not a year: 2026.5'],
  [{ agencyCode: 'A', year: 2026, serial: 1.5 }, 'not a serial: 1.5'],
  [{ agencyCode: 'A', year: 2026, serial: 0 }, 'not a serial: 0'],
])('parts that make no number are quoted: %j', (parts, message) => {
  expect(() => formatIndexNumber(PATTERN, parts)).toThrow(message);
});
