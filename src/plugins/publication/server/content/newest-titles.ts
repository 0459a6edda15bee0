/**
 * The newest whose titles have some parts: read from the search index in its order, which is that of the days of publication, as far as the page needs. However common
 * a part is, no more is read of it; what very many have is counted by a walk over the index of titles.
 */
import type { Knex } from 'knex';
import { conjunctsOf, type ListPlan } from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import type { Reader } from '../reading/reader';
import { slot, type Template } from '../reading/template';
import type { SearchEngine } from '../search/engine';
import { rowsById } from './build-query';
import { MORE, MOST_COUNTED, MOST_NEWEST } from './newest-titles-work';
import { titlesWith } from './title-parts';

const READ_TOGETHER = 200;

export interface NewestTemplates {
  /** `match` and the values of the list: the first rows (`docid`, `subject_id`, `published_at`), `reach` of them, and `MORE`. */
  first: Template;
  /** With `from`: all from that docid on. */
  from: Template;
  /** How many are read: those up to the end of the page, and of pages behind it. */
  reach: number;
  /** Of these, where the page begins, and where the row behind it ends. */
  before: number;
  after: number;
  /** `ids`: the page, of these alone. */
  page: Template;
  /** `match` and the values of the list: how many there are, as far as `MOST_COUNTED` and one; null where that is not counted. */
  count: Template | null;
}

/** Null: not in this order, not with these conditions, or not by this engine (`few-titles.ts`). */
export function newestTemplates(
  reader: Pick<Reader, 'template'>,
  engine: SearchEngine,
  type: string,
  form: ListPlan,
  parts: number,
): NewestTemplates | null {
  const place = engine.readsAll ? null : placeAmongNewest(form);
  if (!place) return null;
  const { before, after } = place;
  // Whoever asks for a second page asks for more.
  const reach = form.page === 1 ? after : Math.ceil(after / READ_TOGETHER) * READ_TOGETHER;
  const rows = (knex: Knex) => titlesWith(knex, engine, { type, where: form.where, parts });
  return {
    first: reader.template((knex) => rows(knex).limit(reach + MORE)),
    from: reader.template((knex) => rows(knex).where('text.rowid', '>=', slot('from'))),
    reach,
    before,
    after,
    page: pageOfNewest(reader, type),
    count: form.withCount
      ? reader.template((knex) =>
          knex
            .from(
              rows(knex)
                .clearOrder()
                .clearSelect()
                .select('item.docid')
                .limit(MOST_COUNTED + 1)
                .as('counted'),
            )
            .count('* as total'),
        )
      : null,
  };
}

/** Where the page begins among the newest, and where the row behind it ends. Null: not in this order, with other conditions, or too far behind. */
export const placeAmongNewest = (form: ListPlan): { before: number; after: number } | null => {
  const [first, ...others] = form.sort;
  const before = (form.page - 1) * form.pageSize;
  const after = before + form.pageSize + 1;
  const isNewestFirst =
    first?.column === 'published_at' && first.isDescending && others.length === 0;
  const isOfTitles = conjunctsOf(form.where).every(
    (one) => one.kind === 'column' && one.column === 'name',
  );
  return isNewestFirst && isOfTitles && !form.after && after <= MOST_NEWEST
    ? { before, after }
    : null;
};

/** The rows of a page by its `ids`. */
export const pageOfNewest = (reader: Pick<Reader, 'template'>, type: string): Template =>
  reader.template((knex) => {
    const rows = rowsById(knex, type).select({
      key_0: 'row.published_at',
      key_1: 'row.subject_id',
    });
    // With signs, so that they are sorted: SQLite would rather walk over all rows in their order.
    return isPostgres(knex)
      ? rows.orderBy(['key_0', 'key_1'].map((column) => ({ column, order: 'desc' })))
      : rows.orderByRaw('+row.published_at desc, +row.subject_id desc');
  });
