/**
 * The search: which public subjects match, in which order, how many, by which facets, and their documents. It reads the index joined to
 * the register, and documents through the register alone.
 */
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor, SearchQuery } from '../contracts';
import { rowsById } from '../content/build-query';
import { shownOf } from '../content/shown-of';
import { descriptorsOf } from '../descriptors';
import { parseFilters } from '../domain/query/parse-filters';
import type { QueryError } from '../domain/query/plan';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { settingsOf } from './engine';
import { foundForms } from './found-statement';
import { facetNamesQuery } from './name-facets';
import { newestMonths } from './newest-months';
import { rebuildIndex, type RebuildOptions } from './rebuild';
import { engineOf, facetNames } from './search-index';
import type { SearchInput, SearchResult, SearchTemplates } from './search-work';

export interface SearchRequest {
  query: SearchQuery;
  /** As the content API takes them. */
  filters: unknown;
  page: number;
  pageSize: number;
  hasFacets: boolean;
  /** Shows one match. */
  presenter: SearchInput['presenter'];
}

export type SearchAnswer =
  (SearchResult & { kind: 'found' }) | { kind: 'bad_query'; error: QueryError };

export const search = ({ strapi }: { strapi: Core.Strapi }) => {
  const monthsOf = newestMonths();
  let forms: ReturnType<typeof foundForms> | undefined;
  return {
    /** Also while the site is read. Answers how many subjects were written. */
    rebuild: (options?: RebuildOptions) => rebuildIndex(strapi, options),

    async find(uid: string, request: SearchRequest): Promise<SearchAnswer> {
      const descriptor = searched(strapi, uid);
      const { type } = descriptor;
      const where = parseFilters(request.filters, descriptor.queryable);
      if (!where.ok) return { kind: 'bad_query', error: where.error };
      const { query, page, pageSize, hasFacets, presenter } = request;
      const engine = engineOf(strapi);
      const reader = strapi.plugin('publication').service<Reader>('reader');
      forms ??= foundForms(reader, engine);
      const wanted = { query, type, where: where.value, page, pageSize, hasFacets };
      const { templates, ...form } = forms(wanted);
      const newest = engine.readsAll ? await monthsOf((build) => reader.rows(build)) : [];
      const found = await reader.perform('search', {
        statements: templates,
        found: {
          ...form,
          syntax: engine.syntax,
          settings: settingsOf(engine).map(reader.statement),
          newest,
          facetNames: hasFacets ? facetNames(descriptor.search) : [],
        },
        shown: shownOf(strapi, descriptor),
        templates: templatesOf(reader, descriptor),
        page,
        pageSize,
        presenter,
      });
      return { kind: 'found', ...found };
    },
  };
};

type Searched = PublicTypeDescriptor & Required<Pick<PublicTypeDescriptor, 'search'>>;

/** @throws Error for a type that is not searched. */
const searched = (strapi: Core.Strapi, uid: string): Searched => {
  const descriptor = descriptorsOf(strapi).find(uid);
  if (!descriptor?.search) throw new Error(`"${uid}" is not searched`);
  return descriptor as Searched;
};

const known = new WeakMap<PublicTypeDescriptor, Lasting<SearchTemplates>>();

const templatesOf = ({ template }: Reader, descriptor: Searched): Lasting<SearchTemplates> => {
  const before = known.get(descriptor);
  if (before) return before;
  const { type, search: searchable } = descriptor;
  const templates = new Lasting({
    hits: template((knex) => rowsById(knex, type)),
    facetNames: template((knex) => facetNamesQuery(knex, searchable.facets)),
  });
  known.set(descriptor, templates);
  return templates;
};
