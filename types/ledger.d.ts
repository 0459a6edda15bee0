/**
 * What the ledger (操作留痕) and those who write or read it say to each other: `strapi.plugin('ledger').service('ledger')`.
 * Types only: neither side imports the other.
 */
import type { Knex } from 'knex';

export type LedgerAct =
  | 'classified'
  | 'submitted'
  | 'reviewed'
  | 'approved'
  | 'checked'
  | 'returned'
  | 'referred'
  | 'referral_answered'
  | 'paper_recorded'
  | 'paper_verified'
  | 'published'
  | 'revised'
  | 'withdrawn'
  | 'reclassified'
  | 'scheduled'
  | 'schedule_cancelled'
  | 'schedule_failed'
  | 'urgent_publication'
  | 'countersigned'
  | 'countersignature_lapsed'
  | 'undetermined_due'
  | 'reassessment_due'
  | 'reassessed'
  | 'read'
  | 'downloaded'
  | 'exported'
  | 'delegated'
  | 'delegation_ended'
  | 'erasure_proposed'
  | 'erased';

/** One act to record. */
export interface LedgerEntry {
  /** The descriptor's type: `information_item`. */
  subjectType: string;
  /** The documentId. */
  subjectId: string;
  act: LedgerAct;
  /** E-mail address of the person, or `clock`, `import:<run>`, `operator:<name>`, `system`. */
  actor: string;
  /** Class, state … before. */
  from: string | null;
  to: string | null;
  /** Code of the ground. */
  ground: string | null;
  contentHash: string | null;
  /** Reasons, evidence …: plain JSON. Can be erased; the header keeps its SHA-256. */
  details: Record<string, unknown> | null;
}

/** An act as it was recorded. */
export interface LedgerRow extends LedgerEntry {
  /** From 1, without gaps, per subject. */
  ordinal: number;
  /** ISO instant (UTC) by the database's clock. */
  recordedAt: string;
  /** SHA-256 of the RFC 8785 form of the details; null when there were none. */
  detailsHash: string | null;
  /** Of the subject's row before; 64 zeros for the first. */
  previousHash: string;
  hash: string;
}

/** Everything is recorded under the caller's document lock where there is one, and before the publication log's counter. */
export interface Ledger {
  /**
   * Records one act inside the transaction of the act.
   * @throws Error for an unknown act or a value that doesn't fit.
   */
  append(trx: Knex.Transaction, entry: LedgerEntry): Promise<LedgerRow>;
  /** The same for many, in the given order within a subject; few statements for all of them. */
  appendMany(trx: Knex.Transaction, entries: readonly LedgerEntry[]): Promise<LedgerRow[]>;
}
