/**
 * Puts the present names of what a document refers to beside its references, from the register: one query for a whole page. A category, an
 * agency that is not public gets no name; another subject of the type's own that is not public is not there at all.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { NamedSubject, PublicDocument, PublicTypeDescriptor } from '../contracts';
import type { Reader } from '../reading/reader';

type Reference = { documentId: string; name?: string | null };

/** A row of the register as far as others show it. */
export interface NamedRow {
  subject_type: string;
  subject_id: string;
  name: string | null;
  number: string | null;
  slug: string | null;
  scheme: string | null;
  kind: string | null;
  published_at: string | null;
}

export const NAMED_COLUMNS = [
  'subject_type',
  'subject_id',
  'name',
  'number',
  'slug',
  'scheme',
  'kind',
  'published_at',
] as const;

export const namedSubject = (row: NamedRow): NamedSubject => ({
  documentId: row.subject_id,
  name: row.name,
  number: row.number,
  slug: row.slug,
  scheme: row.scheme,
  kind: row.kind,
  publishedAt: row.published_at,
});

export async function joinNames(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documents: PublicDocument[],
): Promise<PublicDocument[]> {
  const build = namesQuery(descriptor, documents);
  if (!build) return documents;
  const rows = await strapi.plugin('publication').service<Reader>('reader').rows<NamedRow>(build);
  return withNames(descriptor, documents, rows);
}

/** Null: the documents refer to nothing. */
export function namesQuery(
  { type, queryable: { joined }, related }: PublicTypeDescriptor,
  documents: readonly PublicDocument[],
): ((knex: Knex) => Knex.QueryBuilder) | null {
  const wanted = new Set(
    documents.flatMap((document) => [
      ...Object.keys(joined).flatMap((field) => referencesIn(document[field])),
      ...Object.values(listsIn(document, related)).flat(),
    ]),
  );
  if (wanted.size === 0) return null;
  const types = [...new Set([...Object.values(joined), ...(related ? [type] : [])])];
  const ids = [...new Set([...wanted].map(({ documentId }) => documentId))];
  return (knex) =>
    knex('public_register')
      .whereIn('subject_type', types)
      .whereIn('subject_id', ids)
      .select(...NAMED_COLUMNS);
}

export function withNames(
  { type, queryable: { joined }, related }: PublicTypeDescriptor,
  documents: readonly PublicDocument[],
  rows: readonly NamedRow[],
): PublicDocument[] {
  const found = new Map(rows.map((row) => [`${row.subject_type}/${row.subject_id}`, row]));
  const named = (of: string, reference: Reference) => {
    const row = found.get(`${of}/${reference.documentId}`);
    return row ? { ...reference, name: row.name } : reference;
  };
  return documents.map((document) => {
    const whole: PublicDocument = { ...document };
    for (const [field, of] of Object.entries(joined)) {
      const value = document[field];
      if (Array.isArray(value))
        whole[field] = referencesIn(value).map((reference) => named(of, reference));
      else if (isReference(value)) whole[field] = named(of, value);
    }
    const lists = related && document[related.field];
    if (related && isRecord(lists))
      whole[related.field] = {
        ...lists,
        ...Object.fromEntries(
          Object.entries(listsIn(document, related)).map(([name, references]) => [
            name,
            references.flatMap(({ documentId }) => {
              const row = found.get(`${type}/${documentId}`);
              return row ? [related.present(namedSubject(row))] : [];
            }),
          ]),
        ),
      };
    return whole;
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isReference = (value: unknown): value is Reference =>
  typeof (value as Reference | null)?.documentId === 'string';

const referencesIn = (value: unknown): Reference[] =>
  (Array.isArray(value) ? value : [value]).filter(isReference);

/** What the document says of others of its own type, by the names of its lists. */
const listsIn = (
  document: PublicDocument,
  related: PublicTypeDescriptor['related'],
): Record<string, Reference[]> => {
  const lists = related && document[related.field];
  if (!related || !isRecord(lists)) return {};
  return Object.fromEntries(related.terms.map((term) => [term, referencesIn(lists[term])]));
};
