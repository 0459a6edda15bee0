/** The database's clock now, ISO 8601 UTC text; outside any transaction. */
import type { Core } from '@strapi/strapi';
import { publication } from '../plugin-services';

export async function databaseTime(strapi: Core.Strapi): Promise<string> {
  const knex = strapi.db.connection;
  const clock = publication(strapi, 'database-clock').now();
  const [row] = (await knex.select(knex.raw('? as now', [clock]))) as { now: string }[];
  return (row as { now: string }).now;
}
