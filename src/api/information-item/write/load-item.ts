/**
 * Reads the two versions of an item with everything the presenter shows, by the query engine: inside a transaction it sees what the
 * transaction wrote.
 */
import type { Core } from '@strapi/strapi';
import { FIELDS, type Target } from './fields';
import { ITEM } from './collaborators';

export type ItemRow = Record<string, unknown> & { documentId: string };

const SELECTED: Record<Target['type'], string[]> = {
  agency: ['documentId', 'code', 'name'],
  category: ['documentId', 'code', 'name'],
  column: ['documentId', 'site', 'code', 'name'],
  file: ['documentId', 'name', 'mime', 'size', 'url', 'hash', 'provider_metadata'],
  item: ['documentId', 'title'],
  matter: ['documentId', 'code', 'secondLevelName'],
};

const POPULATE = Object.fromEntries(
  Object.entries(FIELDS).flatMap(([name, field]): [string, unknown][] => {
    if ('target' in field) return [[name, { select: SELECTED[field.target.type] }]];
    return field.kind === 'records' ? [[name, true]] : [];
  }),
);

const load = (strapi: Core.Strapi, documentId: string, publishedAt: Record<string, boolean>) =>
  strapi.db
    .query(ITEM)
    .findOne({ where: { documentId, publishedAt }, populate: POPULATE }) as Promise<ItemRow | null>;

export const loadDraft = (strapi: Core.Strapi, documentId: string) =>
  load(strapi, documentId, { $null: true });

/** The version that is public now, or null. */
export const loadPublished = (strapi: Core.Strapi, documentId: string) =>
  load(strapi, documentId, { $notNull: true });
