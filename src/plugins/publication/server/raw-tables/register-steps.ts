/** What the register is found and counted by, beyond its first columns: terms in the order of lists, sets with their counts. */
import type { Knex } from 'knex';
import { COUNTED_TERMS, keyColumnOf } from '../domain/facets';
import type { DatabaseClient } from './database-client';

/**
 * Terms carry what lists are ordered by, so that "the newest of this subject" is one range of one index. Without a row number of its own on
 * SQLite: every index would hold that too. The rows come back from the log (`fillRegister`).
 */
export async function orderTerms(knex: Knex, client: DatabaseClient): Promise<void> {
  await knex.schema.dropTable('public_register_terms');
  await knex.raw(`create table public_register_terms (
    subject_type varchar(40) not null,
    subject_id varchar(64) not null,
    kind varchar(24) not null,
    value varchar(600) not null,
    published_at varchar(24) not null,
    generated_on varchar(10) not null,
    primary key (subject_type, subject_id, kind, value)
  )${client === 'sqlite' ? ' without rowid' : ''}`);
  await knex.schema.alterTable('public_register_terms', (table) => {
    const by = ['subject_type', 'kind', 'value'];
    table.index([...by, 'published_at', 'subject_id'], 'public_register_terms_newest');
    table.index([...by, 'generated_on', 'subject_id'], 'public_register_terms_generated');
  });
}

export async function countRegister(knex: Knex): Promise<void> {
  await knex.schema.alterTable('public_register', (table) => {
    // Null: not counted yet.
    for (const term of COUNTED_TERMS) table.string(keyColumnOf(term), 64);
  });
  await knex.schema.createTable('public_facets', (table) => {
    table.string('subject_type', 40).notNullable();
    table.string('kind', 24).notNullable();
    table.string('facet_key', 64).notNullable();
    table.text('members').notNullable();
    table.integer('total').notNullable();
    table.primary(['subject_type', 'kind', 'facet_key']);
  });
  await knex.schema.createTable('public_facet_members', (table) => {
    table.string('subject_type', 40).notNullable();
    table.string('kind', 24).notNullable();
    table.string('value', 600).notNullable();
    table.string('facet_key', 64).notNullable();
    table.primary(['subject_type', 'kind', 'value', 'facet_key']);
  });
  await knex.schema.createTable('public_register_form', (table) => {
    table.integer('id').primary();
    table.integer('form').notNullable();
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
  });
  await knex('public_register_form').insert({ id: 1, form: 1, subject_type: '', subject_id: '' });
}

export async function indexRegister(knex: Knex): Promise<void> {
  await knex.schema.alterTable('public_register', (table) => {
    table.index(['subject_type', 'parent_id'], 'public_register_parent');
    table.index(['subject_type', 'pinned', 'published_at', 'subject_id'], 'public_register_pinned');
    // Terms lead to an agency's items, in the order of lists.
    table.dropIndex([], 'public_register_agency');
  });
}

/** Null: a list shows the document by reading it. Filled by `fillRegister`. */
export async function spliceRegister(knex: Knex): Promise<void> {
  await knex.schema.alterTable('public_register', (table) => {
    table.text('splices');
    // The search joins its entries by it: small numbers, in the order of publication; with the key, so that no row is read.
    table.index(['sequence', 'subject_type', 'subject_id'], 'public_register_sequence');
  });
}

/** Rows are counted by several filters, and the few that these leave are found, without reading any other (`content/by-keys.ts`). */
export async function indexKeys(knex: Knex): Promise<void> {
  const others = ['year_key', 'nature_key', 'genre_key', 'clause_key', 'subject_id'];
  await knex.schema.alterTable('public_register', (table) => {
    table.index(
      ['subject_type', 'subject_key', 'agency_key', ...others],
      'public_register_by_subject',
    );
    table.index(
      ['subject_type', 'agency_key', 'subject_key', ...others],
      'public_register_by_agency',
    );
  });
}

/**
 * Titles in their order; and those that have a part that very many have are counted without reading any row. Without the documentId, so that SQLite
 * takes it for none of what is asked of a few documentIds.
 */
export async function indexTitles(knex: Knex): Promise<void> {
  await knex.schema.alterTable('public_register', (table) => {
    table.index(['subject_type', 'name'], 'public_register_title');
  });
}
