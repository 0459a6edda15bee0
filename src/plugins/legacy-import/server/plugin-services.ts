/** The publication plugin's services that the importer uses, typed in one place: plugins meet only at run time. */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';

interface RawTables {
  migrate(
    owner: string,
    steps: readonly { version: number; up(knex: Knex): Promise<void> }[],
  ): Promise<void>;
}

export interface ActingAs {
  actor: string;
  evidence?: { firstPublishedAt?: string };
  mayWriteSystemFields?: boolean;
}

interface Acting {
  run<Result>(as: ActingAs, work: () => Promise<Result>): Promise<Result>;
}

interface DatabaseClock {
  now(secondsAhead?: number): Knex.Raw;
}

const publication = <Service>(strapi: Core.Strapi, name: string): Service =>
  strapi.plugin('publication').service(name) as Service;

export const rawTables = (strapi: Core.Strapi): RawTables =>
  publication<RawTables>(strapi, 'raw-tables');
export const acting = (strapi: Core.Strapi): Acting => publication<Acting>(strapi, 'acting');
export const databaseClock = (strapi: Core.Strapi): DatabaseClock =>
  publication<DatabaseClock>(strapi, 'database-clock');
