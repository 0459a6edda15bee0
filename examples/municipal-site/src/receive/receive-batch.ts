/**
 * POST /feed: a signed batch of events in, one receipt an event out. In this order: content type, size, signature
 * over the raw body, form, then all events in one transaction. The answer is sent after the commit,
 * so "accepted" means kept.
 */
import type { IncomingMessage } from 'node:http';
import { type FeedEvent, readEnvelope } from '../feed/event';
import { isObject } from '../feed/shape';
import type { Site } from '../site';
import { type Reply, problem, json } from '../web/reply';
import { type Outcome, applyEvent } from './apply-event';
import { BODY_LIMIT_BYTES, readBody } from './read-body';
import { type Receipt, receiptFor, rejectionOf } from './receipt';

export const BATCH_CONTENT_TYPE = 'application/cloudevents-batch+json';

export async function receiveBatch(site: Site, request: IncomingMessage): Promise<Reply> {
  const contentType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (contentType !== BATCH_CONTENT_TYPE) return problem(415, `expected ${BATCH_CONTENT_TYPE}`);
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (!body) return problem(413, `the body is larger than ${BODY_LIMIT_BYTES} bytes`);
  if (!site.verify(body, request.headers)) {
    site.log('feed.signature_refused', { bytes: body.length });
    return problem(401, 'the signature, its timestamp or its headers are not valid');
  }
  const batch = parseBatch(body);
  if ('reason' in batch) return problem(400, batch.reason);
  return json(200, { receipts: applyBatch(site, batch.events) });
}

/** Applies the events in the order given; one that is rejected leaves the others as they are. */
export function applyBatch(site: Site, events: Record<string, unknown>[]): Receipt[] {
  const outcomes: Outcome[] = [];
  const receipts = site.store.transaction(() =>
    events.map((raw) => {
      const event = readEnvelope(raw);
      if ('missing' in event) return rejectionOf(site, String(raw['id']), event.missing);
      const outcome = applyEvent(site.store, event);
      outcomes.push(outcome);
      return receiptFor(site, event, outcome);
    }),
  );
  if (events.some((event) => String(event['type']).endsWith('.withdrawn'))) site.store.settle();
  site.log('feed.received', {
    events: events.length,
    applied: outcomes.filter((outcome) => 'as' in outcome && outcome.as === 'applied').length,
    rejected: receipts.filter((receipt) => receipt.status === 'rejected').length,
  });
  return receipts;
}

type Batch = { events: Record<string, unknown>[] } | { reason: string };

/** An event without an id can't be named in a receipt, so it makes the whole batch unreadable. */
export function parseBatch(body: Buffer): Batch {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return { reason: 'the body is not JSON in UTF-8' };
  }
  if (!Array.isArray(value)) return { reason: 'the body is not an array of events' };
  const position = value.findIndex((entry) => !isObject(entry) || !hasId(entry));
  if (position >= 0) return { reason: `the event at position ${position} has no id` };
  return { events: value as Record<string, unknown>[] };
}

const hasId = (entry: Record<string, unknown>): entry is Record<string, unknown> & FeedEvent =>
  typeof entry['id'] === 'string' && entry['id'].trim() !== '';
