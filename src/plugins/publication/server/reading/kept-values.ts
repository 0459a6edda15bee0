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

/** What is known of one head. */
export class Memory {
  readonly #kinds = new Map<string, Map<string, unknown>>();

  constructor(readonly head: string) {}

  missing({ lookup, keys }: Lookup): string[] {
    const known = this.#kinds.get(lookup);
    return known ? keys.filter((key) => !known.has(key)) : [...keys];
  }

  keep(
    { lookup, most = MOST_KEPT, mayKeep = () => true }: Lookup,
    keys: readonly string[],
    values: readonly unknown[],
  ): void {
    let known = this.#kinds.get(lookup);
    if (!known || known.size >= most) {
      known = new Map();
      this.#kinds.set(lookup, known);
    }
    for (const [index, key] of keys.entries())
      if (mayKeep(values[index])) known.set(key, values[index]);
  }

  value({ lookup }: Lookup, key: string): unknown {
    return this.#kinds.get(lookup)?.get(key);
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
  memory: Memory | null,
  lookup: Lookup,
  missing: readonly string[],
  found: readonly unknown[],
): unknown[] {
  const own = new Map(missing.map((key, index) => [key, found[index]]));
  return lookup.keys.map((key) => (own.has(key) ? own.get(key) : memory?.value(lookup, key)));
}
