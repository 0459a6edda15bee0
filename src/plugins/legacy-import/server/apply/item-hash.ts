/**
 * The content of an item as a hash, by which an edit since the import is told. What the system sets by itself does not count; what an editor
 * can change does, whether the import writes it or not: an unfinished edit must not be published by a second import. Pure.
 */
import { sha256OfCanonicalJson } from '../../../../domain/content-hash/canonical-json';

const NOT_CONTENT = new Set([
  'indexNumber',
  'formerIndexNumbers',
  'slug',
  'firstPublishedAt',
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);

export const RELATIONS = [
  'agency',
  'jointAgencies',
  'matter',
  'subjects',
  'genre',
  'audiences',
  'clauses',
  'attachments',
  'mainColumn',
  'otherColumns',
  'interprets',
  'supersedes',
  'repeals',
  'corrects',
] as const;
export type RelationIds = Partial<Record<(typeof RELATIONS)[number], readonly string[]>>;

/** `scalarNames` are the attributes of the content type that are no relations. */
export function itemHash(
  entry: Readonly<Record<string, unknown>>,
  scalarNames: readonly string[],
  relations: RelationIds,
): string {
  const content: Record<string, unknown> = {};
  for (const name of scalarNames) {
    const value = NOT_CONTENT.has(name) ? null : entry[name];
    if (value !== null && value !== undefined && value !== '') content[name] = comparable(value);
  }
  for (const name of RELATIONS) {
    const ids = relations[name] ?? [];
    if (ids.length > 0) content[name] = [...ids].sort();
  }
  return sha256OfCanonicalJson(content);
}

function comparable(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
}
