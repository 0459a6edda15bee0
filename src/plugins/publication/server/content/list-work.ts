/** A page of a list, from its statements to the bytes of the answer: done as a whole where the reading is. */
import { formatCursor, type CursorValues } from '../domain/query/cursor';
import type { ListPlan } from '../domain/query/plan';
import type { Lasts } from '../reading/lasting';
import { filled, type Fillings, type Template } from '../reading/template';
import type { Statement, Work } from '../reading/work';
import { narrowestOf, withLabels } from '../search/labels';
import { answerBytes } from './answer-bytes';
import { pageDocuments, type PageRow } from './page-documents';
import type { ListTemplates, PageStatements } from './list-statements';
import { makerGroups, makersOf } from './makers';
import type { CandidateTemplates } from './narrow-titles';
import { countNewest, newestIds } from './newest-titles-work';
import type { Shown } from './shown';
import type { Narrowed } from './title-parts';
import { totalOf } from './totals';

/** More candidates than these are not held against a condition one by one. */
export const MOST_CANDIDATES = 5_000;

export interface ListInput {
  shown: Lasts<Shown>;
  /** The page with one row more, where there is a next one. */
  templates: Lasts<ListTemplates>;
  values: Fillings;
  /** What finds the candidates for parts of a title, with its values beside those of the list; null: nothing does. */
  candidates: Lasts<CandidateTemplates> | null;
  parts: Narrowed | null;
  /** They are too many to be looked at. */
  isCommon: boolean;
  plan: Pick<ListPlan, 'type' | 'where' | 'sort' | 'after' | 'page' | 'pageSize' | 'fields'>;
}

export interface Pagination {
  /** Absent where the list goes on after a row. */
  page?: number;
  pageSize: number;
  /** With a count. */
  pageCount?: number;
  total?: number;
  /** For `pagination[after]`; null on the last page. */
  next: string | null;
}

export type ListResult =
  | {
      kind: 'list';
      /** The documents and the `Pagination` as an answer, in UTF-8. */
      json: Uint8Array;
      /** Whether there were more candidates than are worth looking at one by one. */
      isCommon: boolean;
    }
  /** Only so many of the page's items fit into one answer. */
  | { kind: 'too_large'; fitting: number };

export function* listWork(input: ListInput): Work<ListResult> {
  const { page, count, total = null, isCommon } = yield* chosen(input);
  const [found, totals] = (yield count ? [page, totalOf(count)] : [page]) as [PageRow[], [number]?];
  const { plan, shown } = input;
  const rows = found.slice(0, plan.pageSize);
  const shownRows = yield* pageDocuments(shown.data, rows, plan.fields);
  if (shownRows.kind !== 'documents') return shownRows;
  return {
    kind: 'list',
    json: answerBytes(`[${shownRows.documents.join(',')}]`, {
      pagination: paginationOf(plan, found, totals ? totals[0] : total),
    }),
    isCommon,
  };
}

/** @param found one row more than the page has, where there is a next one. */
const paginationOf = (
  plan: ListInput['plan'],
  found: readonly PageRow[],
  total: number | null,
): Pagination => {
  const { page, pageSize, after } = plan;
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  return {
    ...(after === null && { page }),
    pageSize,
    ...(total !== null && { pageCount: Math.ceil(total / pageSize), total }),
    next: last ? formatCursor(plan, cursorValues(plan, last)) : null,
  };
};

/** Where the next page begins. */
const cursorValues = ({ sort }: ListInput['plan'], last: PageRow): CursorValues =>
  [...sort, 'documentId'].map((_key, index) => last[`key_${index}`] ?? null);

interface Chosen extends PageStatements<Statement> {
  /** Where that is known already. */
  total?: number | null;
  isCommon: boolean;
}

/** The shortest way that is open. */
function* chosen(input: ListInput): Work<Chosen> {
  const { page, count, ofOne } = input.templates.data;
  const narrowed = yield* narrowedWay(input);
  if (narrowed && 'page' in narrowed) return narrowed;
  const isCommon = narrowed?.isCommon ?? false;
  if (ofOne) {
    const [[makers]] = (yield [makersOf(filled(ofOne.makers, input.values))]) as [[string[]]];
    const [maker] = makers;
    if (maker !== undefined && makers.length === 1)
      return { ...way(input, ofOne, { maker }), isCommon };
  }
  return { ...way(input, { page, count }), isCommon };
}

/** By the search index, where a part of a title is asked for. Null: it does not know them all, or there are too many candidates. */
function* narrowedWay(input: ListInput): Work<Chosen | { isCommon: boolean } | null> {
  const { narrowed, newest, count } = input.templates.data;
  if (!narrowed || !input.candidates || !input.parts) return null;
  const { settings, whole, all, syntax } = input.candidates.data;
  const values = { ...input.values, ...input.parts };
  if (newest) {
    const [known = []] = yield [whole];
    if (known.length === 0) return null;
    const ids = yield* newestIds(newest, values);
    const total = input.isCommon ? null : yield* countNewest(newest, values);
    const isCommon = count !== null && total === null;
    return {
      page: filled(newest.page, { ids }),
      count: isCommon ? filled(count, input.values) : null,
      total,
      isCommon,
    };
  }
  if (input.isCommon) return { isCommon: true };
  const groups = narrowestOf(yield* makerGroups(narrowed.makers, input.values));
  const match = withLabels(input.parts.match, groups, syntax);
  const candidatesOf = filled(all, { ...values, match });
  const [known = [], rows = []] = (yield [...settings, whole, candidatesOf]).slice(settings.length);
  if (known.length === 0) return null;
  const candidates = (rows as Named[]).map((row) => row.subject_id);
  const isCommon = candidates.length > MOST_CANDIDATES;
  return isCommon ? { isCommon } : { ...way(input, narrowed, { candidates }), isCommon };
}

const way = (
  { values }: ListInput,
  { page, count }: PageStatements<Template>,
  more: Fillings = {},
): PageStatements<Statement> => ({
  page: filled(page, { ...values, ...more }),
  count: count && filled(count, { ...values, ...more }),
});

interface Named {
  subject_id: string;
}
