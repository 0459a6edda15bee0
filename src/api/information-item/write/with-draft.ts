/**
 * What every write has in common: one transaction in the name of the token's person, done once for an idempotency key; and for an existing
 * item: the document locked first, then its draft read and checked.
 */
import type { Core } from '@strapi/strapi';
import { ITEM, publication, type Writer } from './collaborators';
import { loadDraft, type ItemRow } from './load-item';
import { once, type Outcome, type Repeatable } from './once';
import { ownDraft, requireDocumentId, type DraftReading } from './own-draft';
import type { Answered } from './present-now';
import { noteShown } from './note-shown';
import { asConflict } from './refusals';

export interface WriteRequest {
  writer: Writer;
  /** Null: the request carries no `Idempotency-Key`. */
  repeatable: Repeatable | null;
}

export type DraftRequest = WriteRequest & DraftReading;

/** Everything in `work` commits together or not at all, and counts as done by the person. */
export const asWriter = (
  strapi: Core.Strapi,
  request: WriteRequest,
  status: 200 | 201,
  work: () => Promise<Answered | null>,
): Promise<Outcome> => {
  const { personId, personEmail: actor } = request.writer;
  return publication(strapi, 'acting').run({ actor, personId }, async () => {
    try {
      return await strapi.db.transaction(() => once(strapi, request, status, work));
    } catch (error) {
      throw asConflict(error);
    }
  });
};

/** The same where the item may be gone: whose it was is then for the action to ask. */
export function withDraftOrGone(
  strapi: Core.Strapi,
  request: DraftRequest,
  work: () => Promise<Answered | null>,
): Promise<Outcome> {
  requireDocumentId(request.documentId);
  return shownAfter(strapi, request, async () => {
    await publication(strapi, 'gate').lock(ITEM, [request.documentId]);
    const isThere = (await loadDraft(strapi, request.documentId)) !== null;
    // What is gone has no revision that could be named.
    if (isThere || request.ifMatch !== undefined) await ownDraft(strapi, request);
    return work();
  });
}

export function withDraft(
  strapi: Core.Strapi,
  request: DraftRequest,
  work: (draft: ItemRow) => Promise<Answered | null>,
): Promise<Outcome> {
  requireDocumentId(request.documentId);
  return shownAfter(strapi, request, async () => {
    await publication(strapi, 'gate').lock(ITEM, [request.documentId]);
    return work(await ownDraft(strapi, request));
  });
}

/** Whoever writes a few fields is answered the whole item: that is a reading of it. */
const shownAfter = async (
  strapi: Core.Strapi,
  request: DraftRequest,
  work: () => Promise<Answered | null>,
): Promise<Outcome> =>
  noteShown(strapi, request.writer, await asWriter(strapi, request, 200, work));
