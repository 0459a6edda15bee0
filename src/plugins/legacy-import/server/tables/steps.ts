/**
 * The importer's memory: which record of which source became which item, and what was run. Raw tables, so that a batch of items
 * and its records commit together.
 */
import type { Knex } from 'knex';

export const IMPORT_RECORDS = 'import_records';
export const IMPORT_RUNS = 'import_runs';

export const IMPORT_STEPS = [
  {
    version: 1,
    async up(knex: Knex): Promise<void> {
      await knex.schema.createTable(IMPORT_RUNS, (table) => {
        table.string('id', 40).primary();
        table.text('file_name').notNullable();
        table.string('file_sha256', 64).notNullable();
        table.string('started_at', 24).notNullable();
        table.string('ended_at', 24);
        table.text('counts').notNullable();
        table.string('state', 12).notNullable();
        table.index(['file_sha256'], 'import_runs_file');
      });
      await knex.schema.createTable(IMPORT_RECORDS, (table) => {
        table.string('source_key', 72).primary();
        table.string('document_id', 64).notNullable();
        table.string('row_hash', 64).notNullable();
        table.string('item_hash', 64).notNullable();
        /** `published` once the import made the item public; what happens to it then is the editors' business. */
        table.string('state', 12).notNullable();
        table.string('run_id', 40).notNullable();
        table.string('imported_at', 24).notNullable();
        table.index(['document_id'], 'import_records_document');
        table.index(['run_id'], 'import_records_run');
      });
    },
  },
];
