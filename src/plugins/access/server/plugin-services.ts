/**
 * The services this plugin calls, with their types: its own, and the publication plugin's (raw tables, clock), which is
 * reached by name because plugins don't import each other. The one place where Strapi's untyped services are cast.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { agencies } from './services/agencies';
import type { people } from './services/people';
import type { adminRoles } from './services/admin-roles';
import type { defaults } from './services/defaults';
import type { tokens } from './services/tokens';
import type { RawTableStep } from './tables/steps';

interface OwnServices {
  'admin-roles': ReturnType<typeof adminRoles>;
  agencies: ReturnType<typeof agencies>;
  defaults: ReturnType<typeof defaults>;
  people: ReturnType<typeof people>;
  tokens: ReturnType<typeof tokens>;
}

/** Looked up when used, since services are made in no promised order. */
export const own = <Name extends keyof OwnServices>(
  strapi: Core.Strapi,
  name: Name,
): OwnServices[Name] => strapi.plugin('access').service(name) as unknown as OwnServices[Name];

export const migrateRawTables = (
  strapi: Core.Strapi,
  steps: readonly RawTableStep[],
): Promise<void> =>
  (
    strapi.plugin('publication').service('raw-tables') as unknown as {
      migrate(owner: string, steps: readonly RawTableStep[]): Promise<void>;
    }
  ).migrate('access', steps);

/** What others have delegated to a person today; recorded by the review plugin. */
export const delegatedRoles = (
  strapi: Core.Strapi,
  personId: number,
): Promise<{ role: string; agencyId: string; fromPersonId: number }[]> =>
  (
    strapi.plugin('review').service('delegations') as unknown as {
      heldBy(personId: number): Promise<{ role: string; agencyId: string; fromPersonId: number }[]>;
    }
  ).heldBy(personId);

/** ISO 8601 UTC text by the database's clock, for an insert or an update. */
export const databaseNow = (strapi: Core.Strapi): Knex.Raw =>
  (strapi.plugin('publication').service('database-clock') as unknown as { now(): Knex.Raw }).now();
