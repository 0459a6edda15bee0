/**
 * The feed as its readers take it: the newest entry of each subject after a position, ascending. Older entries of a subject are
 * passed over while the cursor moves on, so what was withdrawn is gone here too.
 */
import type { Core } from '@strapi/strapi';
import type { Change, FeedEvent, PublicDocument } from '../contracts';
import { formatSequence } from '../domain/sequence';
import type { HeadWatch } from '../log/head-watch';
import type { Build, Lane, Reader } from '../reading/reader';
import { readWhole } from './read-whole';

interface EntryRow {
  sequence: number | string;
  epoch: string;
  event_id: string;
  subject_type: string;
  subject_id: string;
  change: Change;
  document_hash: string;
  recorded_at: string;
  document: string;
}

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
    const wanted: Build[] = [
      (knex) => knex('publication_state').select('epoch', 'sequence').where({ id: 1 }),
      (knex) =>
        knex('publication_heads as head')
          .join('publication_log as log', 'log.sequence', 'head.sequence')
          .join('publication_documents as document', 'document.sequence', 'head.sequence')
          .where('head.sequence', '>', after.toString())
          .where('head.is_in_feed', 1)
          .orderBy('head.sequence')
          .limit(limit)
          .select(
            ...[
              'sequence',
              'epoch',
              'event_id',
              'subject_type',
              'subject_id',
              'change',
              'document_hash',
              'recorded_at',
            ].map((column) => `log.${column}`),
            'document.document',
          ),
    ];
    const [states, entries] = (await readerOf(strapi).snapshot(wanted, lane)) as [
      { epoch: string; sequence: number | string }[],
      EntryRow[],
    ];
    const [state] = states;
    if (!state) throw new Error('the counter row of the publication log is missing');
    const latest = BigInt(state.sequence);
    const events = await presentEvents(strapi, lane, entries);
    const last = entries[events.length - 1];
    const isWhole = entries.length < limit && events.length === entries.length;
    return {
      events,
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

/** The first of the rows, as many as fit. */
const presentEvents = async (
  strapi: Core.Strapi,
  lane: Lane,
  rows: EntryRow[],
): Promise<FeedEvent[]> => {
  const documents = await readWhole(
    strapi,
    lane,
    rows.map((row) => row.document),
  );
  const source = `/gongkai/${strapi.config.get<string>('disclosure.siteCode')}`;
  return rows.slice(0, documents.length).map((row, index) => {
    const data = documents[index] as PublicDocument;
    return {
      specversion: '1.0',
      id: row.event_id,
      source,
      type: `gongkai.${row.subject_type}.${row.change}`,
      subject: row.subject_id,
      time: row.recorded_at,
      sequence: formatSequence(BigInt(row.sequence)),
      epoch: row.epoch,
      datahash: row.document_hash,
      datacontenttype: 'application/json',
      data,
    };
  });
};
