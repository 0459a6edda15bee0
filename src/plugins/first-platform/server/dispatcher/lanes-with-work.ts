/**
 * Which lanes have something to do now: the cheap question that is asked once a second while nothing happens. A failing
 * site waits for its probe, except in the first round after a start.
 */
import type { Core } from '@strapi/strapi';
import { databaseNow, publication } from '../plugin-services';
import { CURSORS, REFUSALS, SITES } from '../tables/steps';
import type { LaneKey } from './lease';

export async function lanesWithWork(
  strapi: Core.Strapi,
  isFirstRound: boolean,
): Promise<LaneKey[]> {
  const head = publication(strapi, 'feed').head();
  const knex = strapi.db.connection;
  const now = databaseNow(strapi);
  const query = knex(`${CURSORS} as cursor`)
    .join(`${SITES} as site`, 'site.id', 'cursor.site_id')
    .where({ 'site.state': 'active', 'cursor.lane': 'fast' })
    .where((free) => free.whereNull('lease_token').orWhere('lease_expires_at', '<=', now))
    .where((work) =>
      work.where('cursor.sequence', '<', head.sequence.toString()).orWhereExists(
        knex(REFUSALS)
          .select(knex.raw('1'))
          .whereRaw('?? = ??', [`${REFUSALS}.site_id`, 'cursor.site_id'])
          .where({ state: 'open' })
          .where('next_attempt_at', '<=', now),
      ),
    )
    .select('cursor.site_id');
  if (!isFirstRound) {
    void query.where((due) => due.whereNull('next_probe_at').orWhere('next_probe_at', '<=', now));
  }
  const rows = (await query) as { site_id: string }[];
  return rows.map(({ site_id }) => ({ siteId: site_id, lane: 'fast' }));
}
