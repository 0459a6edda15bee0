/** A site with its cursor as the dispatcher needs it, read in one query. pg answers a bigint as text. */
import type { Core } from '@strapi/strapi';
import { CURSORS, SITES } from '../tables/steps';
import type { LaneKey } from './lease';

export interface SiteRow {
  id: string;
  name: string;
  url: string;
  secret: string;
  previous_secret: string | null;
  previous_secret_until: string | null;
  agency_code: string | null;
  columns: string | null;
  allow_private: number;
  state: 'active' | 'paused' | 'off';
  sequence: number | string;
  failures: number;
  failing_since: string | null;
}

export async function readSiteRow(strapi: Core.Strapi, key: LaneKey): Promise<SiteRow | null> {
  const row = (await strapi.db
    .connection(`${SITES} as site`)
    .join(`${CURSORS} as cursor`, 'cursor.site_id', 'site.id')
    .where({ 'site.id': key.siteId, 'cursor.lane': key.lane })
    .first('site.*', 'cursor.sequence', 'cursor.failures', 'cursor.failing_since')) as
    SiteRow | undefined;
  return row ?? null;
}
