/**
 * Create, change, delete drafts, and read one: each in a transaction of its own, none of them publishes. The gate and the
 * sanitiser of bodies stand behind the Document Service.
 */
import type { Core } from '@strapi/strapi';
import { ITEM, type Writer } from './collaborators';
import { loadDraft, loadPublished } from './load-item';
import type { ItemInput } from './item-schema';
import { presentItem, type PresentedItem } from './present-item';
import { conflict, notFound } from './refusals';
import { resolveReferences } from './resolve-references';
import { asWriter, ownDraft, requireOwnAgency, withDraft, type DraftRequest } from './with-draft';

/** The item as it stands now; inside a transaction, as the transaction left it. */
export async function presentNow(strapi: Core.Strapi, documentId: string): Promise<PresentedItem> {
  const draft = await loadDraft(strapi, documentId);
  if (!draft) throw notFound(documentId);
  return presentItem(draft, await loadPublished(strapi, documentId));
}

export async function readItem(strapi: Core.Strapi, request: DraftRequest): Promise<PresentedItem> {
  const draft = await ownDraft(strapi, request);
  return presentItem(draft, await loadPublished(strapi, request.documentId));
}

export const createItem = (
  strapi: Core.Strapi,
  writer: Writer,
  input: ItemInput,
): Promise<PresentedItem> =>
  asWriter(strapi, writer, async () => {
    const data = await resolveReferences(strapi, input);
    const { documentId } = await strapi.documents(ITEM).create({
      data: { ...data, createdBy: writer.personId, updatedBy: writer.personId } as never,
      status: 'draft',
    });
    return presentOwn(strapi, writer, documentId);
  });

export const updateItem = (
  strapi: Core.Strapi,
  request: DraftRequest,
  input: ItemInput,
): Promise<PresentedItem> =>
  withDraft(strapi, request, async () => {
    const { documentId, writer } = request;
    const data = await resolveReferences(strapi, input);
    await strapi.documents(ITEM).update({
      documentId,
      data: { ...data, updatedBy: writer.personId } as never,
      status: 'draft',
    });
    return presentOwn(strapi, writer, documentId);
  });

export const deleteItem = (strapi: Core.Strapi, request: DraftRequest): Promise<void> =>
  withDraft(strapi, request, async () => {
    const { documentId } = request;
    if (await loadPublished(strapi, documentId)) {
      throw conflict('is_public', '这条信息正在公开，不能删除；请先撤下。');
    }
    await strapi.documents(ITEM).delete({ documentId });
  });

const presentOwn = async (strapi: Core.Strapi, writer: Writer, documentId: string) => {
  const after = await loadDraft(strapi, documentId);
  if (!after) throw notFound(documentId);
  await requireOwnAgency(writer, after);
  return presentItem(after, await loadPublished(strapi, documentId));
};
