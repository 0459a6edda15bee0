/**
 * The raw tables of delivery. They are no content types: Strapi's schema sync rebuilds tables, and no content permission
 * should reach a secret or a cursor. Times are ISO 8601 UTC text by the database's clock. A site has a cursor per lane;
 * only the fast lane is used as yet.
 */
import type { Knex } from 'knex';

export interface RawTableStep {
  version: number;
  up(knex: Knex): Promise<void>;
}

export const SITES = 'delivery_sites';
export const CURSORS = 'delivery_cursors';
export const RECEIPTS = 'delivery_receipts';
export const ATTEMPTS = 'delivery_attempts';
export const REFUSALS = 'delivery_refusals';

const createSites = (knex: Knex) =>
  knex.schema.createTable(SITES, (table) => {
    table.string('id', 36).primary();
    table.string('name', 200).notNullable();
    table.text('url').notNullable();
    table.text('secret').notNullable();
    table.text('previous_secret');
    table.string('previous_secret_until', 24);
    table.string('agency_code', 40);
    table.text('columns');
    table.integer('allow_private').notNullable();
    table.string('state', 8).notNullable();
    table.string('created_at', 24).notNullable();
    table.string('state_changed_at', 24).notNullable();
  });

const createCursors = (knex: Knex) =>
  knex.schema.createTable(CURSORS, (table) => {
    table.string('site_id', 36).notNullable();
    table.string('lane', 8).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('epoch', 16);
    table.string('lease_owner', 120);
    table.string('lease_token', 36);
    table.string('lease_expires_at', 24);
    table.string('failing_since', 24);
    table.integer('failures').notNullable();
    table.string('next_probe_at', 24);
    table.string('last_error', 40);
    table.text('last_error_detail');
    table.string('last_answer_at', 24);
    table.integer('clock_drift_seconds');
    table.primary(['site_id', 'lane']);
  });

/** The latest verdict of a site on a subject, and the newest sequence that it ever accepted. */
const createReceipts = (knex: Knex) =>
  knex.schema.createTable(RECEIPTS, (table) => {
    table.string('site_id', 36).notNullable();
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('event_id', 36).notNullable();
    table.string('status', 10).notNullable();
    table.integer('is_withdrawal').notNullable();
    table.bigInteger('accepted_sequence');
    table.text('url');
    table.string('received_at', 24).notNullable();
    table.primary(['site_id', 'subject_type', 'subject_id']);
    table.index(['subject_id'], 'delivery_receipts_subject');
  });

const createAttempts = (knex: Knex) =>
  knex.schema.createTable(ATTEMPTS, (table) => {
    table.bigIncrements('id');
    table.string('site_id', 36).notNullable();
    table.string('lane', 8).notNullable();
    table.string('started_at', 24).notNullable();
    table.integer('http_status');
    table.integer('events').notNullable();
    table.bigInteger('first_sequence').notNullable();
    table.bigInteger('last_sequence').notNullable();
    table.integer('duration_ms').notNullable();
    table.string('outcome', 40).notNullable();
    table.text('detail');
    table.index(['site_id', 'started_at'], 'delivery_attempts_site');
    table.index(['started_at'], 'delivery_attempts_started');
  });

const createRefusals = (knex: Knex) =>
  knex.schema.createTable(REFUSALS, (table) => {
    table.string('site_id', 36).notNullable();
    table.string('subject_type', 40).notNullable();
    table.string('subject_id', 64).notNullable();
    table.bigInteger('sequence').notNullable();
    table.string('event_id', 36).notNullable();
    table.text('reason').notNullable();
    table.integer('attempts').notNullable();
    table.string('next_attempt_at', 24);
    table.string('state', 10).notNullable();
    table.string('refused_at', 24).notNullable();
    table.primary(['site_id', 'subject_type', 'subject_id']);
    table.index(['state', 'site_id', 'next_attempt_at'], 'delivery_refusals_due');
  });

export const DELIVERY_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex) {
      await createSites(knex);
      await createCursors(knex);
      await createReceipts(knex);
      await createAttempts(knex);
      await createRefusals(knex);
    },
  },
];
