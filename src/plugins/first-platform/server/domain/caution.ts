/**
 * How carefully a lane goes on after an answer: one by one after a bare 409, in ever smaller parts after 400 or 422
 * (twice as many again after each success, so that one bad event costs few requests), and within a smaller body after
 * 413. Kept in memory only: after a restart a lane starts boldly and learns again.
 * Pure.
 */
import { MOST_BYTES, MOST_EVENTS, type BatchLimits } from './batch';
import type { Outcome } from './read-answer';

export interface Caution extends BatchLimits {
  /** Caution about the number of events ends behind this sequence. */
  until: bigint;
  isSingly: boolean;
}

/** What was sent in the request that was answered. */
export interface Sent {
  count: number;
  bytes: number;
  last: bigint;
}

export const NO_CAUTION: Caution = {
  mostEvents: MOST_EVENTS,
  mostBytes: MOST_BYTES,
  until: -1n,
  isSingly: false,
};

export function nextCaution(caution: Caution, outcome: Outcome, sent: Sent): Caution {
  const until = sent.last > caution.until ? sent.last : caution.until;
  if (outcome.kind === 'resend') {
    if (outcome.way === 'smaller') return { ...caution, mostBytes: Math.floor(sent.bytes / 2) };
    if (outcome.way === 'singly') return { ...caution, mostEvents: 1, until, isSingly: true };
    return { ...caution, mostEvents: Math.ceil(sent.count / 2), until };
  }
  if (outcome.kind !== 'judged') return caution;
  if (sent.last >= caution.until) return { ...NO_CAUTION, mostBytes: caution.mostBytes };
  if (caution.isSingly) return caution;
  return { ...caution, mostEvents: Math.min(caution.mostEvents * 2, MOST_EVENTS) };
}
