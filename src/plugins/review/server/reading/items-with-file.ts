/** Which documents refer to the bytes of a file, in any version. */
import type { Core, UID } from '@strapi/strapi';

/** A file that hundreds of items share is no secret of one. */
const MOST = 100;

export async function itemsWithFile(
  strapi: Core.Strapi,
  sha256: string,
): Promise<{ uid: UID.ContentType; documentId: string }[]> {
  const relations = (await strapi.db
    .connection('files_related_mph as relation')
    .join('files as file', 'file.id', 'relation.file_id')
    .whereLike('file.url', `/api/private-files/${sha256}%`)
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
