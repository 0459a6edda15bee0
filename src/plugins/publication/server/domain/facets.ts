/**
 * By what public subjects are counted. An item has several subjects, columns, makers: it is counted by the *set* of them it has, so that
 * totals of a tree (a maker's own and all below) count it once. A set has a short key; equal sets have equal keys. Pure.
 */
import { createHash } from 'node:crypto';
import type { RegisterTerm } from '../contracts';

/** The kinds of terms whose sets are counted; the register keeps the key of each in a column of its own. */
export const COUNTED_TERMS = [
  'agency',
  'subject',
  'genre',
  'clause',
  'matter',
  'site_column',
  'nature',
  'year',
] as const;
export type CountedTerm = (typeof COUNTED_TERMS)[number];

export interface FacetSet {
  kind: CountedTerm;
  key: string;
  /** In order, each once. */
  members: string[];
}

export const isCounted = (term: string): term is CountedTerm =>
  COUNTED_TERMS.some((counted) => counted === term);

export const keyColumnOf = <Term extends CountedTerm>(term: Term): `${Term}_key` => `${term}_key`;

/** One set of each kind, also where it is empty: whatever is counted is counted once in each kind. */
export const setsOf = (terms: readonly RegisterTerm[]): FacetSet[] =>
  COUNTED_TERMS.map((kind) => {
    const values = terms.filter((term) => term.kind === kind).map(({ value }) => value);
    const members = [...new Set(values)].sort();
    return { kind, key: keyOf(members), members };
  });

const KEY_CHARACTERS = 64;

/** The value itself where there is one and it is short; no value looks like the sum of a longer set. */
const keyOf = (members: readonly string[]): string => {
  const [only] = members;
  if (only === undefined) return '';
  if (members.length === 1 && only.length <= KEY_CHARACTERS && !only.startsWith('set:'))
    return only;
  return `set:${createHash('sha256').update(JSON.stringify(members)).digest('base64url')}`;
};
