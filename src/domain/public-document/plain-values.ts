/**
 * From rows of the database to the plain values of a public document: null for an empty scalar, [] for an empty list, and of
 * another subject its documentId (and code) alone. An allow-list is written with these, never a copy of a row. Pure.
 */

export interface Reference {
  documentId: string;
}
export interface CodedReference extends Reference {
  code: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Text, trimmed of nothing; empty text is null. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A calendar date `YYYY-MM-DD`, as both engines' drivers give one. */
export function dateOf(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null;
}

/** A JSON list of texts; whatever else is in it is left out. */
export const textsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string' && one !== '')
    : [];

export const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

export const rowOf = (value: unknown): Record<string, unknown> | null =>
  isRecord(value) ? value : null;

export function referenceOf(value: unknown): Reference | null {
  const documentId = textOf(rowOf(value)?.documentId);
  return documentId === null ? null : { documentId };
}

export const referencesOf = (value: unknown): Reference[] =>
  rowsOf(value).flatMap((row) => referenceOf(row) ?? []);

export function codedReferenceOf(value: unknown): CodedReference | null {
  const reference = referenceOf(value);
  const code = textOf(rowOf(value)?.code);
  return reference && code !== null ? { ...reference, code } : null;
}

/** In order of code, so that the order of rows in the database changes no document. */
export const codedReferencesOf = (value: unknown): CodedReference[] =>
  rowsOf(value)
    .flatMap((row) => codedReferenceOf(row) ?? [])
    .sort((left, right) => (left.code < right.code ? -1 : 1));

/** Of each row of a JSON list the named texts and nothing else. */
export const recordsOf = <Name extends string>(
  value: unknown,
  names: readonly Name[],
): Record<Name, string | null>[] =>
  rowsOf(value).map(
    (row) =>
      Object.fromEntries(names.map((name) => [name, textOf(row[name])])) as Record<
        Name,
        string | null
      >,
  );
