/**
 * A database is marked with every version of the program that was started on it, and an older program refuses it. Strapi brings the tables of the
 * content types to what its schemas say: an older one would drop the columns that a newer one has filled. Comes before that.
 */
import type { Core } from '@strapi/strapi';
import { isNewer } from '../domain/program-version';
import { nowExpression } from '../raw-tables/database-clock';
import { rawTables, type RawTableStep } from '../raw-tables/migrate';

const TABLE = 'program_versions';

const STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    up: (knex) =>
      knex.schema.createTable(TABLE, (table) => {
        table.string('version', 40).primary();
        table.string('started_at', 24).notNullable();
      }),
  },
];

/** @throws Error naming both versions when a newer program has been here. */
export async function refuseNewerDatabase(strapi: Core.Strapi): Promise<void> {
  await rawTables({ strapi }).migrate('program', STEPS);
  const knex = strapi.db.connection;
  const own = strapi.config.get<string>('info.version');
  const started = (await knex(TABLE).select('version')) as { version: string }[];
  const newer = started.find(({ version }) => isNewer(version, own));
  if (newer) {
    throw new Error(
      `数据库已由 ${newer.version} 版程序使用，本程序为 ${own}：请启动新版程序，或恢复升级前的备份。\n` +
        `Version ${newer.version} of the program has been started on this database, this is ${own}: ` +
        'start the newer program, or restore the backup made before the upgrade.',
    );
  }
  if (started.some(({ version }) => version === own)) return;
  await knex(TABLE)
    .insert({ version: own, started_at: nowExpression(knex) })
    .onConflict('version')
    .ignore();
}
