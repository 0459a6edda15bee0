/**
 * A site's scope made ready for use: its agency with all below it as documentIds. The tree is read when a batch is judged;
 * a city has hundreds of agencies, not more.
 */
import type { Core } from '@strapi/strapi';
import type { Scope } from '../domain/scope';
import type { SiteRow } from './site-row';

const AGENCY = 'api::agency.agency';

interface AgencyRow {
  documentId: string;
  code: string | null;
  parent: { documentId: string } | null;
}

export async function scopeOf(strapi: Core.Strapi, site: SiteRow): Promise<Scope> {
  return {
    agencies: site.agency_code === null ? null : await subtree(strapi, site.agency_code),
    columns: site.columns === null ? null : new Set(JSON.parse(site.columns) as string[]),
  };
}

async function subtree(strapi: Core.Strapi, code: string): Promise<ReadonlySet<string>> {
  const rows = (await strapi.db.query(AGENCY).findMany({
    select: ['documentId', 'code'],
    populate: { parent: { select: ['documentId'] } },
  })) as AgencyRow[];
  const found = new Set(rows.filter((row) => row.code === code).map((row) => row.documentId));
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const { documentId, parent } of rows) {
      if (parent && found.has(parent.documentId)) found.add(documentId);
    }
  }
  return found;
}
