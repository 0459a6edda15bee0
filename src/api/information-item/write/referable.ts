/**
 * What a token may refer to of what it names by documentId: an item that is public or that stands at an agency the token covers, and a file
 * likewise by what refers to it. A reference shows its title and name, and a file that is published with it; so nobody takes what another
 * agency has not published by referring to it. What may not be referred to is answered like what is not there.
 */
import type { Core, UID } from '@strapi/strapi';
import { ITEM } from './collaborators';

/** Whose agencies a token covers. */
export interface Covering {
  covers(agencyDocumentId: string): Promise<boolean>;
}

interface Entry {
  id: number;
  documentId: string;
  publishedAt: string | null;
  agency: { documentId: string } | null;
}

const USES = 'files_related_mph';
/** A file that more entries than this share is no secret of one; they are looked at from the newest. */
const MOST_USES = 200;

/** Of these items, by documentId. */
export async function referableItems(
  strapi: Core.Strapi,
  writer: Covering,
  documentIds: readonly string[],
): Promise<Set<string>> {
  const versions = await entries(strapi, ITEM, { documentId: { $in: [...documentIds] } });
  const covers = remembering(writer);
  const referable = new Set<string>();
  for (const one of versions) if (await isSeen(one, covers)) referable.add(one.documentId);
  return referable;
}

/** Of these files, by row id. One that nothing refers to is whoever's knows its documentId. */
export async function referableFiles(
  strapi: Core.Strapi,
  writer: Covering,
  fileIds: readonly number[],
): Promise<Set<number>> {
  const covers = remembering(writer);
  const referable = new Set<number>();
  for (const fileId of fileIds) {
    const uses = await usesOf(strapi, fileId);
    let isReferable = uses.size === 0;
    for (const [uid, ids] of uses) {
      if (isReferable) break;
      for (const one of await entries(strapi, uid, { id: { $in: ids } })) {
        isReferable ||= await isSeen(one, covers);
      }
    }
    if (isReferable) referable.add(fileId);
  }
  return referable;
}

type Covers = (agencyDocumentId: string) => Promise<boolean>;

const isSeen = async ({ publishedAt, agency }: Entry, covers: Covers): Promise<boolean> =>
  publishedAt !== null || (agency !== null && (await covers(agency.documentId)));

/** Many references name few agencies. */
const remembering = (writer: Covering): Covers => {
  const known = new Map<string, Promise<boolean>>();
  return (agencyId) => {
    const answer = known.get(agencyId) ?? writer.covers(agencyId);
    known.set(agencyId, answer);
    return answer;
  };
};

const entries = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  where: Record<string, unknown>,
): Promise<Entry[]> =>
  strapi.db.query(uid).findMany({
    where,
    select: ['id', 'documentId', 'publishedAt'],
    populate: { agency: { select: ['documentId'] } },
  }) as Promise<Entry[]>;

/** The entries of ours that refer to it, by type. Shares the transaction of the write. */
const usesOf = async (
  strapi: Core.Strapi,
  fileId: number,
): Promise<Map<UID.ContentType, number[]>> => {
  const rows = (await strapi.db.transaction(({ trx }) =>
    trx(USES)
      .where('file_id', fileId)
      .whereLike('related_type', 'api::%')
      .orderBy('id', 'desc')
      .limit(MOST_USES)
      .select('related_type as uid', 'related_id as id'),
  )) as unknown as { uid: UID.ContentType; id: number }[];
  const uses = new Map<UID.ContentType, number[]>();
  for (const { uid, id } of rows) uses.set(uid, [...(uses.get(uid) ?? []), id]);
  return uses;
};
