/**
 * The events of a page as a site gets them. Where a site has a scope, what is about to be sent is noted first (status
 * `sent`): should no answer come, a later withdrawal still goes where the subject may be held.
 */
import type { Knex } from 'knex';
import { isWithdrawal, subjectTypeOf, type FeedEvent } from '../domain/feed-event';
import { eventForSite, isScoped } from '../domain/scope';
import { databaseNow } from '../plugin-services';
import { RECEIPTS } from '../tables/steps';
import type { LaneContext } from './lane-context';
import { scopeOf } from './site-scope';

export async function eventsForSite(
  { strapi, site }: LaneContext,
  events: readonly FeedEvent[],
): Promise<FeedEvent[]> {
  const scope = await scopeOf(strapi, site);
  if (!isScoped(scope)) return [...events];
  const subjects = events.map((event) => event.subject);
  const rows = (await strapi.db
    .connection(RECEIPTS)
    .where({ site_id: site.id })
    .whereIn('subject_id', subjects)
    .select('subject_type', 'subject_id')) as { subject_type: string; subject_id: string }[];
  const sent = new Set(rows.map((row) => `${row.subject_type}/${row.subject_id}`));
  return events.flatMap((event) => {
    const wasSent = sent.has(`${subjectTypeOf(event)}/${event.subject}`);
    return eventForSite(event, site.id, scope, wasSent) ?? [];
  });
}

export async function noteSent(
  { strapi, site }: LaneContext,
  events: readonly FeedEvent[],
): Promise<void> {
  if (site.agency_code === null && site.columns === null) return;
  const knex: Knex = strapi.db.connection;
  await knex(RECEIPTS)
    .insert(
      events.map((event) => ({
        site_id: site.id,
        subject_type: subjectTypeOf(event),
        subject_id: event.subject,
        sequence: BigInt(event.sequence).toString(),
        event_id: event.id,
        status: 'sent',
        is_withdrawal: isWithdrawal(event) ? 1 : 0,
        received_at: databaseNow(strapi),
      })),
    )
    .onConflict(['site_id', 'subject_type', 'subject_id'])
    .ignore();
}
