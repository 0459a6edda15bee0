/**
 * A date written as a number: epoch milliseconds or seconds (an instant, read as a day in China), or a spreadsheet serial (days since
 * 1899-12-30, already a calendar day). 0 is how exports write "unknown". Pure.
 */
import { addDays, type DateString } from './date-string';
import { localDate } from './local-date';

type NumberDate =
  { date: DateString; time?: string; precision: 'day' | 'second' } | { empty: true };

const MILLISECONDS_PER_DAY = 86_400_000;
// 1949-10-01 to 2099-12-31 as serials: other small numbers are row numbers or years.
const FIRST_SERIAL = 18172;
const LAST_SERIAL = 73050;
const LATEST_SECONDS = 4_102_444_800;

export function dateOfNumber(value: number): NumberDate | null {
  if (value === 0) return { empty: true };
  if (value >= FIRST_SERIAL && value < LAST_SERIAL + 1) {
    return { date: addDays('1899-12-30', Math.floor(value)), precision: 'day' };
  }
  if (value >= 1e8 && value <= LATEST_SECONDS) return ofInstant(value * 1000);
  if (value >= 1e11 && value <= LATEST_SECONDS * 1000) return ofInstant(value);
  return null;
}

function ofInstant(milliseconds: number): NumberDate {
  const date = localDate(milliseconds);
  const time = new Date((milliseconds + 8 * 3_600_000) % MILLISECONDS_PER_DAY)
    .toISOString()
    .slice(11, 19);
  return time === '00:00:00' ? { date, precision: 'day' } : { date, time, precision: 'second' };
}
