/** The answers to one step of a work where it is awaited: statements are read together; texts are unpacked beside them, off the event loop. */
import { readText } from '../domain/texts';
import { isLookup, isPacked, type Ask, type Statement } from './work';

export async function answerAsks(
  asks: readonly Ask[],
  read: (statements: readonly Statement[]) => Promise<unknown[][]>,
): Promise<unknown[][]> {
  const statements = asks.flatMap((ask) => statementOf(ask) ?? []);
  const rows = (statements.length === 0 ? [] : await read(statements)).values();
  return Promise.all(
    asks.map(async (ask) => {
      if (isPacked(ask)) return [await readText(ask.packed)];
      const found = statementOf(ask) ? (rows.next().value as unknown[]) : [];
      return isLookup(ask) ? ask.values(found, ask.keys) : found;
    }),
  );
}

/** Null: it takes none. */
const statementOf = (ask: Ask): Statement | null => {
  if (isPacked(ask)) return null;
  if (!isLookup(ask)) return ask;
  return ask.keys.length === 0 ? null : ask.statement(ask.keys);
};
