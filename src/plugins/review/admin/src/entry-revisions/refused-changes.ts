/**
 * What a person had typed when their save was refused because somebody else had saved before: Strapi then loads the newest content into the
 * form, so that it would be gone. Kept until they save the entry or put it away.
 */
import { keyOf } from './seen-entries';

export interface Change {
  field: string;
  /** As it was typed; null: relations, files and the like, or emptied. */
  typed: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const refused = new Map<string, readonly Change[]>();
const listeners = new Set<() => void>();
const NONE: readonly Change[] = [];

export const refusedChanges = (uid: string, documentId: string): readonly Change[] =>
  refused.get(keyOf(uid, documentId)) ?? NONE;

export function keepRefused(uid: string, documentId: string, changes: readonly Change[]): void {
  if (changes.length === 0) refused.delete(keyOf(uid, documentId));
  else refused.set(keyOf(uid, documentId), changes);
  for (const listener of listeners) listener();
}

export function onRefused(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What differs between the content that was read and the one that was sent. Pure. */
export const changesBetween = (seen: Fields, sent: Fields): Change[] =>
  Object.entries(sent).flatMap(([field, value]) =>
    isChanged(seen[field], value) ? [{ field, typed: textOf(value) }] : [],
  );

const isChanged = (seen: unknown, sent: unknown): boolean => {
  if (isRelation(sent)) return sent.connect.length > 0 || (sent.disconnect ?? []).length > 0;
  if (isPlain(sent)) return JSON.stringify(seen ?? null) !== JSON.stringify(sent ?? null);
  return false;
};

interface Relation {
  connect: unknown[];
  disconnect?: unknown[];
}

const isRelation = (value: unknown): value is Relation =>
  Array.isArray((value as Partial<Relation> | null)?.connect);

/** Texts, numbers, ticks and lists of texts; files are sent in another form than they are read in. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((one) => typeof one === 'string')
    : value === null || typeof value !== 'object';

const textOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.join('\n');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null;
};
