/**
 * Whether a person at the admin may see an entry: as a draft, in its public version alone, or not at all. For routes on which Strapi's own
 * conditions are not asked. What nobody may see and what is not there are one answer.
 */
import type { Core, UID } from '@strapi/strapi';
import { CONTENT_TYPES } from '../domain/content-permissions';
import { isReadByItsAgency } from '../domain/whose-entries';
import { own } from '../plugin-services';

export type Seen = 'draft' | 'public';

interface Version {
  documentId: string;
  publishedAt: unknown;
  agency: { documentId: string } | null;
}

/** Any attribute at all: how many of them are shown is decided elsewhere. */
const ANY: readonly string[] = [];

export const entries = ({ strapi }: { strapi: Core.Strapi }) => {
  const versionsOf = (uid: string, documentIds: readonly string[]) =>
    strapi.db.query(uid as UID.ContentType).findMany({
      where: { documentId: { $in: [...documentIds] } },
      select: ['documentId', 'publishedAt'],
      populate: { agency: { select: ['documentId'] } },
    }) as Promise<Version[]>;

  return {
    /** Of a type that is read by its agency; those that may not be seen are left out. */
    async seen(
      personId: number,
      uid: string,
      documentIds: readonly string[],
    ): Promise<Map<string, Seen>> {
      const found = new Map<string, Seen>();
      const scope = await own(strapi, 'scopes').of(personId, uid, 'R', ANY);
      for (const { documentId, publishedAt, agency } of await versionsOf(uid, documentIds)) {
        const agencyId = agency?.documentId ?? null;
        const isOwn =
          scope.agencyIds === 'all' || (agencyId !== null && scope.agencyIds.includes(agencyId));
        const isPublic = publishedAt !== null;
        const isShown = agencyId !== null && scope.publicOf.includes(agencyId);
        if (isOwn && !isPublic) found.set(documentId, 'draft');
        else if (isPublic && (isOwn || isShown) && !found.has(documentId)) {
          found.set(documentId, 'public');
        }
      }
      return found;
    },

    /** Null: it may not be seen, or is not there. Reference data is for everybody who reads the type. */
    async seenOne(personId: number, uid: string, documentId: string): Promise<Seen | null> {
      if (!isReadByItsAgency(uid)) return 'draft';
      const found = await own(strapi, 'entries').seen(personId, uid, [documentId]);
      return found.get(documentId) ?? null;
    },

    /** The same of what is known by its key alone: an entry of any type of ours; what is gone is for those who see everything. */
    async seenByKey(personId: number, documentId: string): Promise<Seen | null> {
      for (const uid of Object.values(CONTENT_TYPES)) {
        if (!isReadByItsAgency(uid)) {
          const entry = await strapi.db
            .query(uid as UID.ContentType)
            .findOne({ where: { documentId }, select: ['id'] });
          if (entry) return 'draft';
          continue;
        }
        const seen = await own(strapi, 'entries').seenOne(personId, uid, documentId);
        if (seen) return seen;
      }
      const { agencyIds } = await own(strapi, 'scopes').of(personId, CONTENT_TYPES.item, 'R', ANY);
      return agencyIds === 'all' ? 'public' : null;
    },

    /** Which of them have a public version. */
    async publicAmong(uid: string, documentIds: readonly string[]): Promise<Set<string>> {
      if (documentIds.length === 0) return new Set();
      const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
        where: { documentId: { $in: [...documentIds] }, publishedAt: { $notNull: true } },
        select: ['documentId'],
      })) as { documentId: string }[];
      return new Set(rows.map(({ documentId }) => documentId));
    },
  };
};
