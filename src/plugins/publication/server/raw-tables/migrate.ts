/**
 * Makes and changes the raw tables (log, register, delivery …) by numbered forward steps. They are no content types,
 * because Strapi's schema sync rebuilds tables on SQLite and drops their triggers. Runs in `register`, before that sync.
 * A step and its record commit together; a database newer than the code is refused.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { clientOf, type DatabaseClient } from './database-client';

export interface RawTableStep {
  version: number;
  up(knex: Knex, client: DatabaseClient): Promise<void>;
}

const VERSIONS = 'raw_table_versions';

export const rawTables = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Takes every step of `owner` that this database has not taken yet, in order of version.
   * @throws Error when the database has taken a step that this code does not know.
   */
  async migrate(owner: string, steps: readonly RawTableStep[]): Promise<void> {
    const knex = strapi.db.connection;
    await ensureVersions(knex);
    const [row] = await knex(VERSIONS).where({ owner }).max('version as taken');
    const taken = Number(row?.taken ?? 0);
    const known = Math.max(0, ...steps.map((step) => step.version));
    if (taken > known) {
      throw new Error(
        `The tables of "${owner}" are at version ${taken}, this program knows ${known}. ` +
          'Start the newer program, or restore a backup made with this one.',
      );
    }
    for (const step of steps.filter(({ version }) => version > taken)) {
      await knex.transaction(async (trx) => {
        await step.up(trx, clientOf(strapi));
        await trx(VERSIONS).insert({ owner, version: step.version });
      });
      strapi.log.debug(`raw tables of ${owner}: step ${step.version} taken`);
    }
  },
});

const ensureVersions = async (knex: Knex) => {
  if (await knex.schema.hasTable(VERSIONS)) return;
  await knex.schema.createTable(VERSIONS, (table) => {
    table.string('owner', 100).notNullable();
    table.integer('version').notNullable();
    table.primary(['owner', 'version']);
  });
};
