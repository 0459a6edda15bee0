/** The answers to one step of a work where it is awaited: statements are read together; texts are unpacked beside them, off the event loop. */
import { readText } from '../domain/texts';
import { HEAD, headNameIn, lookedUp, Memory, type Recalled } from './kept-values';
import { isLookup, isPacked, type Ask, type Statement } from './work';

/** @param memory of the head that the answers are called by; what a snapshot of that very head says is kept there. */
export async function answerAsks(
  asks: readonly Ask[],
  read: (statements: readonly Statement[]) => Promise<unknown[][]>,
  memory: Memory | null = null,
): Promise<unknown[][]> {
  const wanted = asks.map((ask) => wantedOf(ask, memory));
  const statements = wanted.flatMap(({ statements }) => statements);
  const mayKeep =
    memory !== null && wanted.some(({ recalled }) => recalled && recalled.missing.length > 0);
  const asked = mayKeep ? [HEAD, ...statements] : statements;
  const rows = (asked.length === 0 ? [] : await read(asked)).values();
  const isKept = mayKeep && headNameIn(rows.next().value as unknown[]) === memory.head;
  const found = wanted.map(
    ({ statements }) => statements.map(() => rows.next().value as unknown[]).at(-1) ?? [],
  );
  return Promise.all(
    asks.map(async (ask, index) => {
      if (isPacked(ask)) return [await readText(ask.packed)];
      const own = found[index] ?? [];
      const recalled = wanted[index]?.recalled;
      if (!isLookup(ask) || !recalled) return own;
      const { missing } = recalled;
      const values = missing.length === 0 ? [] : ask.values(own, missing);
      if (isKept) memory.keep(ask, missing, values);
      return lookedUp(ask, recalled, values);
    }),
  );
}

interface Wanted {
  statements: readonly Statement[];
  /** Of a lookup. */
  recalled: Recalled | null;
}

const wantedOf = (ask: Ask, memory: Memory | null): Wanted => {
  if (isPacked(ask)) return { statements: [], recalled: null };
  if (!isLookup(ask)) return { statements: [ask], recalled: null };
  const recalled = (memory ?? new Memory('')).recall(ask);
  const { missing } = recalled;
  const statements = missing.length === 0 ? [] : [...(ask.settings ?? []), ask.statement(missing)];
  return { statements, recalled };
};
