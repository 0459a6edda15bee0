/**
 * How long a failing site is left alone before its next batch is tried again: 1 s, 2 s, 4 s … and never more than 30 s,
 * without end, unless the site itself asked for another time.
 * Pure: chance is an argument.
 */

export const LONGEST_PROBE_SECONDS = 30;

/** `failures` counts those in a row, from 1; `jitter` is 0 to 1 and shortens by up to a fifth. Seconds. */
export function probeDelaySeconds(failures: number, jitter: number, asked: number | null): number {
  if (asked !== null) return asked;
  if (failures < 1)
    throw new Error(`probeDelaySeconds: failures is ${failures}, must be 1 or more`);
  const whole = Math.min(2 ** Math.min(failures - 1, 10), LONGEST_PROBE_SECONDS);
  return whole * (1 - 0.2 * jitter);
}
