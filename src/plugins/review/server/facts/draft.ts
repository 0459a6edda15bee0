/**
 * What a draft is now, as the review sees it: one row a draft, with the state that follows from its facts, so that a queue is one
 * indexed query. Written by whoever writes the draft or a fact, in the same transaction.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { reviewOf, type Review, type ReviewedItem } from '../../../../domain/review/review-state';
import type { Facts, Reviewed } from '../../../../../types/publication';
import { databaseNow } from '../plugin-services';
import { DRAFTERS, DRAFTS } from '../tables/steps';
import { factsOf } from './review-facts';
import { keyOf, type Subject } from './subject';

export interface Draft extends ReviewedItem {
  name: string | null;
  disclosure: string | null;
  ground: string | null;
  isEmergency: boolean;
  isPublic: boolean;
}

interface DraftRow {
  name: string | null;
  content_hash: string;
  light_hash: string;
  agency_id: string | null;
  levels: number;
  disclosure: string | null;
  ground: string | null;
  needs_manual_check: number;
  is_emergency: number;
  was_public_before: number;
  is_public: number;
}

export const draftFrom = (
  review: Reviewed,
  facts: Facts,
  { today, isPublic }: { today: string; isPublic: boolean },
): Draft => ({
  name: review.name(facts),
  contentHash: review.contentHash(facts),
  lightHash: review.lightHash(facts),
  agencyId: review.agencyId(facts),
  levels: review.levels(facts),
  ...review.classification(facts),
  needsManualCheck: review.hasUnreadAttachment(facts),
  isEmergency: review.isEmergency(facts),
  wasPublicBefore: review.wasPublicBefore(facts, today),
  isPublic,
});

export async function readDraft(knex: Knex, subject: Subject): Promise<Draft | null> {
  const row = (await knex(DRAFTS).where(keyOf(subject)).first()) as DraftRow | undefined;
  return row
    ? {
        name: row.name,
        contentHash: row.content_hash,
        lightHash: row.light_hash,
        agencyId: row.agency_id,
        levels: row.levels,
        disclosure: row.disclosure,
        ground: row.ground,
        needsManualCheck: row.needs_manual_check === 1,
        isEmergency: row.is_emergency === 1,
        wasPublicBefore: row.was_public_before === 1,
        isPublic: row.is_public === 1,
      }
    : null;
}

/** Writes the row with the state that follows from the facts as they are now; answers that review. */
export async function writeDraft(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  subject: Subject,
  draft: Draft,
): Promise<Review> {
  const review = reviewOf(await factsOf(trx, subject), draft);
  const row = {
    name: draft.name,
    content_hash: draft.contentHash,
    light_hash: draft.lightHash,
    agency_id: draft.agencyId,
    levels: draft.levels,
    disclosure: draft.disclosure,
    ground: draft.ground,
    needs_manual_check: draft.needsManualCheck ? 1 : 0,
    is_emergency: draft.isEmergency ? 1 : 0,
    was_public_before: draft.wasPublicBefore ? 1 : 0,
    is_public: draft.isPublic ? 1 : 0,
    state: review.state,
    next_level: review.nextLevel,
    is_light_checked: review.isLightChecked ? 1 : 0,
  };
  await trx(DRAFTS)
    .insert({ ...keyOf(subject), ...row, state_since: databaseNow(strapi) })
    .onConflict(['subject_type', 'subject_id'])
    .merge({
      ...row,
      state_since: trx.raw('case when ?? = ? then ?? else ? end', [
        `${DRAFTS}.state`,
        review.state,
        `${DRAFTS}.state_since`,
        databaseNow(strapi),
      ]),
    });
  return review;
}

export async function removeDraft(trx: Knex.Transaction, subject: Subject): Promise<void> {
  await trx(DRAFTS).where(keyOf(subject)).delete();
  await forgetDrafters(trx, subject);
}

/** Who changed the draft since content was last published that was wholly reviewed; they never review it. */
export const draftersOf = async (knex: Knex, subject: Subject): Promise<string[]> =>
  (await knex(DRAFTERS).where(keyOf(subject)).select('person')).map(({ person }) => String(person));

export async function addDrafter(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  subject: Subject,
  person: string,
): Promise<void> {
  await trx(DRAFTERS)
    .insert({ ...keyOf(subject), person, recorded_at: databaseNow(strapi) })
    .onConflict(['subject_type', 'subject_id', 'person'])
    .ignore();
}

export async function forgetDrafters(trx: Knex.Transaction, subject: Subject): Promise<void> {
  await trx(DRAFTERS).where(keyOf(subject)).delete();
}
