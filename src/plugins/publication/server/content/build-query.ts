/** A plan of the parser to a knex query over the register. The names of columns come from the type's own list, never from a request. */
import type { Knex } from 'knex';
import type { Condition, ListPlan } from '../domain/query/plan';

const REGISTER = 'public_register as row';

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
  for (const { column, isDescending } of plan.sort)
    query.orderBy(`row.${column}`, isDescending ? 'desc' : 'asc');
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
    case 'subtree':
      query.whereIn(
        'row.subject_id',
        subjectsWith(knex, type, condition.term).whereIn(
          'value',
          agenciesBelow(knex, condition.agencyCode),
        ),
      );
      return;
    case 'column':
      compare(query, `row.${condition.column}`, condition);
  }
};

const subjectsWith = (knex: Knex, type: string, term: string) =>
  knex('public_register_terms').where({ subject_type: type, kind: term }).select('subject_id');

/** The agency and all below it, by the public tree as it is now. */
const agenciesBelow = (knex: Knex, code: string) =>
  knex
    .withRecursive('below', (base) => {
      void base
        .from('public_register')
        .where({ subject_type: 'agency', number: code })
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

const escapeLike = (value: unknown) => String(value).replace(/[\\%_]/g, '\\$&');

const compare = (
  query: Knex.QueryBuilder,
  column: string,
  { operator, values }: Extract<Condition, { kind: 'column' }>,
): void => {
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
      return void query.whereRaw(`?? like ? escape '\\'`, [column, `%${escapeLike(value)}%`]);
    case '$containsi':
      return void query.whereRaw(`lower(??) like lower(?) escape '\\'`, [
        column,
        `%${escapeLike(value)}%`,
      ]);
    case '$startsWith':
      return void query.whereRaw(`?? like ? escape '\\'`, [column, `${escapeLike(value)}%`]);
    case '$null':
      return void (value === 'true' ? query.whereNull(column) : query.whereNotNull(column));
    case '$notNull':
      return void (value === 'true' ? query.whereNotNull(column) : query.whereNull(column));
  }
};
