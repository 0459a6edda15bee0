/**
 * Puts the present names of what a document refers to beside its references, from the register: one query for a whole page.
 * What is not public gets no name.
 */
import type { Core } from '@strapi/strapi';
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import type { Reader } from '../reading/reader';

type Reference = { documentId: string; name?: string };

export async function joinNames(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  documents: PublicDocument[],
): Promise<PublicDocument[]> {
  const { joined } = descriptor.queryable;
  const wanted = new Set(
    documents.flatMap((document) =>
      Object.keys(joined).flatMap((field) =>
        referencesIn(document[field]).map(({ documentId }) => documentId),
      ),
    ),
  );
  if (wanted.size === 0) return documents;
  const names = await namesOf(strapi, [...new Set(Object.values(joined))], [...wanted]);
  const named = (type: string, reference: Reference) => {
    const name = names.get(`${type}/${reference.documentId}`);
    return name === undefined ? reference : { ...reference, name };
  };
  return documents.map((document) => {
    const whole = { ...document };
    for (const [field, type] of Object.entries(joined)) {
      const value = document[field];
      if (Array.isArray(value))
        whole[field] = referencesIn(value).map((reference) => named(type, reference));
      else if (isReference(value)) whole[field] = named(type, value);
    }
    return whole;
  });
}

const isReference = (value: unknown): value is Reference =>
  typeof (value as Reference | null)?.documentId === 'string';

const referencesIn = (value: unknown): Reference[] =>
  (Array.isArray(value) ? value : [value]).filter(isReference);

const namesOf = async (strapi: Core.Strapi, types: string[], ids: string[]) => {
  const rows = await strapi
    .plugin('publication')
    .service<Reader>('reader')
    .rows<{ subject_type: string; subject_id: string; name: string }>((knex) =>
      knex('public_register')
        .whereIn('subject_type', types)
        .whereIn('subject_id', ids)
        .select('subject_type', 'subject_id', 'name'),
    );
  return new Map(rows.map((row) => [`${row.subject_type}/${row.subject_id}`, row.name]));
};
