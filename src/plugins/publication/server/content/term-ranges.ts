/**
 * Ranges of the terms in the order of lists: the newest of one subject, clause, column …; of several values such ranges merged, at a cost that grows with the page and
 * the number of values and not with what they have.
 * Over 150 lines because the engines merge differently: SQLite by a queue, PostgreSQL by the first rows of each.
 */
import type { Knex } from 'knex';
import { conjunctsOf, type Condition, type ListPlan, type Operator } from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import { keyName, keysInOrder, orderBy, orderOf, type OrderKey } from './order';
import { restrict } from './restrict';

/** What terms are ordered by. */
export const TERM_ORDERS: readonly string[] = ['published_at', 'generated_on'];

export interface Range {
  knex: Knex;
  type: string;
  plan: ListPlan;
  term: string;
  /** Conditions beside the term. */
  rest: Condition;
}

const termName = ({ column }: OrderKey) => `term.${column}`;

/** All with one value of the term, in order; after the row of the plan where it goes on. */
export const rangeOf = (
  range: Range,
  value: string | Knex.Ref<string, Record<string, string>>,
): Knex.QueryBuilder => {
  const { knex, type, plan, term, rest } = range;
  const query = knex('public_register_terms as term').where({
    'term.subject_type': type,
    'term.kind': term,
    'term.value': value,
  });
  if (conjunctsOf(rest).length > 0) {
    withDates(query, range);
    withRest(query, range);
  }
  return keysInOrder(query, plan, termName);
};

const BOUNDS: Partial<Record<Operator, string>> = {
  ...{ $eq: '=', $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' },
};

/** What terms are ordered by is asked of them first: no row is looked at for it. The row decides, where nothing is set, too. */
const withDates = (query: Knex.QueryBuilder, { knex, plan, rest }: Range): void => {
  // SQLite would leave the order for a bound on the other date, however little that leaves out.
  const asked = isPostgres(knex) ? TERM_ORDERS : [plan.sort[0]?.column];
  for (const one of conjunctsOf(rest)) {
    if (one.kind !== 'column' || !asked.includes(one.column)) continue;
    const bound = BOUNDS[one.operator];
    if (bound) void query.where(`term.${one.column}`, bound, one.values[0] as string);
  }
};

/** Whatever else must be so is asked of one row after the other: the range leads, its order is the list's. */
const withRest = (query: Knex.QueryBuilder, { knex, type, rest }: Range): void => {
  if (isPostgres(knex)) {
    const row = knex('public_register as row')
      .where('row.subject_id', knex.ref('term.subject_id'))
      .select(knex.raw('1'))
      // Which leaves no other order of joining: it would read the whole range, and sort it.
      .limit(1);
    void query.joinRaw('cross join lateral (?) as met', [
      restrict(row, { knex, type, where: rest }),
    ]);
    return;
  }
  void query
    // In this order on SQLite.
    .joinRaw('cross join public_register as row')
    .where('row.subject_id', knex.ref('term.subject_id'));
  restrict(query, { knex, type, where: rest });
};

/** The first `most` rows of all values together, each subject once. */
export const mergeOf = (
  range: Range,
  values: readonly string[] | Knex.QueryBuilder,
  most: number,
): Knex.QueryBuilder =>
  isPostgres(range.knex) ? mergeOfFirst(range, values, most) : mergeByQueue(range, values);

/** PostgreSQL: of each value the first rows, of all of them the first. */
const mergeOfFirst = (
  range: Range,
  values: readonly string[] | Knex.QueryBuilder,
  most: number,
): Knex.QueryBuilder => {
  const { knex, plan } = range;
  const order = orderOf(plan);
  const firsts = rangeOf(range, knex.ref('maker.value')).limit(most);
  const merged = knex
    .with('maker', ['value'], valuesAsRows(knex, values))
    .from('maker')
    .joinRaw('cross join lateral (?) as first', [firsts])
    .distinct(order.map((_key, index) => `first.${keyName(index)}`));
  orderBy(merged, order, (_key, index) => `first.${keyName(index)}`);
  return merged;
};

/**
 * SQLite: a queue holds the next row of each value; the foremost goes out and the one behind it comes in. It stops with the page.
 * (A recursive select with an order takes its rows from such a queue: sqlite.org/lang_with.html.)
 */
const mergeByQueue = (
  range: Range,
  values: readonly string[] | Knex.QueryBuilder,
): Knex.QueryBuilder => {
  const { knex, type, plan, term } = range;
  const order = orderOf(plan);
  const nextOf = (query: Knex.QueryBuilder, place: 'maker' | 'queue') => {
    const { isDescending } = order[0] ?? { isDescending: true };
    // What comes behind a row of the queue comes after where the list goes on, too.
    const within = place === 'queue' ? { ...range, plan: { ...plan, after: null } } : range;
    const next = rangeOf(within, knex.ref(`${place}.value`))
      .clearSelect()
      .select('term.subject_id')
      .limit(1);
    if (place === 'queue')
      next.whereRaw(`(??, ??) ${isDescending ? '<' : '>'} (queue.key_0, queue.key_1)`, [
        ...order.map(termName),
      ]);
    return query
      .joinRaw('cross join public_register_terms as found')
      .where({
        'found.subject_type': type,
        'found.kind': term,
        'found.value': knex.ref(`${place}.value`),
        'found.subject_id': next,
      })
      .select({
        value: `${place}.value`,
        key_0: `found.${order[0]?.column ?? ''}`,
        key_1: 'found.subject_id',
      });
  };
  const direction = order[0]?.isDescending ? 'desc' : 'asc';
  return knex
    .with('maker', ['value'], valuesAsRows(knex, values))
    .withRecursive('queue', ['value', 'key_0', 'key_1'], (first) => {
      void nextOf(first.from('maker'), 'maker')
        .unionAll((following) => void nextOf(following.from('queue'), 'queue'))
        .orderByRaw(`2 ${direction}, 3 ${direction}`);
    })
    .from('queue')
    .distinct('key_0', 'key_1');
};

const valuesAsRows = (
  knex: Knex,
  values: readonly string[] | Knex.QueryBuilder,
): Knex.QueryBuilder | Knex.Raw =>
  Array.isArray(values)
    ? knex.raw(
        [...new Set(values as string[])]
          .map((_value, index) => (index === 0 ? 'select ?' : 'union all select ?'))
          .join(' '),
        [...new Set(values as string[])],
      )
    : (values as Knex.QueryBuilder);
