/**
 * What an answer of a site means for the events that were sent: the whole decision table of push delivery.
 * 2xx accepts every event that receipts do not name as rejected; 400, 409, 413 and 422 narrow down which event is
 * meant; 410 switches the site off; whatever else happens is the site's trouble and never an event's.
 * Pure.
 */
import type { SiteFailure } from './failure';
import { readReason, readReceipts } from './read-receipts';
import { retryAfterSeconds } from './retry-after';

/** What came back over the wire. One shape per case. */
export type Exchange =
  | { kind: 'answer'; status: number; retryAfter?: string | undefined; body: unknown }
  | { kind: 'no_answer'; failure: SiteFailure; detail: string };

export type Verdict =
  | { id: string; status: 'accepted'; url: string | null }
  | { id: string; status: 'rejected'; reason: string };

export type Outcome =
  | { kind: 'judged'; verdicts: Verdict[] }
  /** Send the same events again: one by one (409), or in halves (413: too large; 400, 422: one of them is bad). */
  | { kind: 'resend'; way: 'singly' | 'smaller' | 'split' }
  | { kind: 'switched_off' }
  | { kind: 'site_failing'; failure: SiteFailure; detail: string; waitSeconds: number | null };

/** `sentIds` are the event ids of the request, in order; at least one. */
export function readAnswer(exchange: Exchange, sentIds: readonly string[], now: Date): Outcome {
  if (sentIds.length === 0) throw new Error('readAnswer: a request carries at least one event');
  if (exchange.kind === 'no_answer') return failing(exchange.failure, exchange.detail);

  const { status, body } = exchange;
  const detail = `HTTP ${status}`;
  const isSingle = sentIds.length === 1;
  if (status >= 200 && status < 300) return judged(sentIds, body);
  switch (status) {
    case 400:
    case 422:
      return isSingle
        ? rejected(sentIds, readReason(body) ?? detail)
        : { kind: 'resend', way: 'split' };
    case 409:
      return readConflict(sentIds, body);
    case 410:
      return { kind: 'switched_off' };
    case 413:
      return isSingle
        ? rejected(sentIds, readReason(body) ?? detail)
        : { kind: 'resend', way: 'smaller' };
    case 429:
    case 503: {
      const wait = retryAfterSeconds(exchange.retryAfter, now);
      return failing(status === 429 ? 'too_many_requests' : 'unavailable', detail, wait);
    }
    default:
      return failing(failureOf(status), detail);
  }
}

function failureOf(status: number): SiteFailure {
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  return status >= 500 ? 'server_error' : 'unexpected_answer';
}

function judged(sentIds: readonly string[], body: unknown): Outcome {
  const receipts = readReceipts(body, sentIds);
  const verdicts = sentIds.map((id): Verdict => {
    const receipt = receipts?.get(id);
    return receipt?.status === 'rejected'
      ? { id, status: 'rejected', reason: receipt.reason ?? 'rejected' }
      : { id, status: 'accepted', url: receipt?.url ?? null };
  });
  return { kind: 'judged', verdicts };
}

/** 409 "held already": believed for a single event, or where receipts speak of every event that was sent. */
function readConflict(sentIds: readonly string[], body: unknown): Outcome {
  const receipts = readReceipts(body, sentIds);
  if (sentIds.length === 1 || receipts?.size === sentIds.length) return judged(sentIds, body);
  return { kind: 'resend', way: 'singly' };
}

function rejected(sentIds: readonly string[], reason: string): Outcome {
  return { kind: 'judged', verdicts: sentIds.map((id) => ({ id, status: 'rejected', reason })) };
}

function failing(failure: SiteFailure, detail: string, waitSeconds: number | null = null): Outcome {
  return { kind: 'site_failing', failure, detail, waitSeconds };
}
