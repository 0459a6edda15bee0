/** What one statement says as a whole, to be kept: its text and what it is filled in with are the key. */
import type { Lookup, Statement } from './work';

export interface WhatIsKept<Value> extends Pick<Lookup, 'lookup' | 'most' | 'settings'> {
  valueOf(rows: readonly unknown[]): Value;
  mayKeep?(value: Value): boolean;
}

export const statementLookup = <Value>(
  statement: Statement,
  { valueOf, mayKeep = () => true, ...kept }: WhatIsKept<Value>,
): Lookup<Value> => ({
  ...kept,
  keys: [JSON.stringify([statement.sql, statement.bindings])],
  statement: () => statement,
  values: (rows) => [valueOf(rows)],
  mayKeep: (value) => mayKeep(value as Value),
});
