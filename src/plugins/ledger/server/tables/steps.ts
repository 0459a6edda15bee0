/**
 * The tables of the ledger. Headers and seals are append-only (triggers; checked at boot). Details stand beside them: they may be
 * deleted (清除) and never changed. Heads are the last row of each subject, where writers of one subject meet; `ledger_sealing` is the
 * newest cut, below which no row is recorded any more. On PostgreSQL keys are in byte order, as on SQLite: a seal depends on it.
 */
import type { Knex } from 'knex';
import { LENGTHS } from '../domain/check-entry';

export const ENTRIES = 'ledger_entries';
export const DETAILS = 'ledger_details';
export const HEADS = 'ledger_heads';
export const SEALS = 'ledger_seals';
export const SEALING = 'ledger_sealing';

export type Change = 'update' | 'delete';

/** What triggers refuse, table by table. */
export const FORBIDDEN: readonly { table: string; changes: readonly Change[] }[] = [
  { table: ENTRIES, changes: ['update', 'delete'] },
  { table: DETAILS, changes: ['update'] },
  { table: SEALS, changes: ['update', 'delete'] },
];

export interface RawTableStep {
  version: number;
  up(knex: Knex, client: 'sqlite' | 'postgres'): Promise<void>;
}

type Forbid = (knex: Knex, table: string, changes: readonly Change[]) => Promise<void>;

const createTables = async (knex: Knex, client: 'sqlite' | 'postgres') => {
  const key = (table: Knex.CreateTableBuilder, name: string, length: number) =>
    table
      .specificType(name, `varchar(${length})${client === 'postgres' ? ' collate "C"' : ''}`)
      .notNullable();
  const subject = (table: Knex.CreateTableBuilder) => {
    key(table, 'subject_type', LENGTHS.subjectType);
    key(table, 'subject_id', LENGTHS.subjectId);
  };

  await knex.schema.createTable(ENTRIES, (table) => {
    subject(table);
    table.integer('ordinal').notNullable();
    table.string('act', 40).notNullable();
    table.string('actor', LENGTHS.actor).notNullable();
    key(table, 'recorded_at', 24);
    table.string('from_state', LENGTHS.from);
    table.string('to_state', LENGTHS.to);
    table.string('ground', LENGTHS.ground);
    table.string('content_hash', LENGTHS.contentHash);
    table.string('details_hash', 64);
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.primary(['subject_type', 'subject_id', 'ordinal']);
    table.index(['recorded_at'], 'ledger_entries_recorded_at');
    table.index(['actor', 'recorded_at'], 'ledger_entries_actor');
    table.index(['act'], 'ledger_entries_act');
  });
  await knex.schema.createTable(DETAILS, (table) => {
    subject(table);
    table.integer('ordinal').notNullable();
    table.text('details').notNullable();
    table.primary(['subject_type', 'subject_id', 'ordinal']);
  });
  await knex.schema.createTable(HEADS, (table) => {
    subject(table);
    table.integer('ordinal').notNullable();
    key(table, 'recorded_at', 24);
    table.string('hash', 64).notNullable();
    table.primary(['subject_type', 'subject_id']);
  });
  await knex.schema.createTable(SEALS, (table) => {
    table.integer('number').primary();
    key(table, 'cut', 24);
    table.integer('heads').notNullable();
    table.string('root', 64).notNullable();
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
  });
  await knex.schema.createTable(SEALING, (table) => {
    table.integer('id').primary();
    key(table, 'cut', 24);
  });
  await knex(SEALING).insert({ id: 1, cut: '' });
};

export const ledgerSteps = (forbid: Forbid): readonly RawTableStep[] => [
  {
    version: 1,
    async up(knex, client) {
      await createTables(knex, client);
      for (const { table, changes } of FORBIDDEN) await forbid(knex, table, changes);
    },
  },
  {
    version: 2,
    async up(knex) {
      await knex.schema.alterTable(ENTRIES, (table) => {
        table.string('actor_id', LENGTHS.actorId);
        table.index(['actor_id', 'recorded_at'], 'ledger_entries_actor_id');
      });
    },
  },
];
