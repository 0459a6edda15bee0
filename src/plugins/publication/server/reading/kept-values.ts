/**
 * What has been looked up, kept while the head of the log stays the same: names of agencies and of categories, the paths to them, how many a list has. Whoever reads
 * says of which head its snapshot is before anything is taken from here.
 */
import { HEAD_COLUMNS, headName, headOf, type Head, type StateRow } from '../log/head';
import type { Lookup, Statement } from './work';

/** Of each kind, unless it says otherwise; beyond that they are forgotten and begun anew. */
const MOST_KEPT = 5_000;

/** What says of which head a snapshot is. */
export const HEAD: Statement = {
  sql: `select ${HEAD_COLUMNS.join(', ')} from publication_state where id = 1`,
  bindings: [],
  mayBePrepared: true,
};

/** Null: there is no log yet. */
export const headIn = ([row]: readonly unknown[]): Head | null =>
  row ? headOf(row as StateRow) : null;

/** Of no log: nothing. */
export const headNameIn = (rows: readonly unknown[]): string => {
  const head = headIn(rows);
  return head ? headName(head) : '';
};

/** Of the keys of a lookup: the values that are known, and those that are not. */
export interface Recalled {
  known: Map<string, unknown>;
  missing: string[];
}

/** What is known of one head. */
export class Memory {
  readonly #kinds = new Map<string, Map<string, unknown>>();

  constructor(readonly head: string) {}

  /** Taken out, because what is known may be forgotten while the rest is being read. */
  recall({ lookup, keys }: Lookup): Recalled {
    const kept = this.#kinds.get(lookup);
    const known = new Map<string, unknown>();
    const missing: string[] = [];
    for (const key of keys)
      if (kept?.has(key)) known.set(key, kept.get(key));
      else missing.push(key);
    return { known, missing };
  }

  keep(
    { lookup, most = MOST_KEPT, mayKeep = () => true }: Lookup,
    keys: readonly string[],
    values: readonly unknown[],
  ): void {
    let kept = this.#kinds.get(lookup);
    if (!kept || kept.size >= most) {
      kept = new Map();
      this.#kinds.set(lookup, kept);
    }
    for (const [index, key] of keys.entries())
      if (mayKeep(values[index])) kept.set(key, values[index]);
  }
}

/** The memory of the head that was asked for last: with another head a new one begins. */
export function keptValues(): (head: string) => Memory {
  let memory = new Memory('');
  return (head) => {
    if (head !== memory.head) memory = new Memory(head);
    return memory;
  };
}

/** What a lookup is answered, from what is known and what was found for the keys that were missing. */
export function lookedUp(
  { keys }: Lookup,
  { known, missing }: Recalled,
  found: readonly unknown[],
): unknown[] {
  for (const [index, key] of missing.entries()) known.set(key, found[index]);
  return keys.map((key) => known.get(key));
}
