/**
 * 定时发布: what was planned becomes public at its time, if the draft is still what was planned; the gate asks rules and review again. What is
 * refused stays on record as failed, with the codes of the refusal.
 */
import type { Knex } from 'knex';
import type { ScheduleRow } from '../../duties/schedules';
import { readDraft } from '../../facts/draft';
import { databaseNow, ledger, publication } from '../../plugin-services';
import { conflict } from '../../refusals';
import { SCHEDULES } from '../../tables/steps';
import { CLOCK, type Act, type Job } from '../job';

const OUTCOME_LENGTH = 40;

export const scheduledPublications: Job<ScheduleRow> = {
  name: 'scheduled_publication',
  due: (knex: Knex, { now }) =>
    knex(`${SCHEDULES} as one`)
      .where({ 'one.state': 'waiting' })
      .where('one.publish_at', '<=', now)
      .select('one.*'),
  orderedBy: 'publish_at',
  subjectOf: ({ subject_type: type, subject_id: documentId }) => ({ type, documentId }),
  fellDueAt: ({ publish_at }) => publish_at,
  detailsOf: ({ planned_email, publish_at }) => ({
    plannedBy: planned_email,
    publishAt: publish_at,
  }),

  async act(act, row) {
    const { strapi, trx, uid, subject } = act;
    const { documentId } = subject;
    const draft = await readDraft(trx, subject);
    if (!draft) throw conflict('not_found');
    const { contentHash } = draft;
    if (contentHash !== row.content_hash) throw conflict('approval_stale', { contentHash });
    const gate = publication(strapi, 'gate');
    const before = await gate.headSequence(uid, documentId);
    await strapi.documents(uid).publish({ documentId });
    const isNew = (await gate.headSequence(uid, documentId)) !== before;
    await settle(act, row, 'done', isNew ? 'published' : 'already_public');
    return isNew ? 'published' : null;
  },

  async refused(act, row, codes) {
    const { strapi, trx, subject, moment } = act;
    await settle(act, row, 'failed', codes[0] ?? 'refused');
    await ledger(strapi).append(trx, {
      subjectType: subject.type,
      subjectId: subject.documentId,
      act: 'schedule_failed',
      actor: CLOCK,
      from: 'scheduled',
      to: 'failed',
      ground: null,
      contentHash: row.content_hash,
      details: {
        codes,
        plannedBy: row.planned_email,
        publishAt: row.publish_at,
        triedAt: moment.now,
      },
    });
    strapi.log.warn(
      `定时发布未成（${subject.documentId}）：${codes.join('、')}。请经办人 ${row.planned_email} 处理后重新安排 / scheduled publication ` +
        `refused: mend the item, then schedule or publish it again`,
    );
    return 'schedules_failed';
  },
};

const settle = (
  { strapi, trx }: Act,
  { id }: ScheduleRow,
  state: 'done' | 'failed',
  outcome: string,
) =>
  trx(SCHEDULES)
    .where({ id })
    .update({
      state,
      outcome: outcome.slice(0, OUTCOME_LENGTH),
      settled_at: databaseNow(strapi),
    });
