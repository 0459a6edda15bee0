/** A page of a list, from its statements to the bytes of the answer: done as a whole where the reading is. */
import { formatCursor, type CursorValues } from '../domain/query/cursor';
import type { ListPlan } from '../domain/query/plan';
import type { Lasts } from '../reading/lasting';
import type { Fillings } from '../reading/template';
import type { Work } from '../reading/work';
import { answerBytes } from './answer-bytes';
import { pageDocuments, type PageRow } from './page-documents';
import type { ListTemplates } from './list-statements';
import { listWay } from './list-ways';
import type { CandidateTemplates } from './narrow-titles';
import type { Shown } from './shown';
import type { Narrowed } from './title-parts';
import { totalOf } from './totals';

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
  const { page, count, total = null, isCommon } = yield* listWay(input);
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
