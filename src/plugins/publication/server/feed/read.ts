/**
 * The feed as its readers take it: the newest entry of each subject after a position, ascending. Older entries of a subject are
 * passed over while the cursor moves on, so what was withdrawn is gone here too.
 */
import type { Core } from '@strapi/strapi';
import type { FeedEvent } from '../contracts';
import { formatSequence } from '../domain/sequence';
import type { HeadWatch } from '../log/head-watch';
import type { Lane, Reader } from '../reading/reader';
import type { Statement } from '../reading/work';
import type { FeedEntry } from './feed-work';
import { textTemplates } from './text-templates';

export interface FeedPage {
  events: FeedEvent[];
  /** Where to go on: everything at or below it has been given or is superseded. */
  next: bigint;
  /** The head of the log in the same snapshot. */
  latest: bigint;
  epoch: string;
}

export const feed = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** At most `limit` events with a sequence above `after`, and no more than weigh about 8 MiB; one event always goes. */
  async read({
    after,
    limit,
    lane = 'internal',
  }: {
    after: bigint;
    limit: number;
    lane?: Lane;
  }): Promise<FeedPage> {
    const reader = readerOf(strapi);
    const input = {
      state: reader.statement((knex) =>
        knex('publication_state').select('epoch', 'sequence').where({ id: 1 }),
      ),
      entries: entriesAfter(reader, after, limit),
      texts: textTemplates(reader),
    };
    const { state, entries, found } = await reader.perform('feed', input, lane);
    const latest = BigInt(state.sequence);
    const last = entries.at(-1);
    const isWhole = found < limit && entries.length === found;
    return {
      events: presentEvents(strapi, entries),
      next: isWhole || !last ? latest : BigInt(last.sequence),
      latest,
      epoch: state.epoch,
    };
  },

  /** How many events `read` would give above `after`, counted no further than `limit`. */
  async count({ after, limit }: { after: bigint; limit: number }): Promise<number> {
    const [row] = await readerOf(strapi).rows<{ total: number | string }>(
      (knex) =>
        knex
          .from(
            knex('publication_heads')
              .where('sequence', '>', after.toString())
              .where('is_in_feed', 1)
              .select('sequence')
              .limit(limit)
              .as('behind'),
          )
          .count('* as total'),
      'internal',
    );
    return Number(row?.total ?? 0);
  },

  head: () => strapi.plugin('publication').service<HeadWatch>('headWatch').head(),

  /** Calls `listener` whenever the log has grown, here or in another process. Answers the way to unsubscribe. */
  onChange: (listener: () => void) =>
    strapi.plugin('publication').service<HeadWatch>('headWatch').subscribe(listener),
});

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const ENTRY_COLUMNS = [
  'sequence',
  'epoch',
  'event_id',
  'subject_type',
  'subject_id',
  'change',
  'document_hash',
  'recorded_at',
];

const entriesAfter = (reader: Reader, after: bigint, limit: number): Statement =>
  reader.statement((knex) =>
    knex('publication_heads as head')
      .join('publication_log as log', 'log.sequence', 'head.sequence')
      .join('publication_documents as document', 'document.sequence', 'head.sequence')
      .where('head.sequence', '>', after.toString())
      .where('head.is_in_feed', 1)
      .orderBy('head.sequence')
      .limit(limit)
      .select(...ENTRY_COLUMNS.map((column) => `log.${column}`), 'document.document'),
  );

const presentEvents = (strapi: Core.Strapi, entries: readonly FeedEntry[]): FeedEvent[] => {
  const source = `/gongkai/${strapi.config.get<string>('disclosure.siteCode')}`;
  return entries.map((entry) => ({
    specversion: '1.0',
    id: entry.event_id,
    source,
    type: `gongkai.${entry.subject_type}.${entry.change}`,
    subject: entry.subject_id,
    time: entry.recorded_at,
    sequence: formatSequence(BigInt(entry.sequence)),
    epoch: entry.epoch,
    datahash: entry.document_hash,
    datacontenttype: 'application/json',
    data: entry.document,
  }));
};
