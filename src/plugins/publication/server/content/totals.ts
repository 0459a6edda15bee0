/** How many a list has: the same for all its pages while nothing is published, so it is counted once. */
import { statementLookup } from '../reading/statement-lookup';
import type { Lookup, Statement } from '../reading/work';

const MOST_KEPT = 1_000;

/** @param count whose only row has a `total`. */
export const totalOf = (count: Statement): Lookup<number> =>
  statementLookup(count, {
    lookup: 'totals',
    most: MOST_KEPT,
    valueOf: ([row]) => Number((row as { total: number | string }).total),
  });
