/** What a search asks of the index, and the rows that it reads. */
import type { SearchTerm } from '../contracts';
import type { Condition } from '../domain/query/plan';
import type { Window } from './found-window';

/** Ranked and counted: what is named by the text, and the newest of the matches. */
export const MOST_MATCHES = 10_000;

/**
 * What stands before what: called by this number now; as another number or title, now or before; by a number that begins so. Then what has the terms: all in its title,
 * some, none.
 */
export const RANKS = { own: 0, named: 1, begins: 2, inTitle: 3, partly: 4, elsewhere: 5 } as const;

export interface Search {
  terms: readonly SearchTerm[];
  /** Of the engine, for the terms and the labels of the filters. */
  match: string;
  /** What numbers and codes are equal to, or lie between. */
  keys: readonly string[];
  keyRange: readonly [from: string, to: string] | null;
  type: string;
  where: Condition;
  window: Window;
  hasFacets: boolean;
}

/**
 * `subject_id` of the window in order, then one row without it: `total`, `matched` (of the text alone, one more than are ranked where there are more),
 * `is_whole` (nothing was left out), the lines of facets, `is_index_whole`.
 */
export interface FoundRow {
  subject_id: string | null;
  rank: number | string | null;
  published_at: string | null;
  total: number | string | null;
  matched: number | string | null;
  is_whole: number | null;
  lines: string | null;
  is_index_whole: number | null;
}

/** Of the index, so that of the register no more than an index of its own is read. */
export const FOUND_COLUMNS = ['item.subject_id', 'item.published_at', 'item.facets'];
