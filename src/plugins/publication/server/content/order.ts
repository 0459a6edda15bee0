/**
 * The order of a page and where it goes on after a row (keyset). Every order ends with the documentId, so that it is total; what is not
 * set comes last, upwards and downwards, on both engines.
 */
import type { Knex } from 'knex';
import type { ListPlan, Scalar } from '../domain/query/plan';

export interface OrderKey {
  column: string;
  isDescending: boolean;
  mayBeNull: boolean;
}

type NameOf = (key: OrderKey, index: number) => string;

/** What the values of an order are called in the rows of a page. */
export const keyName = (index: number): string => `key_${index}`;

export const rowName = ({ column }: OrderKey): string => `row.${column}`;

/** @param nameOf the column of a key as this query knows it: of the register, or of a query within. */
export const selectKeys = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  nameOf: NameOf,
): void => {
  for (const [index, key] of order.entries())
    query.select({ [keyName(index)]: nameOf(key, index) });
};

/** Ordered with an explicit place for what is not set: the engines differ in it. The others are always set and keep their index. */
const MAY_BE_NULL = ['document_number', 'effective_on', 'repealed_on', 'validity', 'nature'];

export const orderOf = ({ sort }: Pick<ListPlan, 'sort'>): OrderKey[] => [
  ...sort.map((key) => ({ ...key, mayBeNull: MAY_BE_NULL.includes(key.column) })),
  { column: 'subject_id', isDescending: sort[0]?.isDescending === true, mayBeNull: false },
];

export const orderBy = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  nameOf: NameOf,
): void => {
  for (const [index, key] of order.entries()) {
    const direction = key.isDescending ? 'desc' : 'asc';
    if (key.mayBeNull) query.orderByRaw(`?? ${direction} nulls last`, [nameOf(key, index)]);
    else query.orderBy(nameOf(key, index), direction);
  }
};

/** The keys of its rows, in the order of the plan; after the row of the plan where it goes on. */
export const keysInOrder = (
  query: Knex.QueryBuilder,
  plan: Pick<ListPlan, 'sort' | 'after'>,
  nameOf: NameOf,
): Knex.QueryBuilder => {
  const order = orderOf(plan);
  if (plan.after) startAfter(query, order, plan.after, nameOf);
  orderBy(query, order, nameOf);
  selectKeys(query, order, nameOf);
  return query;
};

/** Where the page begins, and one row more than it has. */
export const boundsOf = ({
  page,
  pageSize,
  after,
}: ListPlan): { limit: number; offset: number } => ({
  limit: pageSize + 1,
  offset: after ? 0 : (page - 1) * pageSize,
});

/** Only what comes after the row with these values, one for each key. */
const startAfter = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  values: readonly (Scalar | null)[],
  nameOf: NameOf,
): void => {
  const [first] = order;
  const isUniform = order.every(
    ({ isDescending, mayBeNull }) => isDescending === first?.isDescending && !mayBeNull,
  );
  if (first && isUniform) {
    // A comparison of rows, which both engines answer by one range of an index.
    const names = order.map(() => '??').join(', ');
    const given = order.map(() => '?').join(', ');
    query.whereRaw(`(${names}) ${first.isDescending ? '<' : '>'} (${given})`, [
      ...order.map(nameOf),
      ...(values as Scalar[]),
    ]);
    return;
  }
  query.where((any) => {
    for (const [index, key] of order.entries()) {
      const value = values[index] ?? null;
      if (value === null) continue;
      any.orWhere((one) => {
        for (const [before, equal] of order.slice(0, index).entries())
          one.where(nameOf(equal, before), values[before] ?? null);
        one.where((beyond) => {
          beyond.where(nameOf(key, index), key.isDescending ? '<' : '>', value);
          if (key.mayBeNull) beyond.orWhereNull(nameOf(key, index));
        });
      });
    }
  });
  const bound = values[0];
  if (first && !first.mayBeNull && bound != null)
    query.where(nameOf(first, 0), first.isDescending ? '<=' : '>=', bound);
};
