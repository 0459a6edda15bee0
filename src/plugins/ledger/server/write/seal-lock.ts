/**
 * The lock between those who record and the daily cut, PostgreSQL only (SQLite has one writing connection). Writers share it until
 * they commit; the cut takes it alone, so that at its instant no earlier row is still uncommitted.
 */
import type { Knex } from 'knex';

const LOCK = 'gongkai:ledger-seal';

export const isPostgres = (knex: Knex): boolean => knex.client.config.client === 'pg';

export async function lockSeal(trx: Knex.Transaction, how: 'shared' | 'alone'): Promise<void> {
  if (!isPostgres(trx)) return;
  const lock = how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await trx.raw(`select ${lock}(hashtextextended('${LOCK}', 0))`);
}
