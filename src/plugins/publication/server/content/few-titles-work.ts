/** Finds all of the few: see `few-titles.ts`. Loaded by the thread that reads. */
import { statementLookup } from '../reading/statement-lookup';
import { filled, type Fillings } from '../reading/template';
import type { Lookup, Statement, Work } from '../reading/work';
import type { FewTemplates } from './few-titles';
import { idsOf, MOST_NEWEST, newestFirst, type TitleRow } from './newest-titles-work';

/** Of more a page is found sooner by a walk over the newest. */
export const MOST_FEW = 5_000;

/** The next page of one is asked for soon, or never. */
const MOST_KEPT = 100;

export interface FewTitles {
  /** documentIds of the page in its order, and of the one behind it, if there is one. */
  ids: string[];
  total: number;
}

/** Null: they are many. */
export function* fewTitles(
  { all, before, after }: FewTemplates,
  values: Fillings,
  settings: readonly Statement[],
): Work<FewTitles | null> {
  const lookup: Lookup<FewTitles | null> = statementLookup(filled(all, values), {
    lookup: 'few titles',
    most: MOST_KEPT,
    settings,
    valueOf: (rows) => fewOf(rows as TitleRow[]),
  });
  const [[few]] = (yield [lookup]) as [[FewTitles | null]];
  return few && { ...few, ids: few.ids.slice(before, after) };
}

const fewOf = (rows: readonly TitleRow[]): FewTitles | null =>
  rows.length > MOST_FEW
    ? null
    : { ids: idsOf(newestFirst(rows), MOST_NEWEST), total: rows.length };
