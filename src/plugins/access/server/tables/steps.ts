/**
 * The raw tables of the access plugin: write tokens (the hash only), which agency a person was appointed to, wrong passwords.
 * Tokens and appointments belong to the agency's document (`agency_id`): codes change and pass to successors, `agency_code` is for lists alone.
 * They are no content types, so no content permission of the admin reaches them. Times are ISO 8601 UTC text.
 */
import type { Knex } from 'knex';

export interface RawTableStep {
  version: number;
  up(knex: Knex): Promise<void>;
}

export const WRITE_TOKENS = 'access_write_tokens';
export const APPOINTMENTS = 'access_appointments';
export const SIGN_IN_FAILURES = 'access_sign_in_failures';

export const ACCESS_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex) {
      await knex.schema.createTable(WRITE_TOKENS, (table) => {
        table.increments('id');
        table.string('hash', 64).notNullable().unique();
        table.integer('person_id').notNullable();
        table.string('person_email', 255).notNullable();
        table.string('agency_id', 64).notNullable();
        table.string('agency_code', 18).notNullable();
        table.string('role', 40).notNullable();
        table.text('actions').notNullable();
        table.string('created_at', 24).notNullable();
        table.string('last_used_on', 10);
        table.string('revoked_at', 24);
      });
      await knex.schema.createTable(APPOINTMENTS, (table) => {
        table.increments('id');
        table.integer('person_id').notNullable();
        table.string('role', 40).notNullable();
        table.string('agency_code', 18).notNullable();
        table.string('created_at', 24).notNullable();
        table.unique(['person_id', 'role', 'agency_code'], {
          indexName: 'access_appointments_once',
        });
      });
    },
  },
  {
    version: 2,
    async up(knex) {
      await knex.schema.createTable(SIGN_IN_FAILURES, (table) => {
        table.string('key', 64).primary();
        table.integer('failures').notNullable();
        table.string('last_at', 24).notNullable().index();
        table.string('locked_until', 24);
      });
    },
  },
  {
    version: 3,
    // The table is made anew: SQLite can't take a column out of an index.
    async up(knex) {
      const next = `${APPOINTMENTS}_next`;
      await knex.schema.createTable(next, (table) => {
        table.increments('id');
        table.integer('person_id').notNullable();
        table.string('role', 40).notNullable();
        table.string('agency_id', 64).notNullable().index('access_appointments_agency');
        table.string('created_at', 24).notNullable();
        table.unique(['person_id', 'role', 'agency_id'], {
          indexName: 'access_appointments_one_each',
        });
      });
      if (await knex.schema.hasTable('agencies'))
        await knex(knex.raw('?? (person_id, role, agency_id, created_at)', [next])).insert(
          knex(`${APPOINTMENTS} as held`)
            .join('agencies as agency', 'agency.code', 'held.agency_code')
            .groupBy('held.person_id', 'held.role', 'agency.document_id')
            .select('held.person_id', 'held.role', 'agency.document_id')
            .min('held.created_at'),
        );
      await knex.schema.dropTable(APPOINTMENTS);
      await knex.schema.renameTable(next, APPOINTMENTS);
    },
  },
];
