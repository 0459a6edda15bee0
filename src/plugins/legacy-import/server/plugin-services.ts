/** The services of other plugins that the importer uses, typed in one place: plugins meet only at run time. */
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
  /** Who stands for what this run publishes. */
  importApproval?: Approver & { run: string };
}

export interface Approver {
  personId: number;
  email: string;
}

interface Acting {
  run<Result>(as: ActingAs, work: () => Promise<Result>): Promise<Result>;
}

interface Rights {
  findPerson(email: string): Promise<{ id: number; email: string } | null>;
  /** The agencies at which a person may do something. */
  reach(personId: number, action: string): Promise<string[] | 'all'>;
}

interface ReviewView {
  of(uid: string, documentId: string): Promise<ReviewOfDraft | null>;
}

export interface ReviewOfDraft {
  levels: number;
  /** Null: all are done. */
  nextLevel: number | null;
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
export const rights = (strapi: Core.Strapi): Rights =>
  strapi.plugin('access').service('rights') as unknown as Rights;
export const reviewView = (strapi: Core.Strapi): ReviewView =>
  strapi.plugin('review').service('view') as unknown as ReviewView;
