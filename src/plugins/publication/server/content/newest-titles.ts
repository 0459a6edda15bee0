/**
 * The newest whose titles have some parts: read from the search index in its order, which is that of the days of publication, as far as the page needs. However common
 * a part is, no more is read of it.
 */
import { conjunctsOf, type ListPlan } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import { slot, type Template } from '../reading/template';
import type { SearchEngine } from '../search/engine';
import { pageQuery } from './build-query';
import { MORE } from './newest-titles-work';
import { restrict } from './restrict';

const MOST_NEWEST = 1_000;

export interface NewestTemplates {
  /** `match` and the values of the list: the first rows (`docid`, `subject_id`, `published_at`), so many as the page reaches, and `MORE`. */
  first: Template;
  /** With `from`: all from that docid on. */
  from: Template;
  /** How many the page reaches, and how many of them come before it. */
  reach: number;
  before: number;
  /** `ids`: the page, of these alone. */
  page: Template;
}

/** Null: not in this order, or not with these conditions. */
export function newestTemplates(
  reader: Reader,
  engine: SearchEngine,
  type: string,
  form: ListPlan,
): NewestTemplates | null {
  const { newest } = engine;
  const [first, ...others] = form.sort;
  const before = (form.page - 1) * form.pageSize;
  const reach = before + form.pageSize + 1;
  const isNewestFirst =
    first?.column === 'published_at' && first.isDescending && others.length === 0;
  const isOfTitles = conjunctsOf(form.where).every(
    (one) => one.kind === 'column' && one.column === 'name',
  );
  if (!newest || !isNewestFirst || !isOfTitles || form.after || reach > MOST_NEWEST) return null;
  const rows = (knex: Parameters<typeof newest>[0]) =>
    restrict(newest(knex, slot('match')), { knex, type, where: form.where }).select(
      'item.docid',
      'item.subject_id',
      'item.published_at',
    );
  return {
    first: reader.template((knex) => rows(knex).limit(reach + MORE)),
    from: reader.template((knex) => rows(knex).where('text.rowid', '>=', slot('from'))),
    reach,
    before,
    page: reader.template((knex) =>
      pageQuery(knex, type, {
        ...form,
        page: 1,
        where: { kind: 'candidates', ids: slot('candidates') as never },
      }),
    ),
  };
}
