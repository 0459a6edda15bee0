/** The lease of the clock: which process does the work that time triggers. Columns with an expiry, never an open transaction. */
import type { Knex } from 'knex';
import type { RawTableStep } from '../tables/steps';

export const LEASE = 'review_clock_lease';

export const CLOCK_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex: Knex) {
      await knex.schema.createTable(LEASE, (table) => {
        table.string('name', 40).primary();
        table.string('owner', 120);
        table.string('token', 36);
        table.string('expires_at', 24);
      });
    },
  },
];
