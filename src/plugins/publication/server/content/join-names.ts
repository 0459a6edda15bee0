/**
 * Puts the present names of what a document refers to beside its references, from the register. A category, an agency that is not public gets no name; another subject
 * of the type's own that is not public is not there at all.
 */
import type { PublicDocument, Related } from '../contracts';
import { groupKey } from '../reading/grouped-keys';
import type { Work } from '../reading/work';
import { namedSubject, readNames, type NamedRow, type NamedRows } from './named-rows';
import { relatedOf, type Shown } from './shown';

type Reference = { documentId: string; name?: string | null };

/** One step for all of them. */
export function* joinNames(
  shown: Shown,
  documents: readonly PublicDocument[],
): Work<PublicDocument[]> {
  const keys = new Set(documents.flatMap((document) => [...nameKeys(shown, document)]));
  const rows = yield* readNames(shown, keys);
  return documents.map((document) => withNames(shown, document, rows));
}

/** Of what the document refers to. */
export function nameKeys(shown: Shown, document: PublicDocument): Set<string> {
  const lists = Object.values(listsIn(document, relatedOf(shown)));
  return new Set([
    ...Object.entries(shown.joined).flatMap(([field, type]) =>
      referencesIn(document[field]).map(({ documentId }) => groupKey(type, documentId)),
    ),
    ...lists.flat().map(({ documentId }) => groupKey(shown.type, documentId)),
  ]);
}

export function withNames(shown: Shown, document: PublicDocument, rows: NamedRows): PublicDocument {
  const { type, joined } = shown;
  const related = relatedOf(shown);
  const named = (of: string, reference: Reference) => {
    const row = rows.get(groupKey(of, reference.documentId));
    return row ? { ...reference, name: row.name } : reference;
  };
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
          presentRelated(
            related,
            references.map(({ documentId }) => rows.get(groupKey(type, documentId))),
          ),
        ]),
      ),
    };
  return whole;
}

/** Of those that are there. */
export const presentRelated = (
  related: Related,
  rows: readonly (NamedRow | undefined)[],
): Record<string, unknown>[] =>
  rows.flatMap((row) => (row ? [related.present(namedSubject(row))] : []));

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
