/**
 * The services of other plugins that this one calls, with their types; reached by name because plugins don't import each other. The one place
 * where Strapi's untyped services are cast.
 */
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Ledger } from '../../../../types/ledger';
import type { Scans } from './services/scans';
import type { RawTableStep } from './tables';

interface Reader {
  rows<Row>(build: (knex: Knex) => Knex.QueryBuilder): Promise<Row[]>;
}

export const scansOf = (strapi: Core.Strapi): Scans =>
  strapi.plugin('virus-scan').service('scans') as unknown as Scans;

export const reader = (strapi: Core.Strapi): Reader =>
  strapi.plugin('publication').service('reader') as unknown as Reader;

export const ledger = (strapi: Core.Strapi): Ledger =>
  strapi.plugin('ledger').service('ledger') as unknown as Ledger;

interface Acting {
  current(): { actor: string; personId?: number };
}

export const acting = (strapi: Core.Strapi): Acting =>
  strapi.plugin('publication').service('acting') as unknown as Acting;

export const rawTables = (strapi: Core.Strapi) =>
  strapi.plugin('publication').service('raw-tables') as unknown as {
    migrate(owner: string, steps: readonly RawTableStep[]): Promise<void>;
  };

export const privateFiles = (strapi: Core.Strapi) =>
  strapi.plugin('upload').service('private-files') as unknown as {
    read(sha256: string): Promise<Readable | null>;
  };

/** ISO 8601 UTC text by the database's clock. */
export const databaseNow = (strapi: Core.Strapi, secondsAhead = 0): Knex.Raw =>
  (
    strapi.plugin('publication').service('database-clock') as unknown as {
      now(secondsAhead: number): Knex.Raw;
    }
  ).now(secondsAhead);
