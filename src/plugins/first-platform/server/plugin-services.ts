/**
 * The services this plugin calls, with their types: its own, and the publication plugin's, which is reached by name because
 * plugins don't import each other. The one place where Strapi's untyped services and settings are cast.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FeedEvent } from './domain/feed-event';
import type { dispatcher } from './services/dispatcher';
import type { receipts } from './services/receipts';
import type { refusals } from './services/refusals';
import type { sites } from './services/sites';
import type { RawTableStep } from './tables/steps';

export interface FeedPage {
  events: FeedEvent[];
  next: bigint;
  latest: bigint;
  epoch: string;
}

interface Feed {
  read(wanted: { after: bigint; limit: number }): Promise<FeedPage>;
  /** Counts what `read` would give, without reading documents. */
  count(wanted: { after: bigint; limit: number }): Promise<number>;
  head(): { epoch: string; sequence: bigint };
  onChange(listener: () => void): () => void;
}

interface PublicationServices {
  feed: Feed;
  'database-clock': { now(secondsAhead?: number): Knex.Raw };
  'public-state': {
    of(uid: string, documentIds: string[]): Promise<Map<string, { sequence: string }>>;
  };
  'raw-tables': { migrate(owner: string, steps: readonly RawTableStep[]): Promise<void> };
}

interface OwnServices {
  dispatcher: ReturnType<typeof dispatcher>;
  receipts: ReturnType<typeof receipts>;
  refusals: ReturnType<typeof refusals>;
  sites: ReturnType<typeof sites>;
}

/** Looked up when used, since services are made in no promised order. */
export const own = <Name extends keyof OwnServices>(
  strapi: Core.Strapi,
  name: Name,
): OwnServices[Name] =>
  strapi.plugin('first-platform').service(name) as unknown as OwnServices[Name];

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];

/** Which entries a person sees at the admin. */
export const entries = (
  strapi: Core.Strapi,
): { seenByKey(personId: number, documentId: string): Promise<'draft' | 'public' | null> } =>
  strapi.plugin('access').service('entries') as never;

/** ISO 8601 UTC text by the database's clock, for an insert, an update or a comparison. */
export const databaseNow = (strapi: Core.Strapi, secondsAhead = 0): Knex.Raw =>
  publication(strapi, 'database-clock').now(secondsAhead);

export interface Settings {
  worker: boolean;
  retrySchedule: string;
  encryptionKey: string;
  /** How long a site may take for its whole answer. */
  requestTimeoutMs: number;
}

export const settingsOf = (strapi: Core.Strapi): Settings => ({
  worker: strapi.plugin('first-platform').config<boolean>('worker', false),
  retrySchedule: strapi.plugin('first-platform').config<string>('retrySchedule', '0,5,300'),
  encryptionKey: strapi.plugin('first-platform').config<string>('encryptionKey', ''),
  requestTimeoutMs: strapi.plugin('first-platform').config<number>('requestTimeoutMs', 30_000),
});

export const isSqlite = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';
