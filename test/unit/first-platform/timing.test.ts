/** When something is tried again: Retry-After, probes of a failing site, the schedule of a refused event. */
import plugins from '../../../config/plugins';
import { probeDelaySeconds } from '../../../src/plugins/first-platform/server/domain/probe-delay';
import { retryAfterSeconds } from '../../../src/plugins/first-platform/server/domain/retry-after';
import {
  nextAttemptSeconds,
  parseSchedule,
} from '../../../src/plugins/first-platform/server/domain/retry-schedule';

const NOW = new Date('2026-03-02T04:05:06Z');

test.each([
  ['120', 120],
  [' 5 ', 5],
  ['0', 1],
  ['999999999999', 3600],
  ['Mon, 02 Mar 2026 04:05:16 GMT', 10],
  ['Mon, 02 Mar 2026 03:00:00 GMT', 1],
  ['Tue, 03 Mar 2026 04:05:06 GMT', 3600],
  ['-5', null],
  ['1.5', null],
  ['soon', null],
  ['', null],
  [undefined, null],
])('Retry-After %p is %p seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, NOW)).toBe(seconds);
});

test.each([
  [1, 0, null, 1],
  [2, 0, null, 2],
  [5, 0, null, 16],
  [6, 0, null, 30],
  [7, 0, null, 30],
  [1_000_000, 0, null, 30],
  [6, 1, null, 24],
  [1, 0.5, null, 0.9],
  [9, 0, 300, 300],
])('after %i failures (chance %d, asked %p) the next probe is in %d s', (n, jitter, asked, s) => {
  expect(probeDelaySeconds(n, jitter, asked)).toBeCloseTo(s);
});

test('a probe after no failure is a mistake of the caller', () => {
  expect(() => probeDelaySeconds(0, 0, null)).toThrow('failures is 0');
});

/** What is in force where nothing is set. */
const given = (_name: string, fallback: unknown) => fallback;
const env = Object.assign(given, { int: given, bool: given, array: given });
const { retrySchedule } = plugins({ env } as never)['first-platform'].config;
const SCHEDULE = parseSchedule(retrySchedule);

test('the schedule of the contract: 0, 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 hours', () => {
  const hours = [2, 5, 10, 14, 20, 24].map((hour) => hour * 3600);
  expect(SCHEDULE).toEqual([0, 5, 300, 1800, ...hours]);
});

test.each([
  [0, 0, 0],
  [1, 0, 5],
  [1, 1, 5.5],
  [9, 0, 86400],
  [10, 0, null],
])('after %i attempts (chance %d) the next is in %p s', (attempts, jitter, seconds) => {
  const next = nextAttemptSeconds(SCHEDULE, attempts, jitter);
  if (seconds === null) expect(next).toBeNull();
  else expect(next).toBeCloseTo(seconds);
});

test('a schedule is read from text, and a wrong one is quoted', () => {
  expect(parseSchedule('0, 5,300')).toEqual([0, 5, 300]);
  for (const text of ['', '0,,5', '0,-5', '5s', '1.5']) {
    expect(() => parseSchedule(text)).toThrow(`is "${text}"`);
  }
});
