/**
 * What a seal is made of: the line of each subject's last row, the root over all lines in byte order of the subjects, and the hash that
 * chains it to the seal before. Pure.
 */
import { createHash } from 'node:crypto';
import type { LedgerSeal } from '../../../../../types/ledger';
import { canonicalText, sha256 } from './header';

/** A row as a seal sees it. */
export interface SealedRow {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  hash: string;
}

/** As stored; these names, without `hash`, are what is hashed. */
export interface SealRow {
  number: number;
  cut: string;
  heads: number;
  root: string;
  previous_hash: string;
  hash: string;
}

export interface Root {
  add(row: SealedRow): void;
  heads(): number;
  /** Lower-case hexadecimal SHA-256; nothing can be added after. */
  digest(): string;
}

export function startRoot(): Root {
  const hash = createHash('sha256');
  let heads = 0;
  return {
    add({ subject_type, subject_id, ordinal, hash: rowHash }) {
      heads += 1;
      hash.update(`${subject_type} ${subject_id} ${ordinal} ${rowHash}\n`, 'utf8');
    },
    heads: () => heads,
    digest: () => hash.digest('hex'),
  };
}

export const hashOfSeal = ({ number, cut, heads, root, previous_hash }: Omit<SealRow, 'hash'>) =>
  sha256(canonicalText({ number, cut, heads, root, previous_hash }));

export const ledgerSeal = ({ previous_hash, ...seal }: SealRow): LedgerSeal => ({
  ...seal,
  previousHash: previous_hash,
});

const SHANGHAI_AHEAD_MS = 8 * 60 * 60 * 1000;

/** The calendar date in Asia/Shanghai, which has no summer time. */
export const shanghaiDay = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
