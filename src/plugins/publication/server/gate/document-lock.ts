/**
 * Locks of the writers on PostgreSQL; SQLite has one writing connection and needs none. Strapi has no such locks: parallel publications
 * of one document were seen to leave several published rows, and an agency was deleted while an item that names it became public.
 * Order everywhere: the references (shared by writers, alone for a deletion or another identity), documents by ascending documentId, then the counter.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { descriptorsOf } from '../descriptors';
import { clientOf, type DatabaseClient } from '../raw-tables/database-client';

/** Whoever takes away what others may refer to, or what they know it by, waits for every write under way, and every write for it. */
export async function lockReferences(
  trx: Knex.Transaction,
  client: DatabaseClient,
  way: 'shared' | 'alone',
): Promise<void> {
  if (client !== 'postgres') return;
  const lock = way === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await trx.raw(`select ${lock}(hashtextextended('gongkai:references', 0))`);
}

/** One writer a document at a time, with those that its type names beside it. Call `lockReferences` before. */
export async function lockDocuments(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentIds: readonly string[],
): Promise<void> {
  if (clientOf(strapi) !== 'postgres') return;
  const more =
    (await descriptorsOf(strapi).find(uid)?.lockedWith?.(documentIds, strapi, trx)) ?? [];
  for (const documentId of [...new Set([...documentIds, ...more])].sort()) {
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${uid}:${documentId}`]);
  }
}
