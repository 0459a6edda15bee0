/**
 * What the write API answers: every field of the draft, what the system gave, `state`, `revision` and `contentHash`. null for an
 * empty scalar, [] for an empty list. Pure.
 */
import { contentHashOf, lightHashOf, sha256Of } from '../publication/reviewed';
import { FIELDS, type Field, type Target } from './fields';
import type { ItemRow } from './load-item';
import { revisionOf } from './revision';

/** `modified`: public, and the draft says something else; `withdrawn`: was public before. */
export type ItemState = 'draft' | 'published' | 'modified' | 'withdrawn';

export interface PresentedItem extends Record<string, unknown> {
  documentId: string;
  state: ItemState;
  revision: string;
  /** What an approval is bound to. */
  contentHash: string;
  /** Of the rest of what the public would see: a change of it needs one check. */
  lightHash: string;
}

type Row = Record<string, unknown>;

export function presentItem(draft: ItemRow, published: ItemRow | null): PresentedItem {
  return {
    documentId: draft.documentId,
    ...fieldsOf(draft),
    indexNumber: draft.indexNumber ?? null,
    slug: draft.slug ?? null,
    firstPublishedAt: draft.firstPublishedAt ?? null,
    state: stateOf(draft, published),
    revision: revisionOfDraft(draft),
    contentHash: contentHashOf(draft),
    lightHash: lightHashOf(draft),
  };
}

export const revisionOfDraft = (draft: ItemRow): string => revisionOf(identified(draft, isAny));

// A slug is given at the first publication and kept for ever.
const stateOf = (draft: ItemRow, published: ItemRow | null): ItemState => {
  if (!published) return draft.slug ? 'withdrawn' : 'draft';
  // Relations between items differ by themselves: a draft is linked to drafts, a published version to what is public.
  const isSame = revisionOf(identified(draft, isOwn)) === revisionOf(identified(published, isOwn));
  return isSame ? 'published' : 'modified';
};

const isAny = () => true;
const isOwn = (field: Field) => !('target' in field && field.target.type === 'item');

/** The values by which two versions are compared: for a relation the documentIds, so that a renamed agency changes no item. */
const identified = (row: ItemRow, isWanted: (field: Field) => boolean): Row =>
  Object.fromEntries(
    Object.entries(FIELDS)
      .filter(([, field]) => isWanted(field))
      .map(([name, field]) => [
        name,
        'target' in field ? documentIdsOf(row[name]) : scalar(field, row[name]),
      ]),
  );

const documentIdsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as Row[]) : value ? [value as Row] : [])
    .map(({ documentId }) => String(documentId))
    .sort();

const fieldsOf = (row: ItemRow): Row =>
  Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => [name, presented(field, row[name])]),
  );

const presented = (field: Field, value: unknown): unknown => {
  if (field.kind === 'references')
    return ((value ?? []) as Row[]).map((row) => named(field.target, row));
  if (field.kind === 'reference') return value ? named(field.target, value as Row) : null;
  return scalar(field, value);
};

const scalar = (field: Field, value: unknown): unknown => {
  if (field.kind === 'words') return value ?? [];
  if (field.kind === 'flag') return Boolean(value);
  if (field.kind === 'records') return recordsOf(field.fields, value);
  return value === '' || value === undefined ? null : value;
};

/** The fields of each record and nothing else: Strapi's row ids differ between the versions of one item. */
const recordsOf = (fields: Readonly<Record<string, Field>>, value: unknown): Row[] =>
  ((value ?? []) as Row[]).map((row) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, scalar(field, row[name])]),
    ),
  );

const named = ({ type }: Target, row: Row): Row => {
  const { documentId } = row;
  switch (type) {
    case 'file':
      return {
        documentId,
        name: row.name,
        sha256: sha256Of(row),
        size: sizeOf(row),
        mime: row.mime,
      };
    case 'item':
      return { documentId, title: row.title };
    case 'column':
      return { documentId, site: row.site, code: row.code, name: row.name };
    case 'matter':
      return { documentId, code: row.code, name: row.secondLevelName };
    default:
      return { documentId, code: row.code, name: row.name };
  }
};

/** Strapi counts in kilobytes of 1000. */
const sizeOf = (row: Row): number => Math.round(Number(row.size ?? 0) * 1000);
