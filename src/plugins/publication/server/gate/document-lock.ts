/**
 * One writer per document at a time. Strapi has no such lock: on PostgreSQL parallel publications of one document were seen to
 * leave several published rows. SQLite needs none, it has one writing connection.
 * Lock order everywhere: documents by ascending documentId, then the counter, log entry and register row last.
 */
import type { Knex } from 'knex';
import type { DatabaseClient } from '../raw-tables/database-client';

export async function lockDocuments(
  trx: Knex.Transaction,
  client: DatabaseClient,
  uid: string,
  documentIds: readonly string[],
): Promise<void> {
  if (client !== 'postgres') return;
  for (const documentId of [...new Set(documentIds)].sort()) {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${uid}:${documentId}`]);
  }
}
