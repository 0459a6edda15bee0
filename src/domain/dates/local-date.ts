/**
 * The Asia/Shanghai calendar date and clock time of an instant. Legal dates are days in China, whatever zone the server
 * runs in. UTC+8 holds without exception since 1991-09-15; the few earlier summers do not matter for instants of a system
 * of this century, so an offset is used and no time zone database. Pure: the instant is an argument.
 */
import type { DateString } from './date-string';

const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;

export type Instant = Date | string | number;

/** `YYYY-MM-DD` in Asia/Shanghai. */
export function localDate(instant: Instant): DateString {
  return shifted(instant).slice(0, 10);
}

/** `YYYY-MM-DD HH:mm` in Asia/Shanghai, the form of the page tag PubDate (国办发〔2017〕47号). */
export function localMinute(instant: Instant): string {
  return shifted(instant).slice(0, 16).replace('T', ' ');
}

/** The instant at which a clock in China shows this date and time (`HH:mm` or `HH:mm:ss`), as ISO 8601 UTC. */
export function instantOfLocal(date: DateString, time = '00:00'): string {
  return new Date(Date.parse(`${date}T${time}+08:00`)).toISOString();
}

function shifted(instant: Instant): string {
  const milliseconds = instant instanceof Date ? instant.getTime() : new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${String(instant)}`);
  return new Date(milliseconds + SHANGHAI_OFFSET_MILLISECONDS).toISOString();
}
