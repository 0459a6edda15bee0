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

/** What the values of an order are called in the rows of a page. */
export const keyName = (index: number): string => `key_${index}`;

export const rowName = ({ column }: OrderKey): string => `row.${column}`;

export const selectKeys = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  nameOf: (key: OrderKey, index: number) => string,
) => {
  for (const [index, key] of order.entries())
    query.select({ [keyName(index)]: nameOf(key, index) });
};

/** Ordered with an explicit place for what is not set: the engines differ in it. The others are always set and keep their index. */
const MAY_BE_NULL = ['document_number', 'effective_on', 'repealed_on', 'validity', 'nature'];

export const orderOf = ({ sort }: Pick<ListPlan, 'sort'>): OrderKey[] => [
  ...sort.map((key) => ({ ...key, mayBeNull: MAY_BE_NULL.includes(key.column) })),
  { column: 'subject_id', isDescending: sort[0]?.isDescending === true, mayBeNull: false },
];

/** @param nameOf the column of a key as this query knows it: of the register, or of a query within. */
export const orderBy = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  nameOf: (key: OrderKey, index: number) => string,
): void => {
  for (const [index, key] of order.entries()) {
    const direction = key.isDescending ? 'desc' : 'asc';
    if (key.mayBeNull) query.orderByRaw(`?? ${direction} nulls last`, [nameOf(key, index)]);
    else query.orderBy(nameOf(key, index), direction);
  }
};

/** Only what comes after the row with these values, one for each key. */
export const startAfter = (
  query: Knex.QueryBuilder,
  order: readonly OrderKey[],
  values: readonly (Scalar | null)[],
  nameOf: (key: OrderKey, index: number) => string,
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
