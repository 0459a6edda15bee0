/**
 * Agencies as a right reaches them: an agency and all below it (the subtree by `parent`). The way up from an agency is
 * a handful of steps, so nothing is cached and a re-organisation counts at once.
 */
import type { Core, UID } from '@strapi/strapi';

const AGENCY = 'api::agency.agency' as UID.ContentType;
/** Deeper than any real hierarchy; a ring of parents made by mistake ends here. */
const MAXIMUM_DEPTH = 20;

interface AgencyRow {
  documentId: string;
  code: string;
  parent: { documentId: string } | null;
}

export const agencies = ({ strapi }: { strapi: Core.Strapi }) => {
  const rowOf = (where: Record<string, string>) =>
    strapi.db.query(AGENCY).findOne({
      where,
      select: ['documentId', 'code'],
      populate: { parent: { select: ['documentId'] } },
    }) as Promise<AgencyRow | null>;

  return {
    async findByCode(code: string): Promise<{ documentId: string; code: string } | null> {
      const row = await rowOf({ code });
      return row && { documentId: row.documentId, code: row.code };
    },

    async findById(documentId: string): Promise<{ documentId: string; code: string } | null> {
      const row = await rowOf({ documentId });
      return row && { documentId: row.documentId, code: row.code };
    },

    /** The given agencies and all below them, by documentId. */
    async subtreesOf(rootDocumentIds: readonly string[]): Promise<string[]> {
      const found = new Set(rootDocumentIds);
      let level = [...found];
      for (let depth = 0; level.length > 0 && depth < MAXIMUM_DEPTH; depth += 1) {
        const below = (await strapi.db.query(AGENCY).findMany({
          where: { parent: { documentId: { $in: level } } },
          select: ['documentId'],
        })) as { documentId: string }[];
        level = below.map(({ documentId }) => documentId).filter((one) => !found.has(one));
        for (const documentId of level) found.add(documentId);
      }
      return [...found];
    },

    /** Whether one of them has no agency above it. */
    async isAnyTop(documentIds: readonly string[]): Promise<boolean> {
      if (documentIds.length === 0) return false;
      const top = await strapi.db.query(AGENCY).findOne({
        where: { documentId: { $in: [...documentIds] }, parent: { id: { $null: true } } },
        select: ['id'],
      });
      return top !== null;
    },

    /** An agency and all above it (documentIds), from below upwards. */
    async pathUpFrom(documentId: string): Promise<string[]> {
      const path: string[] = [];
      let at: string | null = documentId;
      for (let depth = 0; at !== null && depth < MAXIMUM_DEPTH; depth += 1) {
        path.push(at);
        const row: AgencyRow | null = await rowOf({ documentId: at });
        at = row?.parent?.documentId ?? null;
      }
      return path;
    },

    /** Whether `documentId` is the agency `rootDocumentId` or stands below it. */
    async isWithin(rootDocumentId: string, documentId: string): Promise<boolean> {
      let at: string | null = documentId;
      for (let depth = 0; at !== null && depth < MAXIMUM_DEPTH; depth += 1) {
        if (at === rootDocumentId) return true;
        const row: AgencyRow | null = await rowOf({ documentId: at });
        at = row?.parent?.documentId ?? null;
      }
      return false;
    },
  };
};
