/** The query of `GET /api/search`: `q`, `filters` (as of items), `pagination[page,pageSize]` and `facets`. Pure. */
import {
  LONGEST_SEARCH,
  MOST_TERMS,
  parseSearch,
  type SearchQuery,
} from '../../domain/search/parse-search';

const PARAMETERS = ['q', 'filters', 'pagination', 'facets'];
const PAGINATION = ['page', 'pageSize'];
export const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 50;
/** Only so many matches are ranked. */
export const LAST_ROW = 10_000;

export interface QueryError {
  parameter: string;
  value: unknown;
  rule: string;
  allowed: readonly string[];
}

export interface SearchRequest {
  query: SearchQuery;
  filters: unknown;
  page: number;
  pageSize: number;
  hasFacets: boolean;
}

export type ParsedRequest = { ok: true; request: SearchRequest } | { ok: false; error: QueryError };

const RULES = {
  empty: 'has no word, number or character to search for',
  too_long: `is longer than ${LONGEST_SEARCH} characters`,
  too_many_terms: `has more than ${MOST_TERMS} words`,
};

export function parseSearchQuery(given: Record<string, unknown>): ParsedRequest {
  const [unknown] = Object.keys(given).filter((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined)
    return refused(unknown, given[unknown], 'is no parameter of the search', PARAMETERS);
  const { q, filters, pagination, facets = 'true' } = given;
  if (q === undefined) return refused('q', null, 'is missing: what to search for');
  if (typeof q !== 'string') return refused('q', q, 'expects one text');
  const parsed = parseSearch(q);
  if (!parsed.ok) return refused('q', parsed.rule === 'too_long' ? '…' : q, RULES[parsed.rule]);
  if (facets !== 'true' && facets !== 'false')
    return refused('facets', facets, 'expects true or false', ['true', 'false']);
  const pages = parsePages(pagination);
  if ('error' in pages) return { ok: false, error: pages.error };
  return {
    ok: true,
    request: { query: parsed.query, filters, ...pages, hasFacets: facets === 'true' },
  };
}

const parsePages = (
  given: unknown = {},
): { page: number; pageSize: number } | { error: QueryError } => {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return refused('pagination', given, 'expects an object', PAGINATION);
  const members = given as Record<string, unknown>;
  const [unknown] = Object.keys(members).filter((name) => !PAGINATION.includes(name));
  if (unknown !== undefined)
    return refused(`pagination[${unknown}]`, members[unknown], 'is not known here', PAGINATION);
  const { page = '1', pageSize = String(DEFAULT_PAGE_SIZE) } = members;
  const number = wholeNumber(page);
  const size = wholeNumber(pageSize);
  if (number < 1) return refused('pagination[page]', page, 'expects a whole number from 1');
  if (size < 1 || size > MAXIMUM_PAGE_SIZE) {
    const rule = `expects a whole number from 1 to ${MAXIMUM_PAGE_SIZE}`;
    return refused('pagination[pageSize]', pageSize, rule);
  }
  if ((number - 1) * size >= LAST_ROW) {
    const rule = `goes past the ${LAST_ROW} matches that are ranked: narrow the filters`;
    return refused('pagination[page]', page, rule);
  }
  return { page: number, pageSize: size };
};

const wholeNumber = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;

const refused = (
  parameter: string,
  value: unknown,
  rule: string,
  allowed: readonly string[] = [],
): { ok: false; error: QueryError } => ({
  ok: false,
  error: { parameter, value, rule, allowed },
});
