/**
 * The raw tables of the access plugin: write tokens (the hash only), which agency a person was appointed to, wrong passwords.
 * A token belongs to the agency's document (`agency_id`): codes change and pass to successors, `agency_code` is for lists alone.
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
];
