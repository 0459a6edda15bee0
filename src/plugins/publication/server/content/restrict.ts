/**
 * Conditions of a plan as SQL on a query that has the register in it as `row`. The names of columns come from the type's own list,
 * never from a request. Within a `$not` every condition is true or false of every row, so that it is the complement. Over 150 lines because
 * each kind of condition is written out.
 */
import type { Knex } from 'knex';
import { isCounted, keyColumnOf } from '../domain/facets';
import type { Condition, NamedCondition, Operator } from '../domain/query/plan';
import { isPostgres } from '../reading/is-postgres';
import { whereAmong } from '../reading/template';

/**
 * Narrows `query` to the rows of one type that meet `where`. The query may come from anywhere (the search joins its matches with the
 * register and narrows them by this), as long as it has `public_register as row` in it; it is changed and answered.
 */
export const restrict = <Query extends Knex.QueryBuilder>(
  query: Query,
  { knex, type, where }: { knex: Knex; type: string; where: Condition },
): Query => {
  query.where('row.subject_type', type).where(matching({ knex, type, isWithinNot: false }, where));
  return query;
};

interface Place {
  knex: Knex;
  type: string;
  /** At any depth. */
  isWithinNot: boolean;
}

const matching = (place: Place, condition: Condition) => (query: Knex.QueryBuilder) => {
  apply(place, condition, query);
};

const apply = (place: Place, condition: Condition, query: Knex.QueryBuilder): void => {
  const { knex } = place;
  switch (condition.kind) {
    case 'and':
      for (const one of condition.conditions) query.where(matching(place, one));
      return;
    case 'or':
      query.where((any) => {
        for (const one of condition.conditions) any.orWhere(matching(place, one));
      });
      return;
    case 'not':
      query.whereNot(matching({ ...place, isWithinNot: true }, condition.condition));
      return;
    case 'term':
    case 'subjects':
    case 'agencies':
      return having(place, query, condition);
    case 'candidates':
      return void whereAmong(knex, query, 'row.subject_id', condition.ids);
    case 'column':
      // What is not set makes a comparison neither true nor false, and its negation too.
      if (place.isWithinNot && !OF_WHAT_IS_NOT_SET.includes(condition.operator))
        query.whereNotNull(`row.${condition.column}`);
      compare(knex, query, condition);
  }
};

/** By the sets that have one of the values where such sets are kept: those are few. Else by the terms of each row. */
const having = (
  { knex, type }: Place,
  query: Knex.QueryBuilder,
  condition: NamedCondition,
): void => {
  const { term } = condition;
  if (isCounted(term)) {
    // Asked of each row that something else leads to, and leading nowhere itself: PostgreSQL would take it for a join and expect too few rows of that, SQLite for an index.
    const among = isPostgres(knex) ? '(?? in (?)) is true' : '+?? in (?)';
    query.whereRaw(among, [`row.${keyColumnOf(term)}`, setsWith(knex, type, condition)]);
    return;
  }
  query.whereExists(
    knex('public_register_terms as term')
      .where({ 'term.subject_type': type, 'term.kind': term })
      .where('term.subject_id', knex.ref('row.subject_id'))
      .whereIn('term.value', valuesOf(knex, condition) as string[])
      .select(knex.raw('1')),
  );
};

/** The keys of the sets that have one of the values. */
export const setsWith = (knex: Knex, type: string, condition: NamedCondition): Knex.QueryBuilder =>
  knex('public_facet_members')
    .where({ subject_type: type, kind: condition.term })
    .whereIn('value', valuesOf(knex, condition) as string[])
    .select('facet_key');

/** The values of a term that a condition names: as they are, or documentIds of what is public, as a query. */
export const valuesOf = (
  knex: Knex,
  condition: NamedCondition,
): readonly string[] | Knex.QueryBuilder => {
  if (condition.kind === 'term') return condition.values;
  return condition.kind === 'agencies'
    ? agenciesOf(knex, condition)
    : knex('public_register')
        .where('subject_type', condition.type)
        .whereIn('subject_id', condition.ids)
        .select('subject_id');
};

/** By the codes that they have now. */
const agenciesOf = (
  knex: Knex,
  { codes, hasBelow }: Extract<Condition, { kind: 'agencies' }>,
): Knex.QueryBuilder =>
  hasBelow
    ? agenciesBelow(knex, codes)
    : knex('public_register')
        .where('subject_type', 'agency')
        .whereIn('number', codes)
        .select('subject_id');

/** The agencies and all below them, by the public tree as it is now. A circle in the tree ends, because `union` keeps each once. */
const agenciesBelow = (knex: Knex, codes: string[]) =>
  knex
    .withRecursive('below', (base) => {
      void base
        .from('public_register')
        .where('subject_type', 'agency')
        .whereIn('number', codes)
        .select('subject_id')
        .union((next) => {
          void next
            .from('below')
            // In this order on SQLite: from each agency to those under it, by their index.
            .joinRaw('cross join public_register as child')
            .where('child.parent_id', knex.ref('below.subject_id'))
            .where('child.subject_type', 'agency')
            .select('child.subject_id');
        });
    })
    .from('below')
    .select('subject_id');

/** Functions and not `like`, which minds the case on PostgreSQL and not on SQLite. Letters beyond A to Z have no case there: SQLite folds none of them. */
const TEXT_FUNCTIONS = {
  pg: {
    contains: 'strpos(??, ?) > 0',
    containsi: `strpos(lower(?? collate "C"), lower(?::text collate "C")) > 0`,
  },
  sqlite: { contains: 'instr(??, ?) > 0', containsi: 'instr(lower(??), lower(?)) > 0' },
};

/** They have an answer of their own there. */
const OF_WHAT_IS_NOT_SET: readonly Operator[] = ['$ne', '$notIn', '$null', '$notNull'];

const compare = (
  knex: Knex,
  query: Knex.QueryBuilder,
  { column: name, operator, values }: Extract<Condition, { kind: 'column' }>,
): void => {
  const column = `row.${name}`;
  const functions = TEXT_FUNCTIONS[isPostgres(knex) ? 'pg' : 'sqlite'];
  const [value] = values as [string | number];
  switch (operator) {
    case '$eq':
      return void query.where(column, value);
    case '$ne':
      return void query.where((other) => void other.whereNot(column, value).orWhereNull(column));
    case '$in':
      return void query.whereIn(column, values);
    case '$notIn':
      return void query.where((other) => void other.whereNotIn(column, values).orWhereNull(column));
    case '$gt':
      return void query.where(column, '>', value);
    case '$gte':
      return void query.where(column, '>=', value);
    case '$lt':
      return void query.where(column, '<', value);
    case '$lte':
      return void query.where(column, '<=', value);
    case '$contains':
      return void query.whereRaw(functions.contains, [column, value]);
    case '$containsi':
      return void query.whereRaw(functions.containsi, [column, value]);
    case '$startsWith':
      return void query.whereRaw('substr(??, 1, length(?)) = ?', [column, value, value]);
    case '$null':
      return void (value === 'true' ? query.whereNull(column) : query.whereNotNull(column));
    case '$notNull':
      return void (value === 'true' ? query.whereNotNull(column) : query.whereNull(column));
  }
};
