/** A row as the tables hold it, joined with its details, and as others see it. */
import type { LedgerAct, LedgerRow } from '../../../../../types/ledger';
import type { HashedHeader } from '../domain/header';

export interface StoredRow extends HashedHeader {
  /** RFC 8785 text; null when there were none, or they are erased. */
  details: string | null;
}

export const ledgerRow = (row: StoredRow): LedgerRow => ({
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  ordinal: row.ordinal,
  act: row.act as LedgerAct,
  actor: row.actor,
  actorId: row.actor_id,
  recordedAt: row.recorded_at,
  from: row.from_state,
  to: row.to_state,
  ground: row.ground,
  contentHash: row.content_hash,
  details: row.details === null ? null : (JSON.parse(row.details) as Record<string, unknown>),
  detailsHash: row.details_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
});
