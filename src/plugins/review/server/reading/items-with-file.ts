/** Which documents refer to the bytes of a file, in any version. */
import type { Core, UID } from '@strapi/strapi';

/** The 64 digits after `/api/private-files/`, as they stand in the index: both engines use it only for the very same expression. */
const SHA256_OF_ADDRESS = 'substr(url, 20, 64)';

/** Made idempotently at every start: the table is Strapi's. */
export const FILE_INDEXES = [
  `create index if not exists files_private_sha256 on files (${SHA256_OF_ADDRESS})`,
] as const;

/** A file that hundreds of items share is no secret of one. */
const MOST = 100;

export async function itemsWithFile(
  strapi: Core.Strapi,
  sha256: string,
): Promise<{ uid: UID.ContentType; documentId: string }[]> {
  const relations = (await strapi.db
    .connection('files_related_mph as relation')
    .join('files as file', 'file.id', 'relation.file_id')
    .whereRaw(`${SHA256_OF_ADDRESS.replace('url', 'file.url')} = ?`, [sha256])
    .whereLike('relation.related_type', 'api::%')
    .limit(MOST)
    .select('relation.related_type as uid', 'relation.related_id as id')) as {
    uid: UID.ContentType;
    id: number;
  }[];
  const found = new Map<string, { uid: UID.ContentType; documentId: string }>();
  for (const { uid, id } of relations) {
    const row = (await strapi.db.query(uid).findOne({ select: ['documentId'], where: { id } })) as {
      documentId: string;
    } | null;
    if (row) found.set(`${uid}:${row.documentId}`, { uid, documentId: row.documentId });
  }
  return [...found.values()];
}
