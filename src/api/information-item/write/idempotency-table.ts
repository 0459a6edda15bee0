/**
 * The keys of writes that are done once: whose, of which request (a hash, none of its content), and what became of it. A raw table: no
 * content permission of the admin reaches it.
 */
import type { Knex } from 'knex';

export const WRITE_KEYS = 'write_idempotency_keys';

export const WRITE_KEY_STEPS = [
  {
    version: 1,
    async up(knex: Knex) {
      await knex.schema.createTable(WRITE_KEYS, (table) => {
        table.bigIncrements('id');
        table.integer('person_id').notNullable();
        table.string('key', 200).notNullable();
        table.string('method', 8).notNullable();
        table.string('path', 255).notNullable();
        table.string('request_hash', 64).notNullable();
        // Null only inside the transaction that writes it.
        table.integer('status');
        table.string('document_id', 64);
        table.string('recorded_at', 24).notNullable();
        table.unique(['person_id', 'key'], { indexName: 'write_idempotency_keys_own' });
        table.index(['recorded_at'], 'write_idempotency_keys_age');
      });
    },
  },
];
