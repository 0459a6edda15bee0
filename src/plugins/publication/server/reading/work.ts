/**
 * A piece of reading that asks in steps, the later ones by what the earlier ones found. It is written once as a generator: on SQLite the whole of it
 * runs in the thread that reads, in one snapshot, and only its result comes back; on PostgreSQL its steps are awaited, each in a snapshot.
 */
import { setImmediate } from 'node:timers/promises';

export interface Statement {
  sql: string;
  bindings: readonly unknown[];
  /** Its text is asked again and again, and one plan serves all values. */
  mayBePrepared?: boolean;
}

/** A text as the log keeps it: it comes back whole, as the only thing in its list. */
export interface Packed {
  packed: Uint8Array;
}

/** What is asked for again and again and seldom changes, by key: a value for each. Whoever answers may know some of them already (`kept-values.ts`). */
export interface Lookup<Value = unknown> {
  /** What they are. */
  lookup: string;
  keys: readonly string[];
  /** Before the statement, in the same snapshot. */
  settings?: readonly Statement[];
  /** Finds these. */
  statement(keys: readonly string[]): Statement;
  /** One for each key. Whatever they are made of becomes public, or ceases to be, by an entry of the log alone. */
  values(rows: readonly unknown[], keys: readonly string[]): Value[];
  /** How many of them are kept, where a value is large. */
  most?: number;
  /** Not what may change without an entry of the log. */
  mayKeep?(value: unknown): boolean;
}

export type Ask = Statement | Packed | Lookup;

/**
 * Yields what it asks; is given a list for each: rows of a statement, the text of what was packed, the values of a lookup. Whoever asks nothing lets others
 * go on, where there are others.
 */
export type Work<Result> = Generator<readonly Ask[], Result, unknown[][]>;

export const isPacked = (ask: Ask): ask is Packed => 'packed' in ask;
export const isLookup = (ask: Ask): ask is Lookup => 'lookup' in ask;

export function performAtOnce<Result>(work: Work<Result>, answer: (ask: Ask) => unknown[]): Result {
  let step = work.next();
  while (!step.done) step = work.next(step.value.map(answer));
  return step.value;
}

export async function performInSteps<Result>(
  work: Work<Result>,
  answer: (asks: readonly Ask[]) => Promise<unknown[][]>,
): Promise<Result> {
  let step = work.next();
  while (!step.done)
    step = work.next(step.value.length === 0 ? await setImmediate([]) : await answer(step.value));
  return step.value;
}
