/**
 * What is asked of an existing item before anything else: it exists (404), its agency is the token's (403), it is the revision the caller
 * saw (409).
 */
import type { Core } from '@strapi/strapi';
import type { Writer } from './collaborators';
import { loadDraft, type ItemRow } from './load-item';
import { revisionOfDraft } from './present-item';
import { DOCUMENT_ID } from './reference-input';
import { agencyOutside, conflict, notFound } from './refusals';
import { isMatch } from './revision';

export interface DraftReading {
  writer: Writer;
  documentId: string;
  /** The `If-Match` header, when the caller sent one. */
  ifMatch?: string | undefined;
}

/** The draft as it may be read: no lock, so that a reader never waits for a writer. */
export async function ownDraft(
  strapi: Core.Strapi,
  { writer, documentId, ifMatch }: DraftReading,
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

export const requireDocumentId = (documentId: string): void => {
  if (!DOCUMENT_ID.test(documentId)) throw notFound(documentId.slice(0, 100));
};
