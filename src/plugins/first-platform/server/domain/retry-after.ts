/**
 * How long a site asks to be left alone: `Retry-After` in seconds or as an HTTP-date (RFC 9110 section 10.2.3).
 * At least one second, at most an hour: a site cannot switch itself off by a date in the far future (410 does that).
 * Pure.
 */

export const LONGEST_WAIT_SECONDS = 3600;

/** null when there is no header or it can't be read. */
export function retryAfterSeconds(header: string | undefined, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return bounded(Number(text));
  // Date.parse also takes "2" or "-5"; an HTTP-date names a month.
  if (!/[a-z]{3}/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : bounded(Math.ceil((at - now.getTime()) / 1000));
}

function bounded(seconds: number): number {
  return Math.min(Math.max(seconds, 1), LONGEST_WAIT_SECONDS);
}
