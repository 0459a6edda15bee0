/**
 * Where the stored text of a document is changed for a list: what lists leave out, and what is joined from the register when it is read. Found once, when the
 * register is written, so that a page of a list is put together from bytes and no document is parsed. Pure.
 */
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import { storedBytes } from './texts';

/** Positions in bytes of the text in UTF-8, in the order of the text. */
export interface Splices {
  /** Of the whole text: of another text they say nothing. */
  length: number;
  /** Of those whose names are joined. */
  types: string[];
  places: Place[];
}

/** `CUT` from, to; `RELATED` from, to of a list of references; else `types[kind - NAMED]`: where the documentId begins, and where the name goes. */
export type Place = [kind: number, from: number, to: number];

export const CUT = 0;
export const RELATED = 1;
export const NAMED = 2;

/** What a list adds at the end. */
const ADDED = 'updatedAt';
const REFERENCE_START = '{"documentId":"';
/** Found again in the text without reading JSON. */
const PLAIN_ID = /^[\w-]+$/;

type Described = Pick<PublicTypeDescriptor, 'textFields' | 'related'> & {
  queryable: Pick<PublicTypeDescriptor['queryable'], 'onlyOnRequest' | 'joined'>;
};

/** @param document whole or as stored. Null: it has what can only be shown by reading it. */
export function splicesOf(descriptor: Described, document: PublicDocument): Splices | null {
  const { textFields, related } = descriptor;
  const { onlyOnRequest, joined } = descriptor.queryable;
  const types = [...new Set(Object.values(joined))];
  const places: Place[] = [];
  // Past the brace.
  let at = 1;
  for (const [field, value] of Object.entries(document)) {
    if (value === undefined || field === ADDED) return null;
    const isText = textFields.includes(field);
    const start = at + bytesOf(field) + 1;
    const end = start + (isText ? storedBytes(value) : bytesOf(value));
    const type = joined[field];
    if (onlyOnRequest.includes(field)) places.push([CUT, at - 1, end]);
    else if (isText) return null;
    else if (type !== undefined) {
      const named = namesIn(value, start, NAMED + types.indexOf(type));
      if (!named) return null;
      places.push(...named);
    } else if (field === related?.field) {
      const lists = listsIn(value, start, related.terms);
      if (!lists) return null;
      places.push(...lists);
    }
    at = end + 1;
  }
  return { length: at, types, places };
}

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value), 'utf8');

/** Of one reference or a list of them that begins there. */
const namesIn = (value: unknown, start: number, kind: number): Place[] | null => {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    return isReference(value)
      ? [[kind, start + REFERENCE_START.length, start + bytesOf(value) - 1]]
      : null;
  }
  const places: Place[] = [];
  let at = start + 1;
  for (const one of value) {
    const named = isReference(one) ? namesIn(one, at, kind) : null;
    if (!named) return null;
    places.push(...named);
    at += bytesOf(one) + 1;
  }
  return places;
};

/** The lists with something in them; what stands beside them stays. */
const listsIn = (value: unknown, start: number, terms: readonly string[]): Place[] | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (!terms.every((term) => term in value)) return null;
  const places: Place[] = [];
  let at = start + 1;
  for (const [name, list] of Object.entries(value)) {
    if (list === undefined) return null;
    const from = at + bytesOf(name) + 1;
    at = from + bytesOf(list) + 1;
    if (!terms.includes(name)) continue;
    if (!Array.isArray(list) || !list.every(isReference)) return null;
    if (list.length > 0) places.push([RELATED, from, at - 1]);
  }
  return places;
};

/** With the documentId first, and no name yet. */
const isReference = (value: unknown): value is { documentId: string } => {
  if (typeof value !== 'object' || value === null) return false;
  const { documentId } = value as { documentId?: unknown };
  return (
    Object.keys(value)[0] === 'documentId' &&
    typeof documentId === 'string' &&
    PLAIN_ID.test(documentId) &&
    !('name' in value)
  );
};
