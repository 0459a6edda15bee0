/**
 * Numbers of the entries of the search on SQLite: those of a day stand together, and days in their order. Pure; loaded by the thread that reads.
 */

/** A fuller day goes on in the next. Small, because the index keeps the gaps between row numbers. */
export const DOCIDS_A_DAY = 65_536;

const DAY_MS = 86_400_000;

/** Days since 1970 (UTC); what has no day stands before all others. */
export const dayOf = (instant: string): number => {
  const day = Math.floor(Date.parse(instant) / DAY_MS);
  return Number.isFinite(day) ? Math.max(0, day) : 0;
};

/**
 * Whatever was published on the day of this instant or later has this number or a higher one: a number is given while the entry is written, so that it may be of the day
 * before.
 */
export const leastDocidFrom = (instant: string): number =>
  Math.max(0, dayOf(instant) - 1) * DOCIDS_A_DAY;
