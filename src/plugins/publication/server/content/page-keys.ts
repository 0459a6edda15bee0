/**
 * Which subjects a page has, found by the index that leads to them. The newest of one subject, clause, column … are one range of the terms
 * in the order of lists; the newest of several, of an agency with all below it, are such ranges merged, at a cost that grows with the
 * page and the number of agencies and not with what they have published. Everything else walks over the register itself.
 * Over 150 lines because the engines merge differently: SQLite by a queue, PostgreSQL by the first rows of each.
 */
import type { Knex } from 'knex';
import {
  conjunctsOf,
  isNamed,
  type Condition,
  type ListPlan,
  type NamedCondition,
} from '../domain/query/plan';
import { orderBy, orderOf, startAfter, type OrderKey } from './order';
import { restrict, valuesOf } from './restrict';

/** What terms are ordered by. */
const TERM_ORDERS = ['published_at', 'generated_on'];
/** Each of the merged ranges gives so many rows at most; deeper pages walk over the register. */
const MOST_MERGED = 1_000;
/** Of several terms the one with the fewest rows, as a rule, leads. */
const LEADING = [
  ...['interprets', 'supersedes', 'repeals', 'corrects'],
  ...['matter', 'agency', 'column', 'subject', 'audience', 'clause', 'genre', 'year'],
];

const SELECTIVE_COLUMNS = ['subject_id', 'number', 'slug', 'document_number'];

export const keyName = (index: number): string => `key_${index}`;

/** Rows `key_0` … : the values of the order, the documentId last; one row more than the page has. */
export const pageKeys = (knex: Knex, type: string, plan: ListPlan): Knex.QueryBuilder => {
  const limit = plan.pageSize + 1;
  const offset = plan.after ? 0 : (plan.page - 1) * plan.pageSize;
  const { leading, rest } = leadingOf(plan.where);
  const [first] = plan.sort;
  const isTermOrder = plan.sort.length === 1 && TERM_ORDERS.includes(first?.column ?? '');
  if (leading && isTermOrder && !hasCandidates(plan.where)) {
    const range: Range = { knex, type, plan, term: leading.term, rest };
    if (leading.kind === 'term' && leading.values.length === 1)
      return rangeOf(range, leading.values[0] ?? '')
        .limit(limit)
        .offset(offset);
    if (offset + limit <= MOST_MERGED)
      return (isPostgres(knex) ? mergeOfFirst : mergeByQueue)(
        range,
        valuesOf(knex, leading),
        offset + limit,
      )
        .limit(limit)
        .offset(offset);
  }
  const order = orderOf(plan);
  const keys = inRegister(knex, type, plan.where);
  selectKeys(keys, order, rowName);
  if (isSelective(plan.where, leading) && !isPostgres(knex)) {
    // SQLite would rather walk over all rows in order than sort the few that there are: it is not told of the order until it has them.
    const few = knex.from(keys.limit(-1).offset(0).as('few'));
    const fewName = (_key: OrderKey, index: number) => `few.${keyName(index)}`;
    if (plan.after) startAfter(few, order, plan.after, fewName);
    orderBy(few, order, fewName);
    selectKeys(few, order, fewName);
    return few.limit(limit).offset(offset);
  }
  if (plan.after) startAfter(keys, order, plan.after, rowName);
  orderBy(keys, order, rowName);
  return keys.limit(limit).offset(offset);
};

const hasCandidates = (where: Condition): boolean =>
  conjunctsOf(where).some(({ kind }) => kind === 'candidates');

/** Whether few rows are left by an index of their own: by a number, a documentId; or by a term that leads. */
const isSelective = (where: Condition, leading: NamedCondition | undefined): boolean =>
  (leading !== undefined && !hasAllBelow(leading)) ||
  hasCandidates(where) ||
  conjunctsOf(where).some(
    (one) =>
      one.kind === 'column' &&
      SELECTIVE_COLUMNS.includes(one.column) &&
      (one.operator === '$eq' || one.operator === '$in'),
  );

const hasAllBelow = (one: NamedCondition) => one.kind === 'agencies' && one.hasBelow;

/** The rows of the register that meet the conditions: only those that have the leading term are looked at. */
export const inRegister = (knex: Knex, type: string, where: Condition): Knex.QueryBuilder => {
  const { leading, rest } = leadingOf(where);
  const query = knex('public_register as row');
  if (!leading || hasAllBelow(leading) || hasCandidates(where))
    return restrict(query, { knex, type, where });
  const having = knex('public_register_terms')
    .where({ subject_type: type, kind: leading.term })
    .whereIn('value', valuesOf(knex, leading) as string[])
    .select('subject_id');
  return restrict(query, { knex, type, where: rest }).whereIn('row.subject_id', having);
};

const leadingOf = (
  where: Condition,
): {
  leading: NamedCondition | undefined;
  rest: Condition;
} => {
  const conditions = conjunctsOf(where);
  const place = (condition: NamedCondition) => {
    const index = LEADING.indexOf(condition.term);
    return hasAllBelow(condition) || index < 0 ? LEADING.length : index;
  };
  const [leading] = conditions.filter(isNamed).sort((left, right) => place(left) - place(right));
  return {
    leading,
    rest: { kind: 'and', conditions: conditions.filter((one) => one !== leading) },
  };
};

interface Range {
  knex: Knex;
  type: string;
  plan: ListPlan;
  term: string;
  /** Conditions beside the term. */
  rest: Condition;
}

const rowName = ({ column }: OrderKey) => `row.${column}`;
const termName = ({ column }: OrderKey) => `term.${column}`;

const selectKeys = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  nameOf: (key: OrderKey, index: number) => string,
) => {
  for (const [index, key] of order.entries())
    query.select({ [keyName(index)]: nameOf(key, index) });
};

/** All with one value of the term, in order; after the row of the plan where it goes on. */
const rangeOf = (
  { knex, type, plan, term, rest }: Range,
  value: string | Knex.Ref<string, Record<string, string>>,
): Knex.QueryBuilder => {
  const order = orderOf(plan);
  const query = knex('public_register_terms as term').where({
    'term.subject_type': type,
    'term.kind': term,
    'term.value': value,
  });
  if (conjunctsOf(rest).length > 0) withRest(query, { knex, type, rest });
  if (plan.after) startAfter(query, order, plan.after, termName);
  orderBy(query, order, termName);
  selectKeys(query, order, termName);
  return query;
};

/** Whatever else must be so is asked of one row after the other: the range leads, its order is the list's. */
const withRest = (
  query: Knex.QueryBuilder,
  { knex, type, rest }: Pick<Range, 'knex' | 'type' | 'rest'>,
): void => {
  if (isPostgres(knex)) {
    const row = knex('public_register as row')
      .where('row.subject_id', knex.ref('term.subject_id'))
      .select(knex.raw('1'))
      // Which it is not asked to join in any other order: it would read the whole range, and sort it.
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

export const isPostgres = (knex: Knex): boolean => knex.client.config.client === 'pg';
