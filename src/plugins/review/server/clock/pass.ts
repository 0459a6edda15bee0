/**
 * One pass: everything that is due at this moment, in the order in which it fell due. What fails is logged and the rest goes on. Safe beside
 * another pass in another process: who comes second finds nothing left to do.
 */
import type { Core } from '@strapi/strapi';
import { dueOf, type Due, type Outcome } from './job';
import { inOrder } from './in-order';
import { endedTerms } from './jobs/ended-terms';
import { scheduledPublications } from './jobs/scheduled-publications';
import { momentOf } from './moment';
import { NO_PATIENCE, type Patience } from './patience';
import { reportFailure } from './report';

export type Counts = Partial<Record<Outcome | 'failed', number>>;

export interface PassOptions {
  now?: Date;
  signal?: AbortSignal;
  /** What failed a moment ago and is left alone for a while. */
  patience?: Patience;
}

export async function runPass(
  strapi: Core.Strapi,
  { now, signal, patience = NO_PATIENCE }: PassOptions = {},
): Promise<Counts> {
  const moment = await momentOf(strapi, now);
  const counts: Counts = {};
  const count = (what: keyof Counts, times = 1) => {
    if (times > 0) counts[what] = (counts[what] ?? 0) + times;
  };
  const sources: AsyncGenerator<Due>[] = [
    dueOf(strapi, moment, scheduledPublications),
    dueOf(strapi, moment, endedTerms),
  ];
  for await (const due of inOrder(sources)) {
    if (signal?.aborted) return counts;
    if (patience.isWaiting(due)) continue;
    try {
      const outcome = await due.run();
      if (outcome) count(outcome);
    } catch (error) {
      count('failed');
      patience.failed(due);
      reportFailure(strapi, due, error);
    }
  }
  return counts;
}
