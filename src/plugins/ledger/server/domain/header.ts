/**
 * The header of a ledger row and its hash: SHA-256 over the RFC 8785 form of every header field, the previous row's hash among them,
 * so that no row can be changed, left out or moved without all later ones changing. Details count by their own hash alone, which is
 * why they can be erased. `actor_id` is hashed where there is one: what was recorded before it existed, or by no person, has none, and
 * putting one in or taking one out changes the hash. Pure.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { LedgerEntry } from '../../../../../types/ledger';

/** As stored; these names are what is hashed. */
export interface Header {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  act: string;
  actor: string;
  /** `person:<id>`. */
  actor_id: string | null;
  recorded_at: string;
  from_state: string | null;
  to_state: string | null;
  ground: string | null;
  content_hash: string | null;
  details_hash: string | null;
  previous_hash: string;
}

export interface HashedHeader extends Header {
  hash: string;
}

/** Stands where a first row or a first seal has no predecessor. */
export const NO_HASH = '0'.repeat(64);

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** The RFC 8785 text of a JSON value. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`${String(value)} is no JSON value`);
  return text;
}

/** @param header may carry more than the header's fields (a row of the table with its hash): only those are hashed. */
export function hashOfHeader(header: Header): string {
  const { subject_type, subject_id, ordinal, act, actor, actor_id, recorded_at } = header;
  const { from_state, to_state, ground, content_hash, details_hash, previous_hash } = header;
  return sha256(
    canonicalText({
      subject_type,
      subject_id,
      ordinal,
      act,
      actor,
      ...(actor_id !== null && { actor_id }),
      recorded_at,
      from_state,
      to_state,
      ground,
      content_hash,
      details_hash,
      previous_hash,
    }),
  );
}

export interface Place {
  ordinal: number;
  recordedAt: string;
  previousHash: string;
}

/** The row for `entry` at its place in the chain, and the details as they are stored (their RFC 8785 text). */
export function rowFor(
  entry: LedgerEntry,
  { ordinal, recordedAt, previousHash }: Place,
): { header: HashedHeader; details: string | null } {
  const details = entry.details === null ? null : canonicalText(entry.details);
  const header: Header = {
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    ordinal,
    act: entry.act,
    actor: entry.actor,
    actor_id: entry.actorId ?? null,
    recorded_at: recordedAt,
    from_state: entry.from,
    to_state: entry.to,
    ground: entry.ground,
    content_hash: entry.contentHash,
    details_hash: details === null ? null : sha256(details),
    previous_hash: previousHash,
  };
  return { header: { ...header, hash: hashOfHeader(header) }, details };
}
