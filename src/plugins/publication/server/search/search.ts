/**
 * The search: which public subjects match, in which order, how many, by which facets, and their documents. It reads the index joined to
 * the register, and documents through the register alone.
 */
import type { Core } from '@strapi/strapi';
import type { PublicDocument, PublicTypeDescriptor, SearchQuery } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { parseFilters } from '../domain/query/parse-filters';
import type { QueryError } from '../domain/query/plan';
import type { Reader } from '../reading/reader';
import { countFacets, type FacetValue } from './facet-lines';
import { settingsOf } from './engine';
import { MOST_MATCHES, type FoundRow } from './found-query';
import { readHits } from './hits';
import { nameFacets } from './name-facets';
import { newestMonths } from './newest-months';
import { readFound } from './read-found';
import { rebuildIndex, type RebuildOptions } from './rebuild';
import { engineOf, facetNames } from './search-index';

/** Of each facet. */
const MOST_FACET_VALUES = 50;

export interface SearchRequest {
  query: SearchQuery;
  /** As the content API takes them. */
  filters: unknown;
  page: number;
  pageSize: number;
  hasFacets: boolean;
}

export interface NamedFacetValue extends FacetValue {
  name: string | null;
}

export type SearchAnswer =
  | {
      kind: 'found';
      /** In order; with all fields, long texts too where they fit. */
      hits: PublicDocument[];
      total: number;
      /** False: there are more matches than are ranked and counted. */
      isWhole: boolean;
      /** False: the index is being made for the first time, and not everything public is found yet. */
      isIndexWhole: boolean;
      facets: Record<string, NamedFacetValue[]> | null;
    }
  | { kind: 'bad_query'; error: QueryError };

export const search = ({ strapi }: { strapi: Core.Strapi }) => {
  const monthsOf = newestMonths();
  return {
    /** How many of the newest matches are ranked and counted. */
    mostMatches: MOST_MATCHES,

    /** Also while the site is read. Answers how many subjects were written. */
    rebuild: (options?: RebuildOptions) => rebuildIndex(strapi, options),

    async find(uid: string, request: SearchRequest): Promise<SearchAnswer> {
      const descriptor = searched(strapi, uid);
      const where = parseFilters(request.filters, descriptor.queryable);
      if (!where.ok) return { kind: 'bad_query', error: where.error };
      const { query, page, pageSize, hasFacets } = request;
      const wanted = {
        query,
        type: descriptor.type,
        where: where.value,
        page,
        pageSize,
        hasFacets,
      };
      const engine = engineOf(strapi);
      const reader = strapi.plugin('publication').service<Reader>('reader');
      const { ids, total, matched, lines, isIndexWhole } = await readFound(
        async (build) => {
          const answers = await reader.snapshot([...settingsOf(engine), build]);
          return (answers.at(-1) ?? []) as FoundRow[];
        },
        engine,
        wanted,
        engine.readsAll ? await monthsOf((build) => reader.rows(build)) : [],
      );
      const names = facetNames(descriptor.search);
      return {
        kind: 'found',
        hits: await readHits(strapi, descriptor, ids),
        total: Math.min(total, MOST_MATCHES),
        isWhole: matched <= MOST_MATCHES,
        isIndexWhole,
        facets: hasFacets
          ? await nameFacets(
              strapi,
              descriptor.search,
              countFacets(names, lines ?? '', MOST_FACET_VALUES),
            )
          : null,
      };
    },
  };
};

/** @throws Error for a type that is not searched. */
const searched = (strapi: Core.Strapi, uid: string) => {
  const descriptor = descriptorsOf(strapi).find(uid);
  if (!descriptor?.search) throw new Error(`"${uid}" is not searched`);
  return descriptor as PublicTypeDescriptor & Required<Pick<PublicTypeDescriptor, 'search'>>;
};
