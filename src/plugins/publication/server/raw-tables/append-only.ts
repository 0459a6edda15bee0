/**
 * Triggers that refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE of a table whose rows are never changed, and the boot's check
 * that they are still there: a table without them could be edited unseen.
 */
import type { Knex } from 'knex';
import { rowsOf, type DatabaseClient } from './database-client';

const triggersOf = (table: string, client: DatabaseClient) =>
  ['update', 'delete', ...(client === 'postgres' ? ['truncate'] : [])].map((event) => ({
    event,
    name: `${table}_no_${event}`,
  }));

export async function forbidChange(
  knex: Knex,
  client: DatabaseClient,
  table: string,
): Promise<void> {
  if (client === 'postgres') {
    await knex.raw(`create or replace function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$`);
  }
  for (const { event, name } of triggersOf(table, client)) {
    const each = event === 'truncate' ? 'statement' : 'row';
    await knex.raw(
      client === 'postgres'
        ? `create trigger ${name} before ${event} on ${table} for each ${each} execute function refuse_change()`
        : `create trigger ${name} before ${event} on ${table} begin select raise(abort, 'rows of ${table} are never changed'); end`,
    );
  }
}

/** @throws Error naming the first trigger that is missing or switched off. */
export async function checkUnchangeable(
  knex: Knex,
  client: DatabaseClient,
  table: string,
): Promise<void> {
  const found = rowsOf<{ name: string }>(
    client === 'postgres'
      ? await knex.raw(
          `select tgname as name from pg_trigger where tgrelid = to_regclass(?) and tgenabled <> 'D'`,
          [table],
        )
      : await knex.raw(`select name from sqlite_master where type = 'trigger' and tbl_name = ?`, [
          table,
        ]),
  ).map(({ name }) => name);
  const missing = triggersOf(table, client).find(({ name }) => !found.includes(name));
  if (missing) {
    throw new Error(
      `The trigger ${missing.name} is missing: rows of ${table} could be changed unseen. ` +
        'Restore the database from a backup, or find out who removed it.',
    );
  }
}
