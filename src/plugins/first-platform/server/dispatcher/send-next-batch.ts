/**
 * The next batch of a lane: read on from the cursor, take what fits, send it, write down what came of it. Events are
 * read anew before each request, so that what was superseded meanwhile is never sent.
 */
import { packBatch, MOST_EVENTS } from '../domain/batch';
import { nextCaution } from '../domain/caution';
import { publication, type FeedPage } from '../plugin-services';
import { eventsForSite, noteSent } from './events-for-site';
import { exchange } from './exchange';
import type { LaneContext, Progress } from './lane-context';
import { writeCursor } from './record-attempt';
import { settle } from './settle';

export async function sendNextBatch(context: LaneContext): Promise<Progress> {
  const { strapi, site, memory } = context;
  const after = BigInt(site.sequence);
  const limit = Math.min(memory.readLimit, memory.caution.mostEvents);
  const page = await publication(strapi, 'feed').read({ after, limit });
  const events = await eventsForSite(context, page.events);
  if (events.length === 0) return passOver(context, after, page);

  const batch = packBatch(
    events.map((event) => JSON.stringify(event)),
    memory.caution,
  );
  const sent = events.slice(0, batch.count);
  const last = BigInt(sent.at(-1)?.sequence ?? after);
  memory.readLimit = batch.count < events.length ? Math.max(batch.count * 2, 4) : MOST_EVENTS;

  await noteSent(context, sent);
  const answered = await exchange(context, sent, batch);
  const sequence = batch.count === events.length ? page.next : last;
  const progress = await settle(context, sent, answered, { sequence, epoch: page.epoch });
  memory.caution = nextCaution(memory.caution, answered.outcome, {
    count: batch.count,
    bytes: batch.bytes,
    last,
  });
  return progress;
}

/** Nothing on this page is for this site: the cursor goes on alone. */
async function passOver(context: LaneContext, after: bigint, page: FeedPage): Promise<Progress> {
  if (page.next === after) return 'idle';
  await context.strapi.db.transaction(({ trx }) =>
    writeCursor(trx, context.lease, { sequence: page.next.toString(), epoch: page.epoch }),
  );
  return page.events.length > 0 ? 'worked' : 'idle';
}
