/**
 * What the tests of the ledger share: an act to record, recording it in a transaction of its own, and the hands of somebody who has
 * the database and means to change what was recorded.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { Ledger, LedgerEntry, LedgerRow, LedgerSealing } from '../../types/ledger';
import { ENGINE } from '../support/database';

export const ledgerOf = (strapi: Core.Strapi): Ledger =>
  strapi.plugin('ledger').service('ledger') as unknown as Ledger;

export const sealingOf = (strapi: Core.Strapi): LedgerSealing =>
  strapi.plugin('ledger').service('seal') as unknown as LedgerSealing;

export const entry = (subjectId: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  subjectType: 'information_item',
  subjectId,
  act: 'submitted',
  actor: 'editor@ankang.example',
  from: 'draft',
  to: 'submitted',
  ground: null,
  contentHash: null,
  details: null,
  ...more,
});

export const record = (strapi: Core.Strapi, given: LedgerEntry): Promise<LedgerRow> =>
  strapi.db.transaction(({ trx }) =>
    ledgerOf(strapi).append(trx, given),
  ) as unknown as Promise<LedgerRow>;

/** @returns what puts it back. */
export async function removeTrigger(
  knex: Knex,
  table: string,
  trigger: string,
): Promise<() => Promise<unknown>> {
  if (ENGINE === 'postgres') {
    await knex.raw(`alter table ${table} disable trigger ${trigger}`);
    return async () => knex.raw(`alter table ${table} enable trigger ${trigger}`);
  }
  const { sql } = await knex('sqlite_master').where({ name: trigger }).first('sql');
  await knex.raw(`drop trigger ${trigger}`);
  return async () => knex.raw(sql);
}

const TRIGGERS = [
  ['ledger_entries', 'ledger_entries_no_update'],
  ['ledger_entries', 'ledger_entries_no_delete'],
  ['ledger_details', 'ledger_details_no_update'],
  ['ledger_seals', 'ledger_seals_no_update'],
  ['ledger_seals', 'ledger_seals_no_delete'],
] as const;

/** Does to the tables what their triggers refuse. */
export async function withoutTriggers(knex: Knex, change: () => Promise<unknown>): Promise<void> {
  const undo = [];
  for (const [table, trigger] of TRIGGERS) undo.push(await removeTrigger(knex, table, trigger));
  await change();
  for (const putBack of undo) await putBack();
}

/** As on the first day. */
export const emptyLedger = (knex: Knex): Promise<void> =>
  withoutTriggers(knex, async () => {
    for (const table of ['entries', 'details', 'heads', 'seals'])
      await knex(`ledger_${table}`).delete();
    await knex('ledger_sealing').update({ cut: '' });
  });

/** How the database refuses a statement; fails when it doesn't. */
export const refusalOf = (statement: PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(statement).then(
    () => 'done',
    (error: { message: string }) => error.message,
  );
