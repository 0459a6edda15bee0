/** Which the newest are: see `newest-titles.ts`. Loaded by the thread that reads. */
import { filled, type Fillings } from '../reading/template';
import { statementLookup } from '../reading/statement-lookup';
import type { Lookup, Statement, Work } from '../reading/work';
import { byNewest } from '../search/by-newest';
import { leastDocidFrom } from '../search/docids';
import type { NewestTemplates } from './newest-titles';
import { totalOf } from './totals';

/** As far as pages are read by their documentIds. */
export const MOST_NEWEST = 1_000;

/** Read beyond the page: by them its days are known to be whole, as a rule. */
export const MORE = 40;

/** More than these are counted sooner by a walk over the index of titles, even of a million. */
export const MOST_COUNTED = 20_000;

/** The next page of one is asked for soon, or never. */
const MOST_KEPT = 200;

export interface TitleRow {
  docid: number;
  subject_id: string;
  published_at: string;
}

/** documentIds of the page in its order, and of the one behind it, if there is one. */
export function* newestIds(
  { first, from, reach, before, after }: NewestTemplates,
  values: Fillings,
): Work<string[]> {
  const start = filled(first, values);
  const [[read]] = (yield [kept(start, reach, (rows) => begun(rows, reach))]) as [[Begun]];
  if (read.rest === null) return read.ids.slice(before, after);
  // Others of the same days are still to come.
  const whole = filled(from, { ...values, from: read.rest });
  const [[ids]] = (yield [kept(whole, reach, (rows) => idsOf(newestFirst(rows), reach))]) as [
    [string[]],
  ];
  return ids.slice(before, after);
}

/** The first that are read, which are those of the pages around, too. */
interface Begun {
  ids: string[];
  /** From which docid on all must be read to know them; null: they are known. */
  rest: number | null;
}

const begun = (rows: readonly TitleRow[], reach: number): Begun => {
  const ordered = newestFirst(rows);
  const last = ordered[reach - 1];
  const least = last ? leastDocidFrom(last.published_at) : 0;
  const isAll = rows.length < reach + MORE || (rows.at(-1)?.docid ?? 0) <= least;
  return { ids: idsOf(ordered, reach), rest: last && !isAll ? least : null };
};

const kept = <Value>(
  statement: Statement,
  reach: number,
  valueOf: (rows: readonly TitleRow[]) => Value,
): Lookup<Value> =>
  statementLookup(statement, {
    lookup: 'newest titles',
    most: MOST_KEPT,
    // Two pages may read the same days, and not as many rows of them.
    taken: reach,
    valueOf: (rows) => valueOf(rows as TitleRow[]),
  });

/** Null: they are more than are counted here, or it is not asked. */
export function* countNewest({ count }: NewestTemplates, values: Fillings): Work<number | null> {
  if (!count) return null;
  const [[total]] = (yield [totalOf(filled(count, values))]) as [[number]];
  return total > MOST_COUNTED ? null : total;
}

export const newestFirst = (rows: readonly TitleRow[]): TitleRow[] => [...rows].sort(byNewest);

export const idsOf = (rows: readonly TitleRow[], reach: number): string[] =>
  rows.slice(0, reach).map(({ subject_id }) => subject_id);
