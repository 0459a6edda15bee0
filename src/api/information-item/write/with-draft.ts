/**
 * What every write to an existing item has in common: one transaction in the name of the token's person, the document locked first,
 * then the draft read and checked: it exists (404), its agency is the token's (403), it is the revision the caller saw (409).
 */
import type { Core } from '@strapi/strapi';
import { ITEM, publication, type Writer } from './collaborators';
import { loadDraft, type ItemRow } from './load-item';
import { revisionOfDraft } from './present-item';
import { DOCUMENT_ID } from './reference-input';
import { agencyOutside, asConflict, conflict, notFound } from './refusals';
import { isMatch } from './revision';

export interface DraftRequest {
  writer: Writer;
  documentId: string;
  /** The `If-Match` header, when the caller sent one. */
  ifMatch?: string | undefined;
}

/** Everything in `work` commits together or not at all, and counts as done by the person. */
export const asWriter = <Result>(
  strapi: Core.Strapi,
  writer: Writer,
  work: () => Promise<Result>,
): Promise<Result> =>
  publication(strapi, 'acting').run({ actor: writer.personEmail }, async () => {
    try {
      return await strapi.db.transaction(work);
    } catch (error) {
      throw asConflict(error);
    }
  });

export const withDraft = <Result>(
  strapi: Core.Strapi,
  request: DraftRequest,
  work: (draft: ItemRow) => Promise<Result>,
): Promise<Result> =>
  asWriter(strapi, request.writer, async () => {
    requireDocumentId(request.documentId);
    await publication(strapi, 'gate').lock(ITEM, [request.documentId]);
    return work(await ownDraft(strapi, request));
  });

/** The draft as it may be read: no lock, so that a reader never waits for a writer. */
export async function ownDraft(
  strapi: Core.Strapi,
  { writer, documentId, ifMatch }: DraftRequest,
): Promise<ItemRow> {
  requireDocumentId(documentId);
  const draft = await loadDraft(strapi, documentId);
  if (!draft) throw notFound(documentId);
  await requireOwnAgency(writer, draft);
  const revision = revisionOfDraft(draft);
  if (!isMatch(ifMatch, revision)) {
    throw conflict('stale_write', '这条信息在您读取之后已被修改，请重新读取后再写。', { revision });
  }
  return draft;
}

/** Before a write for what it was, after it for what it has become: moving out of the subtree is refused like moving in. */
export async function requireOwnAgency(writer: Writer, draft: ItemRow): Promise<void> {
  const agency = draft.agency as { documentId: string; code: string } | null;
  if (!agency || !(await writer.covers(agency.documentId))) {
    throw agencyOutside(agency?.code ?? null, writer.agencyCode);
  }
}

const requireDocumentId = (documentId: string): void => {
  if (!DOCUMENT_ID.test(documentId)) throw notFound(documentId.slice(0, 100));
};
