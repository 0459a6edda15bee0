/**
 * The tables of the search index. `search_items` has one narrow row for each subject that can be found; its `docid` grows with the day
 * of publication, so that the newest are read first. `search_texts` is each engine's own full-text index by the same docid.
 */
import type { Knex } from 'knex';
import type { RawTableStep } from '../raw-tables/migrate';
import type { DatabaseClient } from '../raw-tables/database-client';

const createItems = async (knex: Knex, client: DatabaseClient) => {
  // By this very type the docid is SQLite's own row number.
  const docid = client === 'postgres' ? 'bigint' : 'integer';
  // Beginnings of keys are found by this index whatever the database's collation is.
  const key = client === 'postgres' ? 'varchar(255) collate "C"' : 'varchar(255)';
  await knex.raw(`create table search_items (
    docid ${docid} not null primary key,
    subject_type varchar(40) not null,
    subject_id varchar(64) not null,
    published_at varchar(24) not null,
    title text not null,
    facets text not null,
    unique (subject_type, subject_id))`);
  await knex.raw(`create table search_keys (
    search_key ${key} not null,
    docid ${docid} not null,
    primary key (search_key, docid))${client === 'postgres' ? '' : ' without rowid'}`);
  await knex.raw('create index search_keys_docid on search_keys (docid)');
  await knex.schema.createTable('search_state', (table) => {
    table.string('subject_type', 40).primary();
    /** By what the index is made (`index-version.ts`). */
    table.integer('version').notNullable();
    /** Whether everything public can be found; while it is made anew in place, it can. */
    table.integer('is_whole').notNullable();
    /** How far the making has come, by documentId; null: nothing is being made. */
    table.string('made_to', 64);
  });
};

const createTexts = async (knex: Knex, client: DatabaseClient) => {
  if (client === 'sqlite') {
    // The tokens come cut and folded; this tokeniser parts them at spaces and takes whatever is not ASCII for a letter.
    await knex.raw(
      `create virtual table search_texts using fts5(tokens, content='', contentless_delete=1, tokenize='ascii')`,
    );
    return;
  }
  await knex.raw('create sequence search_docids as bigint');
  await knex.raw(`create table search_texts (
    docid bigint not null primary key,
    content text not null,
    tokens tsvector not null)`);
  // Rows stay narrow: matches are counted and ordered without reading the texts.
  await knex.raw('alter table search_texts set (toast_tuple_target = 128)');
  // Without a list of what is still to be sorted in: with one the planner was seen to read the whole table instead of the index.
  await knex.raw(
    'create index search_texts_tokens on search_texts using gin (tokens) with (fastupdate = off)',
  );
};

export const SEARCH_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex, client) {
      await createItems(knex, client);
      await createTexts(knex, client);
    },
  },
  {
    version: 2,
    async up(knex) {
      // Null: not in the register.
      await knex.schema.alterTable('search_items', (table) => {
        table.bigInteger('sequence');
      });
      await knex.raw(
        `update search_items set sequence = (select row.sequence from public_register as row
         where row.subject_type = search_items.subject_type and row.subject_id = search_items.subject_id)`,
      );
    },
  },
];
