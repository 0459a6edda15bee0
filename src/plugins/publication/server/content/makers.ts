/** Whose the codes of agencies are: the same while nothing is published, so they are asked once. Loaded by the thread that reads. */
import { statementLookup } from '../reading/statement-lookup';
import type { Lookup, Statement } from '../reading/work';

const MOST_KEPT = 1_000;

/** @param statement whose rows have a `subject_id`. */
export const makersOf = (statement: Statement): Lookup<string[]> =>
  statementLookup(statement, {
    lookup: 'makers',
    most: MOST_KEPT,
    valueOf: (rows) => (rows as { subject_id: string }[]).map((row) => row.subject_id),
  });
