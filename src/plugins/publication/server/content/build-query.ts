/** A plan of the parser to a knex query over the register. The names of columns come from the type's own list, never from a request. */
import type { Knex } from 'knex';
import type { Condition, ListPlan } from '../domain/query/plan';

const REGISTER = 'public_register as row';
/** Ordered with an explicit place for what is not set: the engines differ in it. The others are always set and keep their index. */
const MAY_BE_NULL = ['document_number', 'effective_on', 'repealed_on', 'validity', 'nature'];

export const countQuery = (knex: Knex, type: string, where: Condition): Knex.QueryBuilder =>
  knex(REGISTER)
    .where('row.subject_type', type)
    .where(matching(knex, type, where))
    .count('* as total');

/** Rows with the stored document, one page of them. The order always ends with the documentId, so that pages are stable. */
export const pageQuery = (knex: Knex, type: string, plan: ListPlan): Knex.QueryBuilder => {
  const query = knex(REGISTER)
    .join('publication_documents as document', 'document.sequence', 'row.sequence')
    .where('row.subject_type', type)
    .where(matching(knex, type, plan.where))
    .select('row.subject_id', 'row.revised_at', 'document.document')
    .limit(plan.pageSize)
    .offset((plan.page - 1) * plan.pageSize);
  for (const { column, isDescending } of plan.sort) {
    const direction = isDescending ? 'desc' : 'asc';
    if (MAY_BE_NULL.includes(column))
      query.orderByRaw(`?? ${direction} nulls last`, [`row.${column}`]);
    else query.orderBy(`row.${column}`, direction);
  }
  return query.orderBy('row.subject_id', plan.sort[0]?.isDescending ? 'desc' : 'asc');
};

const matching = (knex: Knex, type: string, condition: Condition) => (query: Knex.QueryBuilder) => {
  apply(knex, type, condition, query);
};

const apply = (knex: Knex, type: string, condition: Condition, query: Knex.QueryBuilder): void => {
  switch (condition.kind) {
    case 'and':
      for (const one of condition.conditions) query.where(matching(knex, type, one));
      return;
    case 'or':
      query.where((any) => {
        for (const one of condition.conditions) any.orWhere(matching(knex, type, one));
      });
      return;
    case 'not':
      query.whereNot(matching(knex, type, condition.condition));
      return;
    case 'term':
      query.whereIn(
        'row.subject_id',
        subjectsWith(knex, type, condition.term).whereIn('value', condition.values),
      );
      return;
    case 'agencies': {
      const { term, codes, hasBelow } = condition;
      const agencies = hasBelow ? agenciesBelow(knex, codes) : agenciesOf(knex, codes);
      query.whereIn('row.subject_id', subjectsWith(knex, type, term).whereIn('value', agencies));
      return;
    }
    case 'column':
      compare(knex, query, condition);
  }
};

const subjectsWith = (knex: Knex, type: string, term: string) =>
  knex('public_register_terms').where({ subject_type: type, kind: term }).select('subject_id');

const agenciesOf = (knex: Knex, codes: string[]) =>
  knex('public_register')
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
            .from('public_register as child')
            .join('below', 'child.parent_id', 'below.subject_id')
            .where('child.subject_type', 'agency')
            .select('child.subject_id');
        });
    })
    .from('below')
    .select('subject_id');

/** Functions and not `like`, which minds the case on PostgreSQL and not on SQLite. */
const TEXT_FUNCTIONS = {
  pg: { contains: 'strpos(??, ?) > 0', containsi: 'strpos(lower(??), lower(?)) > 0' },
  sqlite: { contains: 'instr(??, ?) > 0', containsi: 'instr(lower(??), lower(?)) > 0' },
};

const compare = (
  knex: Knex,
  query: Knex.QueryBuilder,
  { column: name, operator, values }: Extract<Condition, { kind: 'column' }>,
): void => {
  const column = `row.${name}`;
  const functions = TEXT_FUNCTIONS[knex.client.config.client === 'pg' ? 'pg' : 'sqlite'];
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
