/**
 * The raw tables of the review: what each draft is now, who drafted it, the facts of its review (append-only), and what is owed, planned
 * or delegated. No content types: no content permission of the admin reaches them. Times are ISO 8601 UTC text, days `YYYY-MM-DD`.
 * Longer than most files because it is one table after another.
 */
import type { Knex } from 'knex';

export interface RawTableStep {
  version: number;
  up(knex: Knex): Promise<void>;
}

export const DRAFTS = 'review_drafts';
export const DRAFTERS = 'review_drafters';
export const FACTS = 'review_facts';
export const DEBTS = 'review_debts';
export const SCHEDULES = 'review_schedules';
export const DELEGATIONS = 'review_delegations';
export const NOTICES = 'review_notices';
export const ERASURES = 'review_erasures';
export const FILES = 'review_files';
export const FILLING = 'review_filling';

const subject = (table: Knex.CreateTableBuilder) => {
  table.string('subject_type', 40).notNullable();
  table.string('subject_id', 64).notNullable();
};

const person = (table: Knex.CreateTableBuilder, prefix: string) => {
  table.string(`${prefix}_person`, 80);
  table.string(`${prefix}_email`, 255);
};

const createDrafts = async (knex: Knex) => {
  await knex.schema.createTable(DRAFTS, (table) => {
    subject(table);
    table.text('name');
    table.string('content_hash', 64).notNullable();
    table.string('light_hash', 64).notNullable();
    table.string('agency_id', 64);
    table.integer('levels').notNullable();
    table.string('disclosure', 24);
    table.string('ground', 40);
    table.integer('needs_manual_check').notNullable();
    table.integer('is_emergency').notNullable();
    table.integer('was_public_before').notNullable();
    table.string('state', 16).notNullable();
    table.integer('next_level');
    table.integer('is_light_checked').notNullable();
    table.integer('is_public').notNullable();
    table.string('state_since', 24).notNullable();
    table.primary(['subject_type', 'subject_id']);
    table.index(['subject_type', 'state', 'agency_id', 'state_since'], 'review_drafts_queue');
  });
  await knex.schema.createTable(DRAFTERS, (table) => {
    subject(table);
    table.string('person', 80).notNullable();
    table.string('recorded_at', 24).notNullable();
    table.primary(['subject_type', 'subject_id', 'person']);
  });
};

const createFacts = async (knex: Knex) => {
  await knex.schema.createTable(FACTS, (table) => {
    table.bigIncrements('id');
    subject(table);
    table.string('kind', 24).notNullable();
    table.integer('level');
    table.string('content_hash', 64).notNullable();
    table.string('light_hash', 64).notNullable();
    table.string('agency_id', 64);
    table.string('person', 80).notNullable();
    table.string('person_email', 255).notNullable();
    table.integer('is_manual_check').notNullable();
    table.string('recorded_at', 24).notNullable();
    table.index(['subject_type', 'subject_id', 'id'], 'review_facts_subject');
  });
};

const createDuties = async (knex: Knex) => {
  await knex.schema.createTable(DEBTS, (table) => {
    table.increments('id');
    subject(table);
    table.string('kind', 24).notNullable();
    table.string('agency_id', 64);
    table.string('content_hash', 64);
    person(table, 'opened');
    table.string('opened_at', 24).notNullable();
    table.string('due_on', 10).notNullable();
    table.integer('is_provisional').notNullable();
    person(table, 'settled');
    table.string('settled_at', 24);
    table.string('decision', 16);
    table.string('lapsed_at', 24);
    table.index(['settled_at', 'due_on'], 'review_debts_open');
    table.index(['subject_type', 'subject_id'], 'review_debts_subject');
  });
  await knex.schema.createTable(SCHEDULES, (table) => {
    table.increments('id');
    subject(table);
    table.string('agency_id', 64);
    table.string('content_hash', 64).notNullable();
    table.string('publish_at', 24).notNullable();
    person(table, 'planned');
    table.string('planned_at', 24).notNullable();
    // waiting, done, cancelled, failed
    table.string('state', 12).notNullable();
    table.string('settled_at', 24);
    table.string('outcome', 40);
    table.index(['state', 'publish_at'], 'review_schedules_due');
    table.index(['subject_type', 'subject_id'], 'review_schedules_subject');
  });
  await knex.schema.createTable(NOTICES, (table) => {
    table.string('kind', 32).notNullable();
    subject(table);
    table.string('due_on', 10).notNullable();
    table.string('agency_id', 64);
    table.string('raised_at', 24).notNullable();
    table.string('closed_at', 24);
    table.primary(['kind', 'subject_type', 'subject_id', 'due_on']);
    table.index(['closed_at', 'kind', 'due_on'], 'review_notices_open');
  });
};

const createDelegations = async (knex: Knex) => {
  await knex.schema.createTable(DELEGATIONS, (table) => {
    table.increments('id');
    // delegation (授权), hand_over (交接)
    table.string('kind', 16).notNullable();
    table.integer('from_person_id').notNullable();
    table.string('from_email', 255).notNullable();
    table.integer('to_person_id').notNullable();
    table.string('to_email', 255).notNullable();
    table.string('role', 40).notNullable();
    table.string('agency_id', 64).notNullable();
    table.string('from_on', 10).notNullable();
    table.string('until_on', 10);
    table.text('reason').notNullable();
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 24).notNullable();
    table.string('ended_at', 24);
    table.index(['to_person_id', 'ended_at'], 'review_delegations_to');
  });
  await knex.schema.createTable(ERASURES, (table) => {
    table.increments('id');
    subject(table);
    table.string('agency_id', 64);
    table.string('order_name', 500).notNullable();
    table.string('order_number', 255).notNullable();
    table.string('ordered_on', 10).notNullable();
    person(table, 'proposed');
    table.string('proposed_at', 24).notNullable();
    person(table, 'confirmed');
    table.string('confirmed_at', 24);
    // SHA-256 of files whose bytes are still to go.
    table.text('files_left');
    table.index(['subject_type', 'subject_id'], 'review_erasures_subject');
  });
};

/** @param forbidChange makes a table append-only. */
export const reviewSteps = (
  forbidChange: (knex: Knex, table: string) => Promise<void>,
): readonly RawTableStep[] => [
  {
    version: 1,
    async up(knex) {
      await createDrafts(knex);
      await createFacts(knex);
      await forbidChange(knex, FACTS);
      await createDuties(knex);
      await createDelegations(knex);
    },
  },
  {
    version: 2,
    async up(knex) {
      await knex.schema.alterTable(DRAFTS, (table) => {
        table.string('published_content_hash', 64);
        table.string('published_light_hash', 64);
      });
    },
  },
  {
    version: 3,
    async up(knex) {
      await knex.schema.alterTable(FACTS, (table) => {
        // SHA-256 of the name on paper: facts can't be erased.
        table.string('signer', 64);
      });
    },
  },
  {
    version: 4,
    async up(knex) {
      await knex.schema.createTable(FILES, (table) => {
        subject(table);
        table.string('sha256', 64).notNullable();
        // content (attached to a revision, or shown in its text), paper (审查表扫描件)
        table.string('kind', 8).notNullable();
        table.primary(['subject_type', 'subject_id', 'kind', 'sha256']);
        table.index(['sha256', 'kind'], 'review_files_sha256');
      });
    },
  },
  {
    version: 5,
    async up(knex) {
      await knex.schema.createTable(FILLING, (table) => {
        // `drafts:<type>`, or `paper`
        table.string('name', 60).primary();
        // The documentId (the number of the fact) up to which it is done; null: all of it.
        table.string('made_to', 64);
      });
    },
  },
];
