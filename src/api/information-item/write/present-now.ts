/** The item as it stands now with its review; inside a transaction, as the transaction left it. */
import type { Core } from '@strapi/strapi';
import { ITEM, review, type Writer } from './collaborators';
import { loadDraft, loadPublished, type ItemRow } from './load-item';
import { requireOwnAgency } from './own-draft';
import { presentItem, type PresentedItem } from './present-item';
import { presentErasures, presentReview, type PresentedReview } from './present-review';
import { notFound } from './refusals';

export type AnsweredItem = PresentedItem & { review: PresentedReview | null };

/** What is left to say of an item that is gone. */
export interface AnsweredGone {
  documentId: string;
  review: Pick<PresentedReview, 'erasures'>;
}

export type Answered = AnsweredItem | AnsweredGone;

export async function presentDraft(strapi: Core.Strapi, draft: ItemRow): Promise<AnsweredItem> {
  const { documentId } = draft;
  const view = await review(strapi, 'view').of(ITEM, documentId);
  return {
    ...presentItem(draft, await loadPublished(strapi, documentId)),
    review: view && presentReview(view),
  };
}

/** Of an item that is gone: an erasure that was proposed; null: nothing. */
export async function presentIfThere(
  strapi: Core.Strapi,
  documentId: string,
): Promise<Answered | null> {
  const draft = await loadDraft(strapi, documentId);
  if (draft) return presentDraft(strapi, draft);
  const erasures = await review(strapi, 'view').erasuresOf(ITEM, documentId);
  return erasures.length === 0
    ? null
    : { documentId, review: { erasures: presentErasures(erasures) } };
}

/** @throws 404 where it is no longer there, 403 where it is another agency's now. */
export async function presentOwn(
  strapi: Core.Strapi,
  writer: Writer,
  documentId: string,
): Promise<AnsweredItem> {
  const draft = await loadDraft(strapi, documentId);
  if (!draft) throw notFound(documentId);
  await requireOwnAgency(writer, draft);
  return presentDraft(strapi, draft);
}

/** For a repetition: what it stands as now. @throws as `presentOwn`. */
export async function presentAgain(
  strapi: Core.Strapi,
  writer: Writer,
  documentId: string,
): Promise<Answered> {
  const answered = await presentIfThere(strapi, documentId);
  return answered && !('revision' in answered) ? answered : presentOwn(strapi, writer, documentId);
}
