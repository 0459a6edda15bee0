/**
 * The services this plugin calls, with their types: its own, and those of other plugins, which are reached by name because plugins don't
 * import each other. The one place where Strapi's untyped services and settings are cast.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LedgerEntry } from '../../../../types/ledger';
import type {
  Finding,
  PublicTypeDescriptor,
  Verdict,
  WithdrawalKind,
} from '../../../../types/publication';
import type { RawTableStep } from './tables/steps';

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
}

interface PublicationServices {
  acting: {
    run<Result>(as: Acting, work: () => Promise<Result>): Promise<Result>;
    current(): Acting;
  };
  'database-clock': { now(secondsAhead?: number): Knex.Raw };
  descriptors: {
    find(uid: string): PublicTypeDescriptor | undefined;
    byType(type: string): PublicTypeDescriptor | undefined;
  };
  erasure: {
    eraseDocuments(trx: Knex.Transaction, subjectType: string, subjectId: string): Promise<void>;
  };
  gate: {
    assess(uid: string, documentId: string): Promise<Verdict | null>;
    lock(uid: string, documentIds: readonly string[]): Promise<void>;
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

interface LedgerService {
  append(trx: Knex.Transaction, entry: LedgerEntry): Promise<unknown>;
  eraseDetails(trx: Knex.Transaction, subjectType: string, subjectId: string): Promise<unknown>;
}

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];

export const ledger = (strapi: Core.Strapi): LedgerService =>
  strapi.plugin('ledger').service('ledger') as unknown as LedgerService;

/** ISO 8601 UTC text by the database's clock, for an insert or an update. */
export const databaseNow = (strapi: Core.Strapi): Knex.Raw =>
  publication(strapi, 'database-clock').now();
