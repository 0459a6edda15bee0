/**
 * What a clock remembers between its passes, so that it neither fills the log nor keeps the database busy: what could not be done is left alone
 * for a while, the ledger is sealed once a day. In memory only: a restart tries everything at once.
 */
import type { DateString } from '../../../../domain/dates/date-string';
import type { Due } from './job';

export interface Memory {
  isLeft(due: Due): boolean;
  leave(due: Due): void;
  sealedOn: DateString | null;
}

const WAIT_MS = 600_000;
/** Beyond it all are forgotten, and tried again. */
const MOST_KEPT = 1000;

/** @param now in milliseconds. */
export function startMemory(now: () => number): Memory {
  const until = new Map<string, number>();
  return {
    isLeft: ({ key }) => (until.get(key) ?? 0) > now(),
    leave({ key }) {
      if (until.size >= MOST_KEPT) until.clear();
      until.set(key, now() + WAIT_MS);
    },
    sealedOn: null,
  };
}
