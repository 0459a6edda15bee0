/** 定时发布: one waiting plan an item; what became of it stays on record. */
import type { Knex } from 'knex';
import type { StepContext } from '../actions/step';
import { keyOf, type Subject } from '../facts/subject';
import { databaseNow } from '../plugin-services';
import { SCHEDULES } from '../tables/steps';

export interface ScheduleRow {
  id: number;
  subject_type: string;
  subject_id: string;
  agency_id: string | null;
  content_hash: string;
  publish_at: string;
  planned_person: string;
  planned_email: string;
  state: 'waiting' | 'done' | 'cancelled' | 'failed';
  settled_at: string | null;
  outcome: string | null;
}

export async function planPublication(context: StepContext, publishAt: string): Promise<void> {
  const { strapi, trx, subject, draft, person } = context;
  await trx(SCHEDULES).insert({
    ...keyOf(subject),
    agency_id: draft.agencyId,
    content_hash: draft.contentHash,
    publish_at: publishAt,
    planned_person: person.key,
    planned_email: person.email,
    planned_at: databaseNow(strapi),
    state: 'waiting',
  });
}

/** Answers how many plans were waiting. */
export const cancelWaiting = (
  { strapi, trx, subject }: Pick<StepContext, 'strapi' | 'trx' | 'subject'>,
  outcome: 'cancelled' | 'deleted' | 'published' | 'replaced',
): Promise<number> =>
  trx(SCHEDULES)
    .where({ ...keyOf(subject), state: 'waiting' })
    .update({
      state: outcome === 'published' ? 'done' : 'cancelled',
      outcome,
      settled_at: databaseNow(strapi),
    });

export const waitingSchedule = async (knex: Knex, subject: Subject): Promise<ScheduleRow | null> =>
  ((await knex(SCHEDULES)
    .where({ ...keyOf(subject), state: 'waiting' })
    .first()) as ScheduleRow | undefined) ?? null;
