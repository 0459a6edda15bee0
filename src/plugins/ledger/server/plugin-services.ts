/**
 * The services the ledger calls, with their types: its own, and the publication plugin's, which are reached by name because plugins
 * don't import each other. The one place where Strapi's untyped services are cast.
 */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { Ledger, LedgerSealing } from '../../../../types/ledger';
import type { unchangeable } from './services/unchangeable';
import type { Change, RawTableStep } from './tables/steps';

interface PublicationServices {
  'raw-tables': { migrate(owner: string, steps: readonly RawTableStep[]): Promise<void> };
  'append-only': {
    forbid(knex: Knex, table: string, changes: readonly Change[]): Promise<void>;
    check(table: string, changes: readonly Change[]): Promise<void>;
  };
  'database-clock': { now(secondsAhead?: number): Knex.Raw };
  /** Reads beside the writers, in pages of at most two seconds each. */
  reader: {
    rows<Row>(
      build: (knex: Knex) => Knex.QueryBuilder | Knex.Raw,
      lane?: 'public' | 'internal',
    ): Promise<Row[]>;
  };
}

interface OwnServices {
  ledger: Ledger;
  seal: LedgerSealing;
  unchangeable: ReturnType<typeof unchangeable>;
}

export const own = <Name extends keyof OwnServices>(
  strapi: Core.Strapi,
  name: Name,
): OwnServices[Name] => strapi.plugin('ledger').service(name) as unknown as OwnServices[Name];

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];
