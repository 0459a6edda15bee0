/**
 * The services this plugin calls, with their types: its own, and the publication plugin's (raw tables, clock), which is
 * reached by name because plugins don't import each other. The one place where Strapi's untyped services are cast.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { LedgerEntry } from '../../../../types/ledger';
import type { agencies } from './services/agencies';
import type { appointments } from './services/appointments';
import type { firstAdministrator } from './sign-in/first-administrator';
import type { lockOut } from './sign-in/lock-out';
import type { limits } from './services/limits';
import type { entries } from './services/entries';
import type { files } from './services/files';
import type { people } from './services/people';
import type { routes } from './services/routes';
import type { adminRoles } from './services/admin-roles';
import type { defaults } from './services/defaults';
import type { rights } from './services/rights';
import type { scopes } from './services/scopes';
import type { tokens } from './services/tokens';
import type { RawTableStep } from './tables/steps';

interface OwnServices {
  'admin-roles': ReturnType<typeof adminRoles>;
  agencies: ReturnType<typeof agencies>;
  appointments: ReturnType<typeof appointments>;
  defaults: ReturnType<typeof defaults>;
  'first-administrator': ReturnType<typeof firstAdministrator>;
  limits: ReturnType<typeof limits>;
  'lock-out': ReturnType<typeof lockOut>;
  entries: ReturnType<typeof entries>;
  files: ReturnType<typeof files>;
  people: ReturnType<typeof people>;
  routes: ReturnType<typeof routes>;
  rights: ReturnType<typeof rights>;
  scopes: ReturnType<typeof scopes>;
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

export const recordAct = (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  entry: LedgerEntry,
): Promise<unknown> =>
  (
    strapi.plugin('ledger').service('ledger') as unknown as {
      append(trx: Knex.Transaction, entry: LedgerEntry): Promise<unknown>;
    }
  ).append(trx, entry);

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

/** The person at the admin who writes by a request of their own; null: nobody does, or code acts for them that has asked for their rights. */
export const askingPerson = (strapi: Core.Strapi): number | null => {
  const acting = strapi.plugin('publication').service('acting') as unknown as {
    isSaid(): boolean;
  };
  if (acting.isSaid()) return null;
  const state = strapi.requestContext.get()?.state as
    { user?: { id?: number }; auth?: { strategy?: { name?: string } } } | undefined;
  const isAdmin = state?.auth?.strategy?.name?.startsWith('admin') === true;
  return isAdmin ? (state?.user?.id ?? 0) : null;
};
