/**
 * The tables of the publication log and the register. The log rows are append-only (triggers; checked at boot); the bytes of
 * documents stand beside them, so that superseded ones can be erased by a recorded act while row and hash stay.
 * Longer than most files because it is one table after another.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import type { RawTableStep } from './migrate';
import { forbidChange } from './append-only';
import {
  countRegister,
  indexKeys,
  indexRegister,
  indexTitles,
  orderTerms,
  spliceRegister,
} from './register-steps';

const createLog = async (knex: Knex) => {
  await knex.schema.createTable('publication_state', (table) => {
    table.integer('id').primary();
    table.string('epoch', 16).notNullable();
    table.bigInteger('sequence').notNullable();
  });
  await knex('publication_state').insert({
    id: 1,
    epoch: randomBytes(4).toString('hex'),
    sequence: 0,
  });

  await knex.schema.createTable('publication_log', (table) => {
    table.bigInteger('sequence').primary();
    table.string('epoch', 16).notNullable();
    table.string('event_id', 36).notNullable().unique();
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.string('change', 12).notNullable();
    table.string('lane', 8).notNullable();
    table.text('scope_before');
    table.text('scope_after');
    table.string('document_hash', 64).notNullable();
    table.string('actor', 255);
    table.string('recorded_at', 24).notNullable();
    table.index(['subject_type', 'subject_id', 'sequence'], 'publication_log_subject');
  });
  await knex.schema.createTable('publication_documents', (table) => {
    table.bigInteger('sequence').primary();
    table.text('document').notNullable();
  });
  await knex.schema.createTable('publication_texts', (table) => {
    table.string('sha256', 64).primary();
    table.binary('content').notNullable();
    // Of the text itself, before compression: what a page of the feed weighs is known without reading it.
    table.integer('bytes').notNullable();
  });
  await knex.schema.createTable('publication_heads', (table) => {
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.bigInteger('sequence').notNullable();
    table.integer('is_in_feed').notNullable();
    table.string('change', 12).notNullable();
    table.string('first_published_at', 24).notNullable();
    table.string('slug', 160);
    table.string('number', 255);
    table.primary(['subject_type', 'subject_id']);
    table.unique(['sequence'], { indexName: 'publication_heads_sequence' });
    table.index(['slug'], 'publication_heads_slug');
    table.index(['number'], 'publication_heads_number');
  });
};

const createRegister = async (knex: Knex) => {
  await knex.schema.createTable('public_register', (table) => {
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('document_hash', 64).notNullable();
    table.string('revised_at', 24).notNullable();
    table.text('name');
    table.string('number', 255);
    table.string('slug', 160);
    table.string('agency_id', 64);
    table.string('parent_id', 64);
    table.string('document_number', 255);
    table.string('generated_on', 10);
    table.string('published_at', 24);
    table.string('effective_on', 10);
    table.string('repealed_on', 10);
    table.string('validity', 24);
    table.string('nature', 24);
    table.string('kind', 40);
    table.string('level', 16);
    table.string('scheme', 16);
    table.integer('pinned').notNullable();
    table.integer('position').notNullable();
    table.primary(['subject_type', 'subject_id']);
    table.index(['subject_type', 'published_at', 'subject_id'], 'public_register_newest');
    table.index(['subject_type', 'generated_on', 'subject_id'], 'public_register_generated');
    table.index(['subject_type', 'agency_id', 'published_at'], 'public_register_agency');
    table.index(['subject_type', 'number'], 'public_register_number');
    table.index(['subject_type', 'slug'], 'public_register_slug');
    table.index(['subject_type', 'document_number'], 'public_register_document_number');
    table.index(['subject_type', 'position', 'number'], 'public_register_position');
  });
  await knex.schema.createTable('public_register_terms', (table) => {
    table.string('subject_type', 40).notNullable();
    table.string('kind', 24).notNullable();
    table.string('value', 255).notNullable();
    table.string('subject_id', 64).notNullable();
    table.primary(['subject_type', 'kind', 'value', 'subject_id']);
    table.index(['subject_type', 'subject_id'], 'public_register_terms_subject');
  });
  await knex.schema.createTable('public_register_files', (table) => {
    table.string('sha256', 64).notNullable();
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.integer('ordinal').notNullable();
    table.text('name').notNullable();
    table.string('mime', 255).notNullable();
    table.bigInteger('size').notNullable();
    table.primary(['sha256', 'subject_type', 'subject_id', 'ordinal']);
    table.index(['subject_type', 'subject_id'], 'public_register_files_subject');
  });
};

export const PUBLICATION_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex, client) {
      await createLog(knex);
      await createRegister(knex);
      await forbidChange(knex, client, 'publication_log');
    },
  },
  {
    version: 2,
    async up(knex, client) {
      await orderTerms(knex, client);
      await countRegister(knex);
      await indexRegister(knex);
    },
  },
  {
    version: 3,
    up: spliceRegister,
  },
  {
    version: 4,
    async up(knex) {
      // The counter row says, too, how often something was put right without an entry of the log.
      await knex.schema.alterTable('publication_state', (table) => {
        table.bigInteger('repairs').notNullable().defaultTo(0);
      });
    },
  },
  {
    version: 5,
    up: indexKeys,
  },
  {
    version: 6,
    up: indexTitles,
  },
];
