/** How many rows that filters leave have each set of a kind of terms: they are counted once, by the keys of the sets. */
import type { Knex } from 'knex';
import { isCounted, keyColumnOf } from '../domain/facets';
import type { CataloguePlan } from '../domain/query/parse-catalogue';
import { isPostgres } from '../reading/is-postgres';
import { rowsByKeys } from './by-keys';
import { restrict } from './restrict';

/** Rows: a set of this kind of terms, and how many have it. */
export const countedRows = (
  knex: Knex,
  type: string,
  term: string,
  where: CataloguePlan['where'],
): Knex.QueryBuilder => {
  if (!isCounted(term)) throw new Error(`"${term}" is not counted`);
  const key = `row.${keyColumnOf(term)}`;
  const rows =
    rowsByKeys(knex, type, where, term) ??
    restrict(knex('public_register as row'), { knex, type, where });
  // With a sign, so that SQLite walks over no index because it has the keys in order.
  const grouping = isPostgres(knex) ? '??' : '+??';
  return rows.groupByRaw(grouping, [key]).select({ facet_key: key }).count('* as total');
};
