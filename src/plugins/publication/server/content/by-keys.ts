/**
 * Rows of the register by the sets that they name (`domain/facets.ts`), where an index of makers or of subjects has all that is asked of them: to count them, no row is
 * read, however many there are.
 */
import type { Knex } from 'knex';
import { isCounted, keyColumnOf, type CountedTerm } from '../domain/facets';
import { conjunctsOf, isNamed, type Condition, type NamedCondition } from '../domain/query/plan';
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
  const conditions = conjunctsOf(where);
  const keyed = conditions.filter(isKeyed);
  const isIndexed = keyed.length === conditions.filter((one) => !isOfYears(one)).length;
  if (!isIndexed || (term && !INDEXED.includes(term))) return null;
  const [leading] = keyed.filter((one) => place(one) !== null).sort(byPlace);
  if (!leading) return null;
  const query = knex('public_register as row').whereIn(
    `row.${keyColumnOf(leading.term)}`,
    setsWith(knex, type, leading),
  );
  const rest: Condition = {
    kind: 'and',
    conditions: conditions.filter((one) => one !== leading),
  };
  return restrict(query, { knex, type, where: rest });
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
