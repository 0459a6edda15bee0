/**
 * Rows of the register by the sets that they name (`domain/facets.ts`), where an index of makers or of subjects has all that is asked of them: to count them no row is
 * read, however many there are, and where they are few, no other.
 */
import type { Knex } from 'knex';
import { isCounted, keyColumnOf, type CountedTerm } from '../domain/facets';
import {
  conjunctsOf,
  isNamed,
  without,
  type Condition,
  type ListPlan,
  type NamedCondition,
} from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import { boundsOf, keysInOrder, rowName } from './order';
import { restrict, setsWith } from './restrict';

/** In both indexes (`raw-tables/register-steps.ts`). */
const INDEXED: readonly string[] = ['agency', 'subject', 'year', 'nature', 'genre', 'clause'];

type Keyed = NamedCondition & { term: CountedTerm };

/** Null: something else is asked, or neither makers nor subjects. @param term by which the rows are counted, too. */
export const rowsByKeys = (
  knex: Knex,
  type: string,
  where: Condition,
  term?: CountedTerm,
): Knex.QueryBuilder | null => {
  const leading = leadingKey(where);
  if (!leading || (term && !INDEXED.includes(term))) return null;
  const query = knex('public_register as row').whereIn(
    `row.${keyColumnOf(leading.term)}`,
    setsWith(knex, type, leading),
  );
  return restrict(query, { knex, type, where: without(where, leading) });
};

/** As `pageKeys`, for conditions that `leadingKey` finds one of: all rows that are left are read, and sorted. */
export const keysOfFew = (knex: Knex, type: string, plan: ListPlan): Knex.QueryBuilder => {
  const found = rowsByKeys(knex, type, plan.where);
  if (!found) throw new Error('these conditions are not in an index of keys');
  const row = { 'row.subject_type': type, 'row.subject_id': knex.ref('few.subject_id') };
  const few = knex.from(found.select('row.subject_id').as('few'));
  const query = isPostgres(knex)
    ? few.joinRaw('cross join lateral (?) as row', [
        knex('public_register as row').where(row).select('row.*').limit(1),
      ])
    : few.joinRaw('cross join public_register as row').where(row);
  const { limit, offset } = boundsOf(plan);
  return keysInOrder(query, plan, rowName).limit(limit).offset(offset);
};

/** The condition by which the index is entered; null: not all that is asked stands there. */
export const leadingKey = (where: Condition): Keyed | null => {
  const conditions = conjunctsOf(where);
  const keyed = conditions.filter(isKeyed);
  if (keyed.length < conditions.filter((one) => !isOfYears(one)).length) return null;
  return keyed.filter((one) => place(one) !== null).sort(byPlace)[0] ?? null;
};

const isKeyed = (one: Condition): one is Keyed =>
  isNamed(one) && isCounted(one.term) && INDEXED.includes(one.term);

const isOfYears = (one: Condition): boolean =>
  one.kind === 'column' && one.column === keyColumnOf('year');

/** The fewest rows first, as a rule. */
const place = (one: Keyed): number | null => {
  if (one.kind === 'agencies') return one.hasBelow ? 2 : 0;
  return one.term === 'subject' ? 1 : one.term === 'agency' ? 0 : null;
};

const byPlace = (left: Keyed, right: Keyed): number => (place(left) ?? 0) - (place(right) ?? 0);
