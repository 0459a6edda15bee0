/** Which the newest are: see `newest-titles.ts`. Loaded by the thread that reads. */
import { filled, type Fillings } from '../reading/template';
import type { Work } from '../reading/work';
import { byNewest } from '../search/by-newest';
import { leastDocidFrom } from '../search/docids';
import type { NewestTemplates } from './newest-titles';

/** Read beyond the page: by them its days are known to be whole, as a rule. */
export const MORE = 40;

/** More than these are counted sooner by a walk over all titles. */
export const MOST_COUNTED = 50_000;

interface Row {
  docid: number;
  subject_id: string;
  published_at: string;
}

/** documentIds of the page in its order, and of the one behind it, if there is one. */
export function* newestIds(
  { first, from, reach, before }: NewestTemplates,
  values: Fillings,
): Work<string[]> {
  const [rows] = (yield [filled(first, values)]) as [Row[]];
  const ordered = newestFirst(rows);
  const last = ordered[reach - 1];
  const least = last ? leastDocidFrom(last.published_at) : 0;
  const isAll = rows.length < reach + MORE || (rows.at(-1)?.docid ?? 0) <= least;
  if (!last || isAll) return idsOf(ordered, before, reach);
  // Others of the same days are still to come.
  const [all] = (yield [filled(from, { ...values, from: least })]) as [Row[]];
  return idsOf(newestFirst(all), before, reach);
}

/** Null: they are more than are counted here, or it is not asked. */
export function* countNewest({ count }: NewestTemplates, values: Fillings): Work<number | null> {
  if (!count) return null;
  const [[row]] = (yield [filled(count, values)]) as [[{ total: number }]];
  return row.total > MOST_COUNTED ? null : row.total;
}

const newestFirst = (rows: readonly Row[]): Row[] => [...rows].sort(byNewest);

const idsOf = (rows: readonly Row[], from: number, to: number): string[] =>
  rows.slice(from, to).map(({ subject_id }) => subject_id);
