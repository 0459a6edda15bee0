/**
 * What the gate asks of the review, inside the transaction of a write and under the document's lock: a draft was written, a version is to
 * be public, it was published, withdrawn, deleted. Nothing here publishes; it lets through or refuses, and records.
 * Longer than most files because it is one moment of the gate after another.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { refusalToPublish } from '../../../../domain/review/clearance';
import { reviewOf } from '../../../../domain/review/review-state';
import { localDate } from '../../../../domain/dates/local-date';
import type { Facts, PublicTypeDescriptor, Reviewed } from '../../../../../types/publication';
import { openDebt, openDebtsOf } from '../duties/debts';
import { cancelWaiting } from '../duties/schedules';
import {
  addDrafter,
  draftFrom,
  forgetDrafters,
  readDraft,
  removeDraft,
  writeDraft,
  type Draft,
} from '../facts/draft';
import { filesOfRevision, noteFiles } from '../facts/files';
import { personKey, personOf } from '../facts/person';
import { isPublishedContent, notePublishedContent } from '../facts/published-content';
import { addFact, factsOf } from '../facts/review-facts';
import type { Subject } from '../facts/subject';
import { ledger, publication } from '../plugin-services';
import { conflict } from '../refusals';
import { noteAgainAfterRefusal } from './note-again';

type Governed = PublicTypeDescriptor & { review: Reviewed };

const subjectOf = ({ type }: Governed, documentId: string): Subject => ({ type, documentId });

export const clearance = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The class under which the item is public, as its last write left it; null: unknown. */
  async publicClass(
    trx: Knex.Transaction,
    descriptor: Governed,
    documentId: string,
  ): Promise<string | null> {
    const draft = await readDraft(trx, subjectOf(descriptor, documentId));
    return draft?.isPublic ? draft.disclosure : null;
  },

  /**
   * A draft was written: what it is now is noted, whoever changed it becomes a drafter, a change of class is recorded.
   */
  async noteDraft(
    trx: Knex.Transaction,
    descriptor: Governed,
    facts: Facts,
    isPublic: boolean,
  ): Promise<void> {
    const subject = subjectOf(descriptor, facts.documentId);
    const acting = publication(strapi, 'acting').current();
    const person = personOf(acting);
    const before = await readDraft(trx, subject);
    const draft = draftFrom(descriptor.review, facts, { today: localDate(new Date()), isPublic });
    const isClassChanged =
      before?.disclosure !== draft.disclosure || before.ground !== draft.ground;
    if (isClassChanged) {
      await ledger(strapi).append(trx, {
        subjectType: subject.type,
        subjectId: subject.documentId,
        act: 'classified',
        actor: acting.actor,
        actorId: person.isPerson ? person.key : null,
        from: before?.disclosure ?? null,
        to: draft.disclosure,
        ground: draft.ground,
        contentHash: draft.contentHash,
        details: descriptor.review.reasons(facts),
      });
    }
    const isChanged =
      before?.contentHash !== draft.contentHash || before.lightHash !== draft.lightHash;
    if (isChanged && !acting.isOfReview) {
      if (before && (await isNewRound(trx, subject, before))) await forgetDrafters(trx, subject);
      await addDrafter(strapi, trx, subject, person.key);
    }
    await writeDraft(strapi, trx, subject, draft);
    await noteFiles(trx, subject, 'content', filesOfRevision(facts, descriptor.textFields));
  },

  /**
   * The draft is to be published as it is: what it refers to (an agency, a column, a matter) may be called otherwise since it was saved, and
   * the public would read what nobody has checked.
   */
  async noteReferences(trx: Knex.Transaction, descriptor: Governed, facts: Facts): Promise<void> {
    const subject = subjectOf(descriptor, facts.documentId);
    const noted = await readDraft(trx, subject);
    const lightHash = descriptor.review.lightHash(facts);
    if (noted && noted.lightHash !== lightHash)
      await writeDraft(strapi, trx, subject, { ...noted, lightHash });
  },

  /** @throws ConflictError when the review does not let this content be public. */
  async require(trx: Knex.Transaction, descriptor: Governed, published: Facts): Promise<void> {
    const subject = subjectOf(descriptor, published.documentId);
    const noted = await readDraft(trx, subject);
    const contentHash = descriptor.review.contentHash(published);
    if (!noted) throw conflict('review_incomplete', { contentHash });
    if (noted.contentHash !== contentHash) throw conflict('approval_stale', { contentHash });
    // What stands beside the entry may have changed since it was saved: the agency's levels, the reading of a file.
    const draft = {
      ...noted,
      levels: descriptor.review.levels(published),
      needsManualCheck: descriptor.review.hasUnreadAttachment(published),
    };
    const { importApproval } = publication(strapi, 'acting').current();
    if (importApproval) {
      const { personId, email } = importApproval;
      await addFact(strapi, trx, subject, {
        ...draft,
        kind: 'imported',
        person: { key: personKey(personId), email, isPerson: true },
      });
    }
    const review = await writeDraft(strapi, trx, subject, draft);
    const code = refusalToPublish(review);
    if (code === null) return;
    if (code === 'check_missing')
      await noteAgainAfterRefusal(strapi, descriptor, published.documentId);
    throw conflict(code, {
      contentHash,
      state: review.state,
      levels: review.levels,
      done: review.done.map(({ level }) => level),
      nextLevel: review.nextLevel,
    });
  },

  /** What is public now. Its drafters stay its drafters: what was published in haste is reviewed afterwards. */
  async notePublished(
    trx: Knex.Transaction,
    descriptor: Governed,
    documentId: string,
  ): Promise<void> {
    const subject = subjectOf(descriptor, documentId);
    const draft = await readDraft(trx, subject);
    if (!draft) return;
    if (!draft.isPublic) await writeDraft(strapi, trx, subject, { ...draft, isPublic: true });
    await notePublishedContent(trx, subject, draft);
  },

  /**
   * The item is no longer public: earlier approvals no longer count. A withdrawal by a person is owed a countersignature
   * (紧急撤下，1个工作日内补签).
   */
  async noteWithdrawn(
    trx: Knex.Transaction,
    descriptor: Governed,
    documentId: string,
  ): Promise<void> {
    const subject = subjectOf(descriptor, documentId);
    const acting = publication(strapi, 'acting').current();
    const person = personOf(acting);
    const draft = await readDraft(trx, subject);
    if (!draft) return;
    await addFact(strapi, trx, subject, { ...draft, kind: 'withdrawn', person });
    await writeDraft(strapi, trx, subject, { ...draft, isPublic: false });
    await notePublishedContent(trx, subject, null);
    if (!person.isPerson || acting.isReclassification) return;
    await openDebt(strapi, trx, subject, {
      kind: 'urgent_withdrawal',
      agencyId: draft.agencyId,
      contentHash: draft.contentHash,
      person,
    });
  },

  /** @throws ConflictError while somebody owes a confirmation: with the draft it could never be given. */
  async noteDeleted(
    trx: Knex.Transaction,
    descriptor: Governed,
    documentId: string,
  ): Promise<void> {
    const subject = subjectOf(descriptor, documentId);
    const [owed] = await openDebtsOf(trx, subject);
    if (owed) throw conflict('countersignature_owed', { debt: owed.id, kind: owed.kind });
    await cancelWaiting({ strapi, trx, subject }, 'deleted');
    await removeDraft(trx, subject);
  },
});

/** The first change of what is public and was wholly reviewed: only those who change it from here on are drafters. */
const isNewRound = async (
  trx: Knex.Transaction,
  subject: Subject,
  before: Draft,
): Promise<boolean> =>
  (await isPublishedContent(trx, subject, before)) &&
  reviewOf(await factsOf(trx, subject), before).nextLevel === null;
