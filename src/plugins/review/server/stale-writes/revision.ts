/**
 * The revision of a draft: another one after every save, whichever field it changed. The admin keeps it with the form that a person sees and
 * gives it back with what the person writes or decides.
 */
import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';
import { readDraft } from '../facts/draft';
import { publication } from '../plugin-services';

/** 32 hex digits; null: there is no such draft, or the type is none of what is governed. Sees what the caller's transaction wrote. */
export async function revisionOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<string | null> {
  const type = publication(strapi, 'descriptors').find(uid)?.type;
  if (type === undefined) return null;
  const row = (await strapi.db.query(uid as UID.ContentType).findOne({
    select: ['updatedAt'],
    where: { documentId, publishedAt: null },
  })) as { updatedAt: Date | string } | null;
  if (!row) return null;
  let hashes: (string | undefined)[] = [];
  await strapi.db.transaction(async ({ trx }) => {
    const draft = await readDraft(trx, { type, documentId });
    hashes = [draft?.contentHash, draft?.lightHash];
  });
  const seen = JSON.stringify([new Date(row.updatedAt).toISOString(), ...hashes]);
  return createHash('sha256').update(seen).digest('hex').slice(0, 32);
}
