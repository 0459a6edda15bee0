/** What the importer remembers of the records of a batch, read and written a batch at a time. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { KnownRecord } from '../plan/plan-row';
import { databaseClock } from '../plugin-services';
import { IMPORT_RECORDS } from '../tables/steps';

interface RecordRow {
  source_key: string;
  document_id: string;
  row_hash: string;
  item_hash: string;
  state: string;
}

export async function knownRecords(
  strapi: Core.Strapi,
  keys: readonly string[],
): Promise<Map<string, KnownRecord>> {
  if (keys.length === 0) return new Map();
  const rows = (await strapi.db
    .connection(IMPORT_RECORDS)
    .whereIn('source_key', [...new Set(keys)])
    .select('source_key', 'document_id', 'row_hash', 'item_hash', 'state')) as RecordRow[];
  return new Map(
    rows.map((row) => [
      row.source_key,
      {
        documentId: row.document_id,
        rowHash: row.row_hash,
        itemHash: row.item_hash,
        state: row.state === 'published' ? 'published' : 'draft',
      },
    ]),
  );
}

/** Inside the transaction of the batch: items and their records commit together. */
export async function rememberRecords(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  runId: string,
  records: ReadonlyMap<string, KnownRecord>,
): Promise<void> {
  if (records.size === 0) return;
  const now = databaseClock(strapi).now();
  const rows = [...records].map(([key, known]) => ({
    source_key: key,
    document_id: known.documentId,
    row_hash: known.rowHash,
    item_hash: known.itemHash,
    state: known.state,
    run_id: runId,
    imported_at: now,
  }));
  await trx(IMPORT_RECORDS)
    .insert(rows)
    .onConflict('source_key')
    .merge(['document_id', 'row_hash', 'item_hash', 'state', 'run_id', 'imported_at']);
}
