/** What one statement says as a whole, to be kept: its text, what it is filled in with, and what is taken of its rows are the key. */
import { createHash } from 'node:crypto';
import type { Lookup, Statement } from './work';

/** A longer one stands by its hash: a statement may have thousands of documentIds, and so may a thousand that are kept. */
const LONGEST_KEY = 1_000;

export interface WhatIsKept<Value> extends Pick<Lookup, 'lookup' | 'most' | 'settings'> {
  valueOf(rows: readonly unknown[]): Value;
  /** What else the value depends on: of the same rows another reader may take more. */
  taken?: string | number;
  mayKeep?(value: Value): boolean;
}

export const statementLookup = <Value>(
  statement: Statement,
  { valueOf, taken, mayKeep = () => true, ...kept }: WhatIsKept<Value>,
): Lookup<Value> => ({
  ...kept,
  keys: [keyOf(statement, taken)],
  statement: () => statement,
  values: (rows) => [valueOf(rows)],
  mayKeep: (value) => mayKeep(value as Value),
});

const keyOf = ({ sql, bindings }: Statement, taken: string | number = ''): string => {
  const key = JSON.stringify([sql, bindings, taken]);
  return key.length <= LONGEST_KEY ? key : createHash('sha256').update(key).digest('base64url');
};
