/** Lookups of a thread that has all of a work in one snapshot: the snapshot says its head before anything kept is given. */
import { HEAD, headNameIn, keptValues, lookedUp, type Memory } from './kept-values';
import type { Lookup, Statement } from './work';

export interface ThreadLookups {
  /** A new snapshot: its head is not known yet. */
  begin(): void;
  answer(lookup: Lookup): unknown[];
}

export function threadLookups(read: (statement: Statement) => unknown[]): ThreadLookups {
  const memoryOf = keptValues();
  let memory: Memory | null = null;
  return {
    begin() {
      memory = null;
    },
    answer(lookup) {
      memory ??= memoryOf(headNameIn(read(HEAD)));
      const recalled = memory.recall(lookup);
      const { missing } = recalled;
      if (missing.length === 0) return lookedUp(lookup, recalled, []);
      for (const setting of lookup.settings ?? []) read(setting);
      const found = lookup.values(read(lookup.statement(missing)), missing);
      memory.keep(lookup, missing, found);
      return lookedUp(lookup, recalled, found);
    },
  };
}
