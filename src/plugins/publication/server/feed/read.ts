/**
 * The feed as its readers take it: the newest entry of each subject after a position, ascending. Older entries of a subject are
 * passed over while the cursor moves on, so what was withdrawn is gone here too.
 */
import type { Core } from '@strapi/strapi';
import type { Change, FeedEvent, PublicDocument } from '../contracts';
import { formatSequence } from '../domain/sequence';
import { joinTexts, readText, textReferences } from '../domain/texts';
import type { HeadWatch } from '../log/head-watch';
import type { Reader } from '../reading/reader';

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
  /** At most `limit` events with a sequence above `after`. */
  async read({ after, limit }: { after: bigint; limit: number }): Promise<FeedPage> {
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const [states, entries] = (await reader.snapshot([
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
    ])) as [{ epoch: string; sequence: number | string }[], EntryRow[]];
    const [state] = states;
    if (!state) throw new Error('the counter row of the publication log is missing');
    const latest = BigInt(state.sequence);
    const last = entries.at(-1);
    const isWhole = entries.length < limit;
    return {
      events: await presentEvents(strapi, entries),
      next: isWhole || !last ? latest : BigInt(last.sequence),
      latest,
      epoch: state.epoch,
    };
  },

  head: () => strapi.plugin('publication').service<HeadWatch>('headWatch').head(),

  /** Calls `listener` whenever the log has grown, here or in another process. Answers the way to unsubscribe. */
  onChange: (listener: () => void) =>
    strapi.plugin('publication').service<HeadWatch>('headWatch').subscribe(listener),
});

const presentEvents = async (strapi: Core.Strapi, rows: EntryRow[]): Promise<FeedEvent[]> => {
  const documents = await wholeDocuments(
    strapi,
    rows.map((row) => row.document),
  );
  const source = `/gongkai/${strapi.config.get<string>('disclosure.siteCode')}`;
  return rows.map((row, index) => {
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

/** Stored documents (JSON text) with their long texts put back in. */
export async function wholeDocuments(
  strapi: Core.Strapi,
  stored: string[],
): Promise<PublicDocument[]> {
  const documents = stored.map((text) => JSON.parse(text) as PublicDocument);
  const wanted = [...new Set(documents.flatMap(textReferences))];
  const texts = new Map<string, string>();
  if (wanted.length > 0) {
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const rows = await reader.rows<{ sha256: string; content: Uint8Array }>((knex) =>
      knex('publication_texts').whereIn('sha256', wanted).select('sha256', 'content'),
    );
    for (const { sha256, content } of rows) texts.set(sha256, readText(content));
  }
  return documents.map((document) => joinTexts(document, texts));
}
