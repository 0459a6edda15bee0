/**
 * Create, change, delete drafts, and read one: each in a transaction of its own, none of them publishes. The gate stands behind the
 * Document Service and has the last word.
 */
import type { Core } from '@strapi/strapi';
import { sanitiseHtml } from '../../../domain/html/sanitise-html';
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
    const data = await dataOf(strapi, input);
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
    const data = await dataOf(strapi, input);
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

const dataOf = async (strapi: Core.Strapi, input: ItemInput): Promise<Record<string, unknown>> => {
  const data = await resolveReferences(strapi, input);
  return typeof data.body === 'string' ? { ...data, body: sanitiseHtml(data.body).html } : data;
};
