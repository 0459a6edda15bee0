/** What failed is left alone for a while, so that a fault that stays neither fills the log nor keeps the database busy. In memory: a restart tries at once. */
import type { Due } from './job';

export interface Patience {
  isWaiting(due: Due): boolean;
  failed(due: Due): void;
}

const WAIT_MS = 600_000;
/** Beyond it all are forgotten, and tried again. */
const MOST_KEPT = 1000;

export const NO_PATIENCE: Patience = { isWaiting: () => false, failed: () => undefined };

/** @param now in milliseconds. */
export function patience(now: () => number): Patience {
  const until = new Map<string, number>();
  const keyOf = ({ job, subject }: Due) => `${job}/${subject.type}/${subject.documentId}`;
  return {
    isWaiting: (due) => (until.get(keyOf(due)) ?? 0) > now(),
    failed(due) {
      if (until.size >= MOST_KEPT) until.clear();
      until.set(keyOf(due), now() + WAIT_MS);
    },
  };
}
