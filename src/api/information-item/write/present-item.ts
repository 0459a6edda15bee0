/**
 * What the write API answers: every field of the draft, what the system gave, `state`, `revision` and `contentHash`. null for an
 * empty scalar, [] for an empty list. Pure.
 */
import { contentHash } from '../../../domain/content-hash/content-hash';
import { FIELDS, type Field, type Target } from './fields';
import type { ItemRow } from './load-item';
import { revisionOf } from './revision';

/** `modified`: public, and the draft says something else; `withdrawn`: was public before. */
export type ItemState = 'draft' | 'published' | 'modified' | 'withdrawn';

export interface PresentedItem extends Record<string, unknown> {
  documentId: string;
  state: ItemState;
  revision: string;
  contentHash: string;
}

type Row = Record<string, unknown>;

export function presentItem(draft: ItemRow, published: ItemRow | null): PresentedItem {
  const fields = fieldsOf(draft);
  return {
    documentId: draft.documentId,
    ...fields,
    indexNumber: draft.indexNumber ?? null,
    slug: draft.slug ?? null,
    firstPublishedAt: draft.firstPublishedAt ?? null,
    state: stateOf(draft, published),
    revision: revisionOfDraft(draft),
    contentHash: contentHashOf(fields),
  };
}

export const revisionOfDraft = (draft: ItemRow): string => revisionOf(identified(draft, isAny));

/** The hash an approval is bound to (`domain/content-hash`), of a draft as it stands. */
export const contentHashOfDraft = (draft: ItemRow): string => contentHashOf(fieldsOf(draft));

const contentHashOf = (fields: Row): string =>
  contentHash({
    title: textOf(fields.title),
    body: textOf(fields.body),
    files: fields.attachments as { sha256: string; name: string }[],
    disclosure: textOf(fields.disclosure),
    clauses: (fields.clauses as { code: string }[]).map(({ code }) => code),
    ground: textOf(fields.ground),
    groundLaw: textOf(fields.groundLaw),
    groundHarm: textOf(fields.groundHarm),
    groundDiscretion: textOf(fields.groundDiscretion),
    disclosureReason: textOf(fields.disclosureReason),
  });

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
  return value === '' || value === undefined ? null : value;
};

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

/** Our upload provider keeps it beside the file and in its address. */
const sha256Of = (row: Row): string => {
  const kept = (row.provider_metadata as { sha256?: unknown } | null)?.sha256;
  if (typeof kept === 'string') return kept;
  return /[0-9a-f]{64}/.exec(String(row.url))?.[0] ?? String(row.hash);
};

/** Strapi counts in kilobytes of 1000. */
const sizeOf = (row: Row): number => Math.round(Number(row.size ?? 0) * 1000);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
