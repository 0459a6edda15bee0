/** The answers to one step of a work where it is awaited: statements are read together; texts are unpacked beside them, off the event loop. */
import { readText } from '../domain/texts';
import { isPacked, type Ask, type Statement } from './work';

export async function answerAsks(
  asks: readonly Ask[],
  read: (statements: readonly Statement[]) => Promise<unknown[][]>,
): Promise<unknown[][]> {
  const statements = asks.filter((ask): ask is Statement => !isPacked(ask));
  const rows = (statements.length === 0 ? [] : await read(statements)).values();
  return Promise.all(
    asks.map(async (ask) =>
      isPacked(ask) ? [await readText(ask.packed)] : (rows.next().value as unknown[]),
    ),
  );
}
