/**
 * One pass: everything that is due at this moment, in the order in which it fell due. What fails is logged and the rest goes on. Safe beside
 * another pass in another process: who comes second finds nothing left to do.
 */
import type { Core } from '@strapi/strapi';
import { latestStarts, type LatestStarts } from '../../../../domain/review/clocks';
import { sealing } from '../plugin-services';
import { finishErasures } from './erasure-leftovers';
import { dueOf, type Due, type Outcome } from './job';
import { inOrder } from './in-order';
import { endedTerms } from './jobs/ended-terms';
import { lapsedCountersignatures, recountProvisionalDays } from './jobs/lapsed-countersignatures';
import { datedReassessments, undatedReassessments, withheldAndDue } from './jobs/reassessments';
import { scheduledPublications } from './jobs/scheduled-publications';
import { overdueItems, undeterminedSince, warnedItems } from './jobs/undetermined-items';
import { untrueMarks, validityChanges } from './jobs/validity-changes';
import { startMemory, type Memory } from './memory';
import { momentOf, type Moment } from './moment';
import { closeSettled } from './notices';
import { refusalCodes } from './refusal-codes';
import { reportFailure, reportTrouble } from './report';

export type Counts = Partial<
  Record<Outcome | 'notices_closed' | 'erasures_finished' | 'failed' | 'postponed', number>
>;

export interface PassOptions {
  now?: Date;
  signal?: AbortSignal;
  memory?: Memory;
}

export async function runPass(
  strapi: Core.Strapi,
  { now, signal, memory = startMemory(() => Date.now()) }: PassOptions = {},
): Promise<Counts> {
  const moment = await momentOf(strapi, now);
  const latest = latestStarts(moment.today, await moment.calendarAround(moment.today));
  const counts: Counts = {};
  const count = (what: keyof Counts, times = 1) => {
    if (times > 0) counts[what] = (counts[what] ?? 0) + times;
  };
  await attempt(strapi, 'days that were provisional (补签期限)', () =>
    recountProvisionalDays(strapi, moment),
  );
  await attempt(strapi, 'notices (提醒)', async () =>
    count('notices_closed', await closeAllSettled(strapi, moment, latest)),
  );
  for await (const due of inOrder(sourcesOf(strapi, moment, latest))) {
    if (signal?.aborted) return counts;
    if (memory.isLeft(due)) continue;
    try {
      const outcome = await due.run();
      if (outcome) count(outcome);
      else memory.leave(due);
    } catch (error) {
      // Somebody is writing the same item: the next pass finds it as it is then.
      if (refusalCodes(error)?.includes('try_again')) {
        count('postponed');
        continue;
      }
      count('failed');
      memory.leave(due);
      reportFailure(strapi, due, error);
    }
  }
  await attempt(strapi, 'erased files (清除的文件)', async () =>
    count('erasures_finished', await finishErasures(strapi)),
  );
  // The first pass of a day seals what the ledger holds; the seal of a day is made once, whoever asks.
  if (memory.sealedOn !== moment.today && !signal?.aborted) {
    const seal = async () => {
      await sealing(strapi)?.run({ signal });
      memory.sealedOn = moment.today;
    };
    await attempt(strapi, 'the daily seal of the ledger (操作留痕每日封存)', seal, signal);
  }
  return counts;
}

/** What is no act on an item: its failure is logged, unless it was told to end, and the rest goes on. */
async function attempt(
  strapi: Core.Strapi,
  what: string,
  work: () => Promise<void>,
  signal?: AbortSignal,
) {
  try {
    await work();
  } catch (error) {
    if (signal?.aborted) return;
    reportTrouble(strapi, what, error);
  }
}

const sourcesOf = (
  strapi: Core.Strapi,
  moment: Moment,
  latest: LatestStarts,
): AsyncGenerator<Due>[] => [
  dueOf(strapi, moment, scheduledPublications),
  dueOf(strapi, moment, endedTerms),
  ...validityChanges.map((job) => dueOf(strapi, moment, job)),
  dueOf(strapi, moment, lapsedCountersignatures),
  dueOf(strapi, moment, overdueItems(latest)),
  dueOf(strapi, moment, warnedItems(latest)),
  dueOf(strapi, moment, datedReassessments),
  dueOf(strapi, moment, undatedReassessments(strapi)),
];

async function closeAllSettled(
  strapi: Core.Strapi,
  moment: Moment,
  { warned, overdue }: LatestStarts,
): Promise<number> {
  const closed = [
    await closeSettled(strapi, 'undetermined_warning', (knex) =>
      undeterminedSince(knex, warned, moment),
    ),
    await closeSettled(strapi, 'undetermined_overdue', (knex) =>
      undeterminedSince(knex, overdue, moment),
    ),
    await closeSettled(strapi, 'reassessment_due', (knex) => withheldAndDue(knex, moment)),
    await closeSettled(strapi, 'validity_due', (knex) => untrueMarks(knex, moment)),
  ];
  return closed.reduce((sum, one) => sum + one, 0);
}
