/**
 * Offers one refused event again when its time has come: alone, and only while it is still the newest of its subject. A
 * newer one comes by the cursor, and closes the refusal when it is accepted.
 */
import { packBatch } from '../domain/batch';
import { databaseNow, publication } from '../plugin-services';
import { REFUSALS } from '../tables/steps';
import { eventsForSite } from './events-for-site';
import { exchange } from './exchange';
import type { LaneContext, Progress } from './lane-context';
import { settle } from './settle';

interface DueRefusal {
  subject_type: string;
  subject_id: string;
  sequence: number | string;
}

export async function offerRefusedAgain(context: LaneContext): Promise<Progress> {
  const { strapi, site } = context;
  const due = (await strapi.db
    .connection(REFUSALS)
    .where({ site_id: site.id, state: 'open' })
    .where('next_attempt_at', '<=', databaseNow(strapi))
    .orderBy('next_attempt_at')
    .first('subject_type', 'subject_id', 'sequence')) as DueRefusal | undefined;
  if (!due) return 'idle';

  const sequence = BigInt(due.sequence);
  const page = await publication(strapi, 'feed').read({ after: sequence - 1n, limit: 1 });
  const newest = page.events.filter((event) => BigInt(event.sequence) === sequence);
  const [event] = await eventsForSite(context, newest);
  if (!event) {
    const { subject_type, subject_id } = due;
    await strapi.db
      .connection(REFUSALS)
      .where({ site_id: site.id, subject_type, subject_id, sequence: sequence.toString() })
      .update({ next_attempt_at: null });
    return 'worked';
  }
  const answered = await exchange(context, [event], packBatch([JSON.stringify(event)]));
  return settle(context, [event], answered, null);
}
