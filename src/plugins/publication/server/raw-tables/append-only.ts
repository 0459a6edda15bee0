/**
 * Triggers that refuse UPDATE, DELETE and (PostgreSQL) TRUNCATE of a table whose rows are never changed, and the boot's check
 * that they are still there: a table without them could be edited unseen.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { clientOf, rowsOf, type DatabaseClient } from './database-client';

type RefusedChange = 'update' | 'delete';

const NEVER_CHANGED: readonly RefusedChange[] = ['update', 'delete'];

/** The same for tables of other plugins; some of those may lose rows (`['update']`), none is ever truncated. */
export const appendOnly = ({ strapi }: { strapi: Core.Strapi }) => ({
  forbid: (knex: Knex, table: string, changes: readonly RefusedChange[] = NEVER_CHANGED) =>
    forbidChange(knex, clientOf(strapi), table, changes),
  check: (table: string, changes: readonly RefusedChange[] = NEVER_CHANGED) =>
    checkUnchangeable(strapi.db.connection, clientOf(strapi), table, changes),
});

const triggersOf = (table: string, client: DatabaseClient, changes: readonly RefusedChange[]) =>
  [...changes, ...(client === 'postgres' ? ['truncate'] : [])].map((event) => ({
    event,
    name: `${table}_no_${event}`,
  }));

export async function forbidChange(
  knex: Knex,
  client: DatabaseClient,
  table: string,
  changes: readonly RefusedChange[] = NEVER_CHANGED,
): Promise<void> {
  if (client === 'postgres') {
    await knex.raw(`create or replace function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$`);
  }
  for (const { event, name } of triggersOf(table, client, changes)) {
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
  changes: readonly RefusedChange[] = NEVER_CHANGED,
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
  const missing = triggersOf(table, client, changes).find(({ name }) => !found.includes(name));
  if (missing) {
    throw new Error(
      `The trigger ${missing.name} is missing: rows of ${table} could be changed unseen. ` +
        'Restore the database from a backup, or find out who removed it.',
    );
  }
}
