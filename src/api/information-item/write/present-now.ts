/** The item as it stands now with its review; inside a transaction, as the transaction left it. */
import type { Core } from '@strapi/strapi';
import { ITEM, review, type Writer } from './collaborators';
import { loadDraft, loadPublished, type ItemRow } from './load-item';
import { requireOwnAgency } from './own-draft';
import { presentItem, type PresentedItem } from './present-item';
import { presentReview, type PresentedReview } from './present-review';
import { notFound } from './refusals';

export type Answered = PresentedItem & { review: PresentedReview | null };

export async function presentDraft(strapi: Core.Strapi, draft: ItemRow): Promise<Answered> {
  const { documentId } = draft;
  const view = await review(strapi, 'view').of(ITEM, documentId);
  return {
    ...presentItem(draft, await loadPublished(strapi, documentId)),
    review: view && presentReview(view),
  };
}

/** Null: it is no longer there. */
export async function presentIfThere(
  strapi: Core.Strapi,
  documentId: string,
): Promise<Answered | null> {
  const draft = await loadDraft(strapi, documentId);
  return draft && presentDraft(strapi, draft);
}

/** @throws 404 where it is no longer there, 403 where it is another agency's now. */
export async function presentOwn(
  strapi: Core.Strapi,
  writer: Writer,
  documentId: string,
): Promise<Answered> {
  const draft = await loadDraft(strapi, documentId);
  if (!draft) throw notFound(documentId);
  await requireOwnAgency(writer, draft);
  return presentDraft(strapi, draft);
}
