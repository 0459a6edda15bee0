/**
 * By what a list of the admin may be filtered and sorted: what its columns show, and the codes and names of what an entry refers to. Never a
 * body, nor what was written down about a decision: a filter on a text tells the text, and a list leaves no row in the ledger. Pure.
 */
import { CONTENT_TYPES } from './content-permissions';

const ALWAYS = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy.id',
  'updatedBy.id',
  'locale',
  /** Draft, published or changed since; Strapi's own names for it. */
  '__status',
  'status',
];

const named = (...relations: string[]): string[] =>
  relations.flatMap((name) => [
    name,
    ...['id', 'documentId', 'name', 'code'].map((key) => `${name}.${key}`),
  ]);

const LISTED: Record<string, readonly string[]> = {
  [CONTENT_TYPES.item]: [
    'title',
    'indexNumber',
    'documentNumber',
    'generatedOn',
    'firstPublishedAt',
    'effectiveOn',
    'repealedOn',
    'validUntil',
    'validity',
    'disclosure',
    'disclosureTerm',
    'disclosedUntil',
    'nature',
    'source',
    'carrier',
    'recordForm',
    'language',
    'pinned',
    'slug',
    'registrationNumber',
    'filingNumber',
    'interpretationKind',
    'isPartialVersion',
    'legacySource',
    'legacyId',
    'legacyAddress',
    ...named('agency', 'jointAgencies', 'subjects', 'genre', 'audiences', 'clauses'),
    ...named('mainColumn', 'otherColumns'),
    ...named('matter'),
    'matter.secondLevelName',
  ],
  [CONTENT_TYPES.guide]: [
    'title',
    'kind',
    'state',
    'version',
    'firstPublishedAt',
    ...named('agency', 'workingUnit'),
  ],
};

/** Null: of this type anything may be asked that Strapi allows. */
export const listedOf = (uid: string): readonly string[] | null => {
  const own = LISTED[uid];
  return own ? [...ALWAYS, ...own] : null;
};

/** Every attribute that a filter names, as a dotted path; operators (`$and`, `$eq` …) are left out. */
export function filterPaths(filters: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(filters)) return filters.flatMap((one) => filterPaths(one, path));
  if (typeof filters !== 'object' || filters === null) return [path.join('.')];
  const entries = Object.entries(filters);
  if (entries.length === 0) return [path.join('.')];
  return entries.flatMap(([key, value]) =>
    filterPaths(value, key.startsWith('$') || /^\d+$/.test(key) ? path : [...path, key]),
  );
}

/** Every attribute that a sort names: `title:ASC`, `agency.name`, `agency[name]:asc`, a list, or nested objects. */
export function sortPaths(sort: unknown, path: readonly string[] = []): string[] {
  if (typeof sort === 'string' && path.length === 0) {
    return sort
      .split(',')
      .map((one) => one.trim().replace(/:[a-z]+$/i, ''))
      .filter((one) => one !== '')
      .map((one) =>
        one
          .split(/[.[\]]+/)
          .filter((part) => part !== '')
          .join('.'),
      );
  }
  if (Array.isArray(sort)) return sort.flatMap((one) => sortPaths(one, path));
  if (typeof sort !== 'object' || sort === null) return [path.join('.')];
  return Object.entries(sort).flatMap(([key, value]) =>
    sortPaths(value, /^\d+$/.test(key) ? path : [...path, key]),
  );
}
