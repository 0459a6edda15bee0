/**
 * The time under which a row is recorded: the database's clock, but never before the subject's last row nor at or before the newest
 * cut of a seal. A clock that was set back must not put rows where a seal has already counted. Pure.
 */

/** All ISO 8601 UTC text with milliseconds; empty when there is none yet. */
export function recordingTime(now: string, lastRecordedAt: string, cut: string): string {
  const afterCut = cut === '' ? '' : shifted(cut, 1);
  return [now, lastRecordedAt, afterCut].reduce((latest, time) => (time > latest ? time : latest));
}

/** The instant `milliseconds` later. */
export const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
