/** A plan of the parser to knex queries over the register: one page, and how many there are. */
import type { Knex } from 'knex';
import { isCounted } from '../domain/facets';
import { conjunctsOf, isNamed, type Condition, type ListPlan } from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import { slot, whereAmong } from '../reading/template';
import { rowsByKeys } from './by-keys';
import { keyName, orderBy, orderOf } from './order';
import { inRegister, pageKeys } from './page-keys';
import { setsWith } from './restrict';

/** From the counts kept with the register where one condition or none is asked for; else the rows are counted. */
export const countQuery = (knex: Knex, type: string, where: Condition): Knex.QueryBuilder => {
  const [condition, ...others] = conjunctsOf(where);
  const kept = knex('public_facets').where({ subject_type: type }).sum('total as total');
  // Whatever is counted is counted once in each kind.
  if (!condition) return kept.where({ kind: 'year' });
  if (!isNamed(condition) || others.length > 0 || !isCounted(condition.term))
    return (rowsByKeys(knex, type, where) ?? inRegister(knex, type, where)).count('* as total');
  return kept.where({ kind: condition.term }).whereIn('facet_key', setsWith(knex, type, condition));
};

/** What a list shows of an item: `subject_id`, `revised_at`, `splices`, `document` (on SQLite as bytes). Of `public_register as row` and its document. */
const shownColumns = (knex: Knex) => ({
  subject_id: 'row.subject_id',
  revised_at: 'row.revised_at',
  splices: 'row.splices',
  document: isPostgres(knex) ? 'document.document' : knex.raw('cast(document.document as blob)'),
});

/** The same of those that are known: by `ids`, in no order. */
export const rowsById = (knex: Knex, type: string): Knex.QueryBuilder =>
  whereAmong(
    knex,
    knex('public_register as row')
      .join('publication_documents as document', 'document.sequence', 'row.sequence')
      .where('row.subject_type', type)
      .select(shownColumns(knex)),
    'row.subject_id',
    slot('ids'),
  );

/**
 * One page with the stored documents, and one row more, by which the reader knows that there is a next page. The page is found by
 * keys alone; documents are fetched for its rows only, also of those that a deep page walks over none.
 * Rows: what a list shows, and `key_0` … the values of the order.
 */
export const pageQuery = (
  knex: Knex,
  type: string,
  plan: ListPlan,
  keysOf = pageKeys,
): Knex.QueryBuilder => {
  const order = orderOf(plan);
  const query = knex
    .from(keysOf(knex, type, plan).as('page'))
    // In this order on SQLite, which takes a cross join as it is written.
    .joinRaw('cross join public_register as row cross join publication_documents as document')
    .where({
      'row.subject_type': type,
      'row.subject_id': knex.ref(`page.${keyName(order.length - 1)}`),
      'document.sequence': knex.ref('row.sequence'),
    })
    .select(shownColumns(knex))
    .select(order.map((_key, index) => `page.${keyName(index)}`));
  orderBy(query, order, (_key, index) => `page.${keyName(index)}`);
  return query;
};
