/**
 * `file_scans`: what the scanner said of the bytes with this SHA-256. Every file that is kept has a row, also while no scanner is set, so that
 * one that is set later knows what it has not seen. Times are ISO 8601 UTC text by the database's clock.
 */
import type { Knex } from 'knex';

export interface RawTableStep {
  version: number;
  up(knex: Knex, client: 'sqlite' | 'postgres'): Promise<void>;
}

export const SCANS = 'file_scans';

export const SCAN_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex, client) {
      await knex.schema.createTable(SCANS, (table) => {
        table.string('sha256', 64).primary();
        /** `pending`: not judged yet. `failed`: the scanner could not judge it. Both are tried again. */
        table.string('state', 12).notNullable();
        table.string('signature', 255);
        table.string('reason', 24);
        table.integer('attempts').notNullable();
        table.string('changed_at', 24).notNullable();
        table.string('next_attempt_at', 24).notNullable();
        table.index(['state', 'next_attempt_at'], 'file_scans_due');
      });
      if (await knex.schema.hasTable('files')) await takeInFilesFromBefore(knex, client);
    },
  },
];

const BEFORE = '1970-01-01T00:00:00.000Z';

/** Files and their smaller pictures of an earlier version of the program. */
async function takeInFilesFromBefore(knex: Knex, client: 'sqlite' | 'postgres'): Promise<void> {
  const hashes =
    client === 'postgres'
      ? `select provider_metadata ->> 'sha256' as sha256 from files
         union select format.value -> 'provider_metadata' ->> 'sha256' from files,
         jsonb_each(case when jsonb_typeof(formats) = 'object' then formats else '{}'::jsonb end) as format`
      : `select json_extract(provider_metadata, '$.sha256') as sha256 from files
         union select json_extract(format.value, '$.provider_metadata.sha256') from files, json_each(formats) as format
         where json_type(formats) = 'object'`;
  await knex.raw(
    `insert into ${SCANS} (sha256, state, attempts, changed_at, next_attempt_at)
     select sha256, 'pending', 0, ?, ? from (${hashes}) as kept where sha256 is not null`,
    [BEFORE, BEFORE],
  );
}
