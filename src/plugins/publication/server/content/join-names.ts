/**
 * Puts the present names of what a document refers to beside its references, from the register: one query for a whole page. A category, an
 * agency that is not public gets no name; another subject of the type's own that is not public is not there at all.
 */
import type { PublicDocument, Related } from '../contracts';
import { filled } from '../reading/template';
import type { Statement } from '../reading/work';
import { namedSubject, type NamedRow } from './named-rows';
import { namedTypes, relatedOf, type Shown } from './shown';

type Reference = { documentId: string; name?: string | null };

/** What names the documents' references; null: they refer to nothing. */
export function namesStatement(
  shown: Shown,
  documents: readonly PublicDocument[],
): Statement | null {
  const wanted = new Map(namedTypes(shown).map((type) => [type, new Set<string>()]));
  const want = (type: string, references: readonly Reference[]) => {
    for (const { documentId } of references) wanted.get(type)?.add(documentId);
  };
  const related = relatedOf(shown);
  for (const document of documents) {
    for (const [field, type] of Object.entries(shown.joined))
      want(type, referencesIn(document[field]));
    for (const references of Object.values(listsIn(document, related)))
      want(shown.type, references);
  }
  if ([...wanted.values()].every(({ size }) => size === 0)) return null;
  return filled(
    shown.names,
    Object.fromEntries([...wanted].map(([type, ids]) => [`ids_${type}`, [...ids]])),
  );
}

export function withNames(
  shown: Shown,
  documents: readonly PublicDocument[],
  rows: readonly NamedRow[],
): PublicDocument[] {
  const { type, joined } = shown;
  const related = relatedOf(shown);
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
  related: Related | null,
): Record<string, Reference[]> => {
  const lists = related && document[related.field];
  if (!related || !isRecord(lists)) return {};
  return Object.fromEntries(related.terms.map((term) => [term, referencesIn(lists[term])]));
};
