/**
 * The services this plugin calls, with their types: its own, and those of other plugins, which are reached by name because plugins don't
 * import each other. The one place where Strapi's untyped services and settings are cast.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Ledger, LedgerSealing } from '../../../../types/ledger';
import type {
  Facts,
  Finding,
  PublicTypeDescriptor,
  Verdict,
  WithdrawalKind,
} from '../../../../types/publication';
import type { actions, Person } from './actions/actions';
import type { clock } from './clock/clock';
import type { delegations } from './delegation/delegations';
import type { filling } from './filling/filling';
import type { queues } from './queues/queues';
import type { reading } from './reading/reading';
import type { RawTableStep } from './tables/steps';
import type { view } from './view/view';

/** Who acts now, as the gate knows it. */
export interface Acting {
  actor: string;
  personId?: number;
  evidence?: { firstPublishedAt?: string };
  mayWriteSystemFields?: boolean;
  withdrawal?: { kind: WithdrawalKind; replacedBy: string | null };
  /** An import's approver stands for the content that is being written. */
  importApproval?: { personId: number; email: string; run: string };
  isReclassification?: boolean;
  /** The review writes into the item what it records: nobody drafts by that. */
  isOfReview?: boolean;
  /** What the ledger is told beside it of these writes. */
  details?: Record<string, unknown>;
}

interface PublicationServices {
  acting: {
    run<Result>(as: Acting, work: () => Promise<Result>): Promise<Result>;
    current(): Acting;
  };
  boot: { makeIndexes(statements: readonly string[]): Promise<void> };
  'database-clock': { now(secondsAhead?: number): Knex.Raw };
  descriptors: {
    find(uid: string): PublicTypeDescriptor | undefined;
    byType(type: string): PublicTypeDescriptor | undefined;
    all(): PublicTypeDescriptor[];
  };
  erasure: {
    eraseDocuments(trx: Knex.Transaction, subjectType: string, subjectId: string): Promise<void>;
  };
  gate: {
    assess(uid: string, documentId: string): Promise<Verdict | null>;
    lock(uid: string, documentIds: readonly string[]): Promise<void>;
    /** The draft with what the type's document and review look at. Null: there is none. */
    draftFacts(uid: string, documentId: string): Promise<Facts | null>;
    /** The published version, likewise. */
    publishedFacts(uid: string, documentId: string): Promise<Facts | null>;
    /** The sequence of the subject's newest entry; null: it was never public. Inside the caller's transaction. */
    headSequence(uid: string, documentId: string): Promise<string | null>;
    /** The error by which the rules say no. */
    refusal(violations: Finding[]): Error;
  };
  'raw-tables': { migrate(owner: string, steps: readonly RawTableStep[]): Promise<void> };
  'append-only': {
    forbid(knex: Knex, table: string): Promise<void>;
    check(table: string): Promise<void>;
  };
  withdrawal: {
    withdraw(
      uid: string,
      documentId: string,
      given: { kind: WithdrawalKind; replacedBy: string | null; reason: string | null },
    ): Promise<void>;
  };
}

interface AccessRights {
  of(personId: number): Promise<Person | null>;
  reach(personId: number, right: string): Promise<string[] | 'all'>;
  /** The same for several rights at once. */
  reaches(personId: number, rights: readonly string[]): Promise<Map<string, string[] | 'all'>>;
  holds(personId: number, role: string, agencyDocumentId: string): Promise<boolean>;
  /** Who holds a role at an agency, found by what was typed. Null: the person holds none there. */
  colleagues(
    personId: number,
    agencyDocumentId: string,
    typed: string,
  ): Promise<{ email: string; name: string }[] | null>;
  isSuperAdmin(personId: number): Promise<boolean>;
  findPerson(email: string): Promise<{ id: number; email: string } | null>;
  findAgency(code: string): Promise<{ documentId: string; code: string } | null>;
}

interface OwnServices {
  actions: ReturnType<typeof actions>;
  clock: ReturnType<typeof clock>;
  delegations: ReturnType<typeof delegations>;
  filling: ReturnType<typeof filling>;
  queues: ReturnType<typeof queues>;
  reading: ReturnType<typeof reading>;
  view: ReturnType<typeof view>;
}

/** Looked up when used, since services are made in no promised order. */
export const own = <Name extends keyof OwnServices>(
  strapi: Core.Strapi,
  name: Name,
): OwnServices[Name] => strapi.plugin('review').service(name) as unknown as OwnServices[Name];

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];

export const ledger = (strapi: Core.Strapi): Ledger =>
  strapi.plugin('ledger').service('ledger') as unknown as Ledger;

/** The daily seal; absent where the ledger has none. */
export const sealing = (strapi: Core.Strapi): LedgerSealing | undefined =>
  strapi.plugin('ledger').service('seal') as unknown as LedgerSealing | undefined;

export const access = (strapi: Core.Strapi): AccessRights =>
  strapi.plugin('access').service('rights') as unknown as AccessRights;

/** Which entries a person sees at the admin. */
export const entries = (
  strapi: Core.Strapi,
): {
  seenOne(personId: number, uid: string, documentId: string): Promise<'draft' | 'public' | null>;
} => strapi.plugin('access').service('entries') as never;

/** ISO 8601 UTC text by the database's clock, for an insert or an update. */
export const databaseNow = (strapi: Core.Strapi): Knex.Raw =>
  publication(strapi, 'database-clock').now();
