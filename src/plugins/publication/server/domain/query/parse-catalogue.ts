/** A request for the catalogue: by what it counts, and the filters of the list that it counts. Pure. */
import type { Queryable } from '../../contracts';
import { parseFilters } from './parse-filters';
import { parsed, refused, type Condition, type Parsed } from './plan';

const PARAMETERS = ['by', 'filters'];

export interface CataloguePlan {
  /** A name of the type's facets. */
  by: string;
  where: Condition;
}

export function parseCatalogue(
  query: Record<string, unknown>,
  queryable: Queryable,
): Parsed<CataloguePlan> {
  for (const [name, value] of Object.entries(query)) {
    if (!PARAMETERS.includes(name))
      return refused(name, value, 'is no parameter of the catalogue', PARAMETERS);
  }
  const { by } = query;
  if (typeof by !== 'string' || !Object.hasOwn(queryable.facets, by))
    return refused('by', by ?? null, 'expects by what to count', Object.keys(queryable.facets));
  const where = parseFilters(query.filters, queryable);
  return where.ok ? parsed({ by, where: where.value }) : where;
}
