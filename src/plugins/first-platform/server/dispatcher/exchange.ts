/**
 * One request to a site: sign, post, read the answer. No transaction is open meanwhile. What comes back is the outcome
 * and a line for the log of attempts; nothing is written here.
 */
import type { FeedEvent } from '../domain/feed-event';
import type { Batch } from '../domain/batch';
import { readAnswer, type Outcome } from '../domain/read-answer';
import { signRequest } from '../domain/sign';
import { decryptSecret } from '../domain/site-secret';
import { post, type PostAnswer } from '../http/post';
import { settingsOf } from '../plugin-services';
import type { LaneContext } from './lane-context';
import { whileLeased } from './lease';
import type { SiteRow } from './site-row';

export interface Attempt {
  startedAt: string;
  durationMs: number;
  httpStatus: number | null;
  events: number;
  firstSequence: string;
  lastSequence: string;
  outcome: string;
  detail: string | null;
  clockDriftSeconds: number | null;
}

export interface Answered {
  outcome: Outcome;
  attempt: Attempt;
}

/** @throws LeaseLost, or the reason of the abort signal; then nothing may be recorded. */
export async function exchange(
  context: LaneContext,
  events: readonly FeedEvent[],
  batch: Batch,
): Promise<Answered> {
  const ids = events.map((event) => event.id);
  const startedAt = new Date();
  const answer = await send(context, ids, batch.body);
  const endedAt = new Date();
  const outcome = readAnswer(answer.exchange, ids, endedAt);
  return {
    outcome,
    attempt: {
      startedAt: startedAt.toISOString(),
      durationMs: endedAt.getTime() - startedAt.getTime(),
      httpStatus: answer.exchange.kind === 'answer' ? answer.exchange.status : null,
      events: events.length,
      firstSequence: BigInt(events[0]?.sequence ?? 0).toString(),
      lastSequence: BigInt(events.at(-1)?.sequence ?? 0).toString(),
      outcome: outcome.kind === 'site_failing' ? outcome.failure : outcome.kind,
      detail: outcome.kind === 'site_failing' ? outcome.detail : null,
      clockDriftSeconds: driftSeconds(answer.date, endedAt),
    },
  };
}

async function send(context: LaneContext, ids: string[], body: string): Promise<PostAnswer> {
  const { strapi, site, lease, abort } = context;
  const settings = settingsOf(strapi);
  const secrets = secretsOf(site, settings.encryptionKey);
  if (!secrets) {
    const failure = { kind: 'no_answer', failure: 'secret_unreadable', detail: '' } as const;
    return { exchange: failure, date: null };
  }
  return whileLeased(strapi, lease, abort, (signal) =>
    post({
      url: site.url,
      body,
      signal,
      timeoutMs: settings.requestTimeoutMs,
      allowPrivate: site.allow_private === 1,
      headers: {
        'content-type': 'application/cloudevents-batch+json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': 'gongkai',
        ...signRequest(secrets, ids, body, new Date()),
      },
    }),
  );
}

/** The present secret first, then the previous one while it still counts; null when they can't be read. */
function secretsOf(site: SiteRow, key: string): string[] | null {
  const isPreviousValid = (site.previous_secret_until ?? '') > new Date().toISOString();
  const stored = [site.secret, isPreviousValid ? site.previous_secret : null];
  try {
    return stored.flatMap((text) => (text ? [decryptSecret(text, site.id, key)] : []));
  } catch {
    return null;
  }
}

function driftSeconds(date: string | null, now: Date): number | null {
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : Math.round((at - now.getTime()) / 1000);
}
