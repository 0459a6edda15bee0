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
  | 'erased'
  | 'redacted'
  | 'restored'
  | 'virus_found'
  | 'appointed'
  | 'appointment_ended';

/** One act to record. */
export interface LedgerEntry {
  /** The descriptor's type: `information_item`. */
  subjectType: string;
  /** The documentId. */
  subjectId: string;
  act: LedgerAct;
  /** E-mail address of the person, or `clock`, `import:<run>`, `operator:<name>`, `system`. */
  actor: string;
  /** `person:<id of the admin user>`: the same for a person whose e-mail address changes. Absent: the actor is no person. */
  actorId?: string | null;
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

/** The newest rows first. */
export interface LedgerHistory {
  rows: LedgerRow[];
  /** Give it as `after` for older rows; null when there are none. */
  next: number | null;
}

/** A daily seal over the last row of every subject on which something was recorded since the seal before. */
export interface LedgerSeal {
  number: number;
  /** ISO instant (UTC): everything recorded up to it is final. */
  cut: string;
  /** How many subjects' last rows it covers. */
  heads: number;
  root: string;
  previousHash: string;
  hash: string;
}

export type LedgerProblem =
  | 'row_missing'
  | 'row_changed'
  | 'chain_broken'
  | 'head_missing'
  | 'head_differs'
  | 'details_missing'
  | 'details_changed'
  | 'details_unexpected'
  | 'seal_missing'
  | 'seal_changed'
  | 'seal_chain_broken'
  | 'seal_differs';

/** The first thing that is not as it was recorded. */
export type LedgerBreak = {
  problem: LedgerProblem;
  /** What the chain says there should be, and what there is: hashes mostly; null for nothing. */
  expected: string | null;
  found: string | null;
} & (
  | { kind: 'row'; subjectType: string; subjectId: string; ordinal: number }
  | { kind: 'seal'; number: number }
);

export interface LedgerVerdict {
  isValid: boolean;
  rows: number;
  subjects: number;
  seals: number;
  newestSeal: LedgerSeal | null;
  brokenAt: LedgerBreak | null;
}

export interface VerifyOptions {
  onProgress?(done: { rows: number; subjects: number }): void;
  /** Aborted: the verification is given up and rejects. */
  signal?: AbortSignal;
}

/** `append` and `eraseDetails` belong under the caller's document lock where there is one, and before the publication log's counter. */
export interface Ledger {
  /**
   * Records one act inside the transaction of the act.
   * @throws Error for an unknown act or a value that doesn't fit.
   */
  append(trx: Knex.Transaction, entry: LedgerEntry): Promise<LedgerRow>;
  /** The same for many, in the given order within a subject; few statements for all of them. */
  appendMany(trx: Knex.Transaction, entries: readonly LedgerEntry[]): Promise<LedgerRow[]>;
  /**
   * Deletes the details of all rows of a subject (清除). The caller then appends the `erased` row in the same transaction: without it the
   * chain no longer verifies.
   * @returns how many rows lost their details.
   */
  eraseDetails(trx: Knex.Transaction, subjectType: string, subjectId: string): Promise<number>;
  /** What was committed so far. `limit` at most 200, 50 without it. */
  history(
    subjectType: string,
    subjectId: string,
    page?: { after?: number; limit?: number },
  ): Promise<LedgerHistory>;
  /** Recomputes everything, in pages, beside the writers. */
  verify(options?: VerifyOptions): Promise<LedgerVerdict>;
}

/** `strapi.plugin('ledger').service('seal')`. */
export interface LedgerSealing {
  /**
   * Makes the seal of this day (Asia/Shanghai), or answers the one there is. Safe when several processes call it at once. Never call it inside a
   * transaction: it waits for all that are recording, up to a minute on PostgreSQL.
   * @param force another seal on a day that has one.
   * @param signal ends the waiting.
   * @throws Error when somebody has been recording for all of that time.
   */
  run(options?: {
    force?: boolean;
    signal?: AbortSignal | undefined;
  }): Promise<{ seal: LedgerSeal; isNew: boolean }>;
}
