/**
 * What a thread has looked up, kept while the head of the log stays the same: names of agencies and of categories, the paths to them. Every snapshot says what its
 * head is before anything is taken from here, so what is given is what this snapshot holds.
 */
import type { Lookup, Statement } from './work';

/** Of each kind; beyond that they are forgotten and begun anew. */
const MOST_KEPT = 5_000;
const HEAD: Statement = {
  sql: 'select epoch, sequence from publication_state where id = 1',
  bindings: [],
};

export interface KeptValues {
  /** A new snapshot: its head is not known yet. */
  begin(): void;
  answer(lookup: Lookup): unknown[];
}

export function keptValues(read: (statement: Statement) => unknown[]): KeptValues {
  const memories = new Map<string, Map<string, unknown>>();
  let head = '';
  let isCurrent = false;

  const memoryOf = (name: string): Map<string, unknown> => {
    const known = memories.get(name);
    if (known && known.size <= MOST_KEPT) return known;
    const memory = new Map<string, unknown>();
    memories.set(name, memory);
    return memory;
  };
  const follow = () => {
    if (isCurrent) return;
    const newest = JSON.stringify(read(HEAD));
    if (newest !== head) memories.clear();
    head = newest;
    isCurrent = true;
  };

  return {
    begin() {
      isCurrent = false;
    },
    answer({ lookup, keys, statement, values }) {
      follow();
      const memory = memoryOf(lookup);
      const missing = keys.filter((key) => !memory.has(key));
      if (missing.length > 0) {
        const found = values(read(statement(missing)), missing);
        for (const [index, key] of missing.entries()) memory.set(key, found[index]);
      }
      return keys.map((key) => memory.get(key));
    },
  };
}
