/**
 * What a person sees of the review of an item: how far it is, by whom, what is owed or planned, what stands in the way, and what this
 * person may do next. The browser decides nothing: the same pure rules that refuse an action say which are offered.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { localDate } from '../../../../domain/dates/local-date';
import { refusalToPublish } from '../../../../domain/review/clearance';
import { levelLabel } from '../../../../domain/review/review-acts';
import { reviewOf, type Review } from '../../../../domain/review/review-state';
import type { Person } from '../actions/actions';
import { openDebtsOf } from '../duties/debts';
import { waitingSchedule } from '../duties/schedules';
import { pendingErasures, type PendingErasure } from '../erasure/pending-erasures';
import { draftersOf, draftFrom, readDraft, type Draft } from '../facts/draft';
import { personKey } from '../facts/person';
import { emailsOf, factsOf } from '../facts/review-facts';
import type { Subject } from '../facts/subject';
import { publication } from '../plugin-services';
import { revisionOf } from '../stale-writes/revision';
import { offered } from './offered';

export type ReviewView = Awaited<ReturnType<typeof presented>> & { revision: string | null };

export const view = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Null: there is no such draft. `viewer` null: what may be done is left out. */
  async of(
    uid: string,
    documentId: string,
    viewer: Person | null = null,
  ): Promise<ReviewView | null> {
    const { type, review } = publication(strapi, 'descriptors').find(uid) ?? {};
    if (type === undefined) return null;
    let answer: ReviewView | null = null;
    // Inside a transaction it sees what that one wrote.
    await strapi.db.transaction(async ({ trx }) => {
      const subject = { type, documentId };
      const noted = await readDraft(trx, subject);
      const facts =
        noted && review && (await publication(strapi, 'gate').draftFacts(uid, documentId));
      // As it is now, as whoever acts on it will find it: what it refers to may be called otherwise since it was saved.
      const draft =
        noted && facts && review
          ? draftFrom(review, facts, { today: localDate(new Date()), isPublic: noted.isPublic })
          : noted;
      // After the hashes: a change in between makes it newer than what the person has in the form, which is then reloaded.
      const revision = await revisionOf(strapi, uid, documentId);
      answer = draft && { ...(await presented(trx, subject, draft, viewer)), revision };
    });
    return answer;
  },

  /** What was proposed and waits for a second person, also of an item that is gone. */
  async erasuresOf(uid: string, documentId: string): Promise<PendingErasure[]> {
    const type = publication(strapi, 'descriptors').find(uid)?.type;
    if (type === undefined) return [];
    let pending: PendingErasure[] = [];
    await strapi.db.transaction(async ({ trx }) => {
      pending = await pendingErasures(trx, { type, documentId });
    });
    return pending;
  },
});

async function presented(trx: Knex, subject: Subject, draft: Draft, viewer: Person | null) {
  const review = reviewOf(await factsOf(trx, subject), draft);
  const emails = await emailsOf(trx, subject);
  const debts = await openDebtsOf(trx, subject);
  const schedule = await waitingSchedule(trx, subject);
  const erasures = await pendingErasures(trx, subject);
  const standing = { draft, review, debts, schedule, erasures };
  const drafters = await draftersOf(trx, subject);
  return {
    ...stateOf(draft, review),
    done: review.done.map(({ level, person, at, by }) => ({
      level,
      name: levelLabel(level, review.levels),
      by: emails.get(person) ?? person,
      at,
      via: by,
    })),
    paperToVerify: review.paperToVerify.map(({ level, person }) => ({
      level,
      name: levelLabel(level, review.levels),
      recordedBy: emails.get(person) ?? person,
    })),
    debts: debts.map((debt) => ({
      id: debt.id,
      kind: debt.kind,
      openedBy: debt.opened_email,
      dueOn: debt.due_on,
      isProvisional: debt.is_provisional === 1,
      isLapsed: debt.lapsed_at !== null,
    })),
    schedule: schedule && { publishAt: schedule.publish_at, plannedBy: schedule.planned_email },
    erasures,
    actions:
      viewer && (await offered(standing, { person: personKey(viewer.personId), drafters }, viewer)),
  };
}

const stateOf = (draft: Draft, review: Review) => ({
  state: review.state,
  levels: review.levels,
  nextLevel: review.nextLevel,
  nextLevelName: review.nextLevel === null ? null : levelLabel(review.nextLevel, review.levels),
  contentHash: draft.contentHash,
  lightHash: draft.lightHash,
  isPublic: draft.isPublic,
  isStale: review.isStale,
  isUrgent: review.isUrgent,
  isLightChecked: review.isLightChecked,
  needsManualCheck: draft.needsManualCheck,
  isManuallyChecked: review.isManuallyChecked,
  isEmergency: draft.isEmergency,
  disclosure: draft.disclosure,
  agencyId: draft.agencyId,
  refusal: refusalToPublish(review),
});
