/** The names of agencies, for lists that know only their documentIds. */
import type { Core, UID } from '@strapi/strapi';

const AGENCY = 'api::agency.agency' as UID.ContentType;

/** Adds `agencyName` to each entry; null where the agency is unknown. */
export async function withAgencyNames<Entry extends { agencyId: string | null }>(
  strapi: Core.Strapi,
  entries: readonly Entry[],
): Promise<(Entry & { agencyName: string | null })[]> {
  const ids = [...new Set(entries.flatMap(({ agencyId }) => agencyId ?? []))];
  const rows = (await strapi.db.query(AGENCY).findMany({
    select: ['documentId', 'name'],
    where: { documentId: { $in: ids } },
  })) as { documentId: string; name: string }[];
  const names = new Map(rows.map(({ documentId, name }) => [documentId, name]));
  return entries.map((entry) => ({
    ...entry,
    agencyName: names.get(entry.agencyId ?? '') ?? null,
  }));
}
