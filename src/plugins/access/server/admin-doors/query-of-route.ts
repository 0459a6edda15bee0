/**
 * What may be asked of a route of the Content Manager in its query: what the admin itself asks. Anything else (fields, populate, a filter
 * on a text) could show or tell what the route is not there for.
 */
import type { Context } from 'koa';
import { filterPaths, listedOf, sortPaths } from '../domain/listing';
import { unlisted } from './refusals';

/** `plugins` is what the admin adds of its plugins: the locale. */
const ENTRY = ['locale', 'status', 'plugins'];
const PAGE = ['page', 'pageSize'];

const QUERIES: Record<string, readonly string[]> = {
  'collection-types.find': [
    ...ENTRY,
    ...PAGE,
    'sort',
    'filters',
    '_q',
    'publicationFilter',
    'publicationStatusFilter',
    'hasPublishedVersion',
  ],
  'collection-types.countManyEntriesDraftRelations': [...ENTRY, 'documentIds'],
  'relations.findAvailable': [
    ...ENTRY,
    ...PAGE,
    'component',
    'id',
    '_q',
    '_filter',
    'idsToOmit',
    'idsToInclude',
  ],
  'relations.findExisting': [...ENTRY, ...PAGE],
};

/** @throws ValidationError `not_listed` naming what is not allowed and what is. */
export function checkQuery(context: Context, handler: string, uid: string): void {
  const listed = listedOf(uid);
  // A relation field's own entries are shown by their names alone, whatever the type.
  if (listed === null && !handler.startsWith('relations.')) return;
  const allowed = QUERIES[handler] ?? ENTRY;
  const query = context.query as Record<string, unknown>;
  for (const key of Object.keys(query)) if (!allowed.includes(key)) throw unlisted(key, allowed);
  if (listed === null) return;
  const paths = [
    ...(query.filters === undefined
      ? []
      : filterPaths(query.filters).map((path) => ['filters', path])),
    ...(query.sort === undefined ? [] : sortPaths(query.sort).map((path) => ['sort', path])),
  ] as [string, string][];
  for (const [name, path] of paths) {
    if (!listed.includes(path)) throw unlisted(`${name}.${path}`, listed);
  }
}
