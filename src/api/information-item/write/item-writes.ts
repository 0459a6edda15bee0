/**
 * Create, change, delete drafts, and read one: each write in a transaction of its own, none of them publishes. The gate and the
 * sanitiser of bodies stand behind the Document Service.
 */
import type { Core } from '@strapi/strapi';
import { ITEM, review } from './collaborators';
import { loadPublished } from './load-item';
import type { ItemInput } from './item-schema';
import type { Outcome } from './once';
import { ownDraft, type DraftReading } from './own-draft';
import { presentDraft, presentOwn, type Answered } from './present-now';
import { noteShown } from './note-shown';
import { conflict } from './refusals';
import { resolveReferences } from './resolve-references';
import { asWriter, withDraft, type DraftRequest, type WriteRequest } from './with-draft';

/** Reading what is not for the public is recorded before it is shown. */
export async function readItem(strapi: Core.Strapi, request: DraftReading): Promise<Answered> {
  const draft = await ownDraft(strapi, request);
  const { documentId, writer } = request;
  await review(strapi, 'reading').note(ITEM, documentId, {
    email: writer.personEmail,
    personId: writer.personId,
  });
  return presentDraft(strapi, draft);
}

export const createItem = async (
  strapi: Core.Strapi,
  request: WriteRequest,
  input: ItemInput,
): Promise<Outcome> => {
  const outcome = await asWriter(strapi, request, 201, async () => {
    const { writer } = request;
    const data = await resolveReferences(strapi, writer, input);
    const { documentId } = await strapi.documents(ITEM).create({
      data: { ...data, createdBy: writer.personId, updatedBy: writer.personId } as never,
      status: 'draft',
    });
    return presentOwn(strapi, writer, documentId);
  });
  // By now others may have changed what the first request has made.
  return outcome.isReplayed ? noteShown(strapi, request.writer, outcome) : outcome;
};

export const updateItem = (
  strapi: Core.Strapi,
  request: DraftRequest,
  input: ItemInput,
): Promise<Outcome> =>
  withDraft(strapi, request, async () => {
    const { documentId, writer } = request;
    const data = await resolveReferences(strapi, writer, input);
    await strapi.documents(ITEM).update({
      documentId,
      data: { ...data, updatedBy: writer.personId } as never,
      status: 'draft',
    });
    return presentOwn(strapi, writer, documentId);
  });

export const deleteItem = (strapi: Core.Strapi, request: DraftRequest): Promise<Outcome> =>
  withDraft(strapi, request, async () => {
    const { documentId } = request;
    if (await loadPublished(strapi, documentId)) {
      throw conflict('is_public', '这条信息正在公开，不能删除；请先撤下。');
    }
    await strapi.documents(ITEM).delete({ documentId });
    return null;
  });
