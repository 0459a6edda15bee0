/**
 * Puts the present names beside the values of facets, from the register; what is not public there has none, nor what several have whose names differ. One
 * statement for all.
 */
import type { Knex } from 'knex';
import type { Searchable } from '../contracts';
import { fillingsByGroup, groupKey } from '../reading/grouped-keys';
import { filled, slot, whereAmong, type Template } from '../reading/template';
import type { Lookup, Work } from '../reading/work';
import type { FacetValue } from './facet-lines';

export interface NamedFacetValue extends FacetValue {
  name: string | null;
}

interface NameRow {
  facet: string;
  value: string;
  name: string | null;
}

/** By `values_FACET`, of each facet whose values have names. */
export const facetNamesQuery = (knex: Knex, facets: Searchable['facets']): Knex.QueryBuilder => {
  const [first, ...others] = Object.entries(facets).flatMap(([facet, place]) =>
    place ? [{ facet, ...place }] : [],
  );
  const of = (query: Knex.QueryBuilder, { facet, type, by, scheme }: NonNullable<typeof first>) => {
    void query
      .from('public_register')
      .where('subject_type', type)
      .select({ facet: knex.raw('?', [facet]), value: by, name: 'name' });
    if (scheme !== undefined) void query.where({ scheme });
    return whereAmong(knex, query, by, slot(`values_${facet}`));
  };
  if (!first) throw new Error('no facet has names');
  return of(knex.queryBuilder(), first).unionAll(
    others.map((other) => (next: Knex.QueryBuilder) => void of(next, other)),
  );
};

export function* nameFacets(
  type: string,
  template: Template,
  counted: Record<string, FacetValue[]>,
): Work<Record<string, NamedFacetValue[]>> {
  const facets = Object.keys(counted);
  const keys = Object.entries(counted).flatMap(([facet, counts]) =>
    counts.map(({ value }) => groupKey(facet, value)),
  );
  const [values] = (yield [namesLookup(type, template, facets, keys)]) as [(string | null)[]];
  const names = new Map(keys.map((key, index) => [key, values[index] ?? null]));
  return Object.fromEntries(
    Object.entries(counted).map(([facet, counts]) => [
      facet,
      counts.map(({ value, count }) => ({
        value,
        name: names.get(groupKey(facet, value)) ?? null,
        count,
      })),
    ]),
  );
}

const namesLookup = (
  type: string,
  template: Template,
  facets: readonly string[],
  keys: readonly string[],
): Lookup<string | null> => ({
  lookup: `names of facets of ${type}`,
  keys,
  statement: (missing) => filled(template, fillingsByGroup('values_', facets, missing)),
  values(rows, missing) {
    const names = namesOfAll(rows as NameRow[]);
    return missing.map((key) => names.get(key) ?? null);
  },
});

/** Sites give one code to columns of their own: a name of one of them is no name of the others. */
const namesOfAll = (rows: readonly NameRow[]): Map<string, string | null> => {
  const names = new Map<string, string | null>();
  for (const { facet, value, name } of rows) {
    const key = groupKey(facet, value);
    names.set(key, !names.has(key) || names.get(key) === name ? name : null);
  }
  return names;
};
