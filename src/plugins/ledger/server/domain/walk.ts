/**
 * The verification of chains: takes all rows in order of their key, recomputes every hash, and answers the first thing that is not as it was
 * recorded. On the way it computes what each seal must have covered. Remembers one row and one running hash a seal. Pure.
 */
import type { LedgerBreak, LedgerProblem } from '../../../../../types/ledger';
import { hashOfHeader, NO_HASH, sha256, type HashedHeader } from './header';
import { hashOfSeal, startRoot, type Root, type SealRow } from './seal';

export interface WalkedRow extends HashedHeader {
  details: string | null;
  /** The subject's head as it was when the row was read. */
  head_ordinal: number | null;
  head_hash: string | null;
}

export interface Walk {
  take(row: WalkedRow): LedgerBreak | null;
  /** After the last row: its chain, then the seals. */
  end(): LedgerBreak | null;
  rows(): number;
  subjects(): number;
}

/** @param seals in order of their numbers; rows recorded after the newest cut are in none. */
export function startWalk(seals: readonly SealRow[]): Walk {
  const roots = seals.map(startRoot);
  let last: WalkedRow | null = null;
  /** The first row of the chain whose details are gone without an erasure so far. */
  let bare: WalkedRow | null = null;
  let [rows, subjects] = [0, 0];

  const endChain = (): LedgerBreak | null => {
    if (!last) return null;
    roots[sealOf(seals, last.recorded_at)]?.add(last);
    return headBreak(last) ?? (bare && broken(bare, 'details_missing', bare.details_hash, null));
  };

  const take = (row: WalkedRow): LedgerBreak | null => {
    if (!last || !isSameSubject(last, row)) {
      const found = endChain();
      if (found) return found;
      [last, bare] = [null, null];
      subjects += 1;
    }
    rows += 1;
    const found = rowBreak(last, row);
    if (found) return found;
    if (last && sealOf(seals, last.recorded_at) !== sealOf(seals, row.recorded_at)) {
      roots[sealOf(seals, last.recorded_at)]?.add(last);
    }
    if (row.act === 'erased') bare = null;
    if (row.details_hash !== null && row.details === null) bare ??= row;
    last = row;
    return null;
  };

  return {
    take,
    end: () => endChain() ?? sealBreak(seals, roots),
    rows: () => rows,
    subjects: () => subjects,
  };
}

const isSameSubject = (one: HashedHeader, other: HashedHeader) =>
  one.subject_type === other.subject_type && one.subject_id === other.subject_id;

const broken = (
  row: { subject_type: string; subject_id: string; ordinal: number },
  problem: LedgerProblem,
  expected: string | null,
  found: string | null,
): LedgerBreak => ({
  kind: 'row',
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  ordinal: row.ordinal,
  problem,
  expected,
  found,
});

const rowBreak = (last: WalkedRow | null, row: WalkedRow): LedgerBreak | null => {
  const ordinal = (last?.ordinal ?? 0) + 1;
  if (row.ordinal !== ordinal) return broken({ ...row, ordinal }, 'row_missing', null, null);
  const hash = hashOfHeader(row);
  if (hash !== row.hash) return broken(row, 'row_changed', row.hash, hash);
  const previous = last?.hash ?? NO_HASH;
  if (row.previous_hash !== previous) {
    return broken(row, 'chain_broken', row.previous_hash, previous);
  }
  if (row.details === null) return null;
  const detailsHash = sha256(row.details);
  if (detailsHash === row.details_hash) return null;
  const problem = row.details_hash === null ? 'details_unexpected' : 'details_changed';
  return broken(row, problem, row.details_hash, detailsHash);
};

const headBreak = (last: WalkedRow): LedgerBreak | null => {
  if (last.head_ordinal === null) return broken(last, 'head_missing', last.hash, null);
  if (last.head_ordinal > last.ordinal) {
    const ordinal = last.ordinal + 1;
    const expected = ordinal === last.head_ordinal ? last.head_hash : null;
    return broken({ ...last, ordinal }, 'row_missing', expected, null);
  }
  if (last.head_ordinal < last.ordinal || last.head_hash !== last.hash) {
    return broken(last, 'head_differs', last.hash, last.head_hash);
  }
  return null;
};

/** Of a head whose subject has no row at all. */
export const lostRow = (head: {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  hash: string;
}): LedgerBreak => broken(head, 'row_missing', head.hash, null);

/** The position of the first seal whose cut is not before the instant; as many as there are seals when there is none. */
const sealOf = (seals: readonly SealRow[], instant: string): number => {
  let [from, to] = [0, seals.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((seals[middle]?.cut ?? '') < instant) from = middle + 1;
    else to = middle;
  }
  return from;
};

const sealBreak = (seals: readonly SealRow[], roots: readonly Root[]): LedgerBreak | null => {
  let previous = NO_HASH;
  for (const [at, seal] of seals.entries()) {
    const found = oneSealBreak(seal, at + 1, previous, roots[at] as Root);
    if (found) return found;
    previous = seal.hash;
  }
  return null;
};

const oneSealBreak = (
  seal: SealRow,
  number: number,
  previous: string,
  root: Root,
): LedgerBreak | null => {
  const say = (problem: LedgerProblem, expected: string | null, found: string | null) =>
    ({ kind: 'seal', number, problem, expected, found }) as const;
  if (seal.number !== number) return say('seal_missing', null, null);
  const hash = hashOfSeal(seal);
  if (hash !== seal.hash) return say('seal_changed', seal.hash, hash);
  if (seal.previous_hash !== previous) {
    return say('seal_chain_broken', seal.previous_hash, previous);
  }
  const [heads, digest] = [root.heads(), root.digest()];
  return heads === seal.heads && digest === seal.root
    ? null
    : say('seal_differs', seal.root, digest);
};
