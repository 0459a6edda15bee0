/**
 * Which subjects a page has, found by the index that leads to them: a range of the terms in the order of lists, or several merged (`term-ranges.ts`). Everything else
 * walks over the register itself.
 */
import type { Knex } from 'knex';
import {
  conjunctsOf,
  isNamed,
  without,
  type Condition,
  type ListPlan,
  type NamedCondition,
} from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import {
  boundsOf,
  keyName,
  keysInOrder,
  orderOf,
  rowName,
  selectKeys,
  type OrderKey,
} from './order';
import { restrict, valuesOf } from './restrict';
import { mergeOf, rangeOf, TERM_ORDERS, type Range } from './term-ranges';

/** Each of the merged ranges gives so many rows at most; deeper pages walk over the register. */
const MOST_MERGED = 1_000;
/** Of several terms the one leads of which the fewest rows are passed over, as a rule. What is of one year lies together in the order of lists. */
const LEADING = [
  ...['interprets', 'supersedes', 'repeals', 'corrects'],
  ...['matter', 'agency', 'column', 'year', 'subject', 'audience', 'clause', 'genre'],
];

const SELECTIVE_COLUMNS = ['subject_id', 'number', 'slug', 'document_number'];

/** Rows `key_0` … : the values of the order, the documentId last; one row more than the page has. */
export const pageKeys = (knex: Knex, type: string, plan: ListPlan): Knex.QueryBuilder => {
  const { limit, offset } = boundsOf(plan);
  const { leading, rest } = leadingOf(plan.where);
  const [first] = plan.sort;
  const isTermOrder = plan.sort.length === 1 && TERM_ORDERS.includes(first?.column ?? '');
  if (leading && isTermOrder && !isOfFew(plan.where)) {
    const range: Range = { knex, type, plan, term: leading.term, rest };
    if (leading.kind === 'term' && leading.values.length === 1)
      return rangeOf(range, leading.values[0] ?? '')
        .limit(limit)
        .offset(offset);
    if (offset + limit <= MOST_MERGED)
      return mergeOf(range, valuesOf(knex, leading), offset + limit)
        .limit(limit)
        .offset(offset);
  }
  const keys = inRegister(knex, type, plan.where);
  if (isSelective(plan.where, leading) && !isPostgres(knex)) {
    // SQLite would rather walk over all rows in order than sort the few that there are: it is not told of the order until it has them.
    selectKeys(keys, orderOf(plan), rowName);
    const few = knex.from(keys.limit(-1).offset(0).as('few'));
    const fewName = (_key: OrderKey, index: number) => `few.${keyName(index)}`;
    return keysInOrder(few, plan, fewName).limit(limit).offset(offset);
  }
  return keysInOrder(keys, plan, rowName).limit(limit).offset(offset);
};

const hasCandidates = (where: Condition): boolean =>
  conjunctsOf(where).some(({ kind }) => kind === 'candidates');

/** Whether few rows are left, of those that a term has, too. */
const isSelective = (where: Condition, leading: NamedCondition | undefined): boolean =>
  (leading !== undefined && !hasAllBelow(leading)) || isOfFew(where);

/** Whether few rows are left by an index of their own: by a number, a documentId. */
const isOfFew = (where: Condition): boolean =>
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
  const place = (condition: NamedCondition) => {
    const index = LEADING.indexOf(condition.term);
    return hasAllBelow(condition) || index < 0 ? LEADING.length : index;
  };
  const [leading] = conjunctsOf(where)
    .filter(isNamed)
    .sort((left, right) => place(left) - place(right));
  return { leading, rest: without(where, leading) };
};
