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

export const loadDraft = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<ItemRow | null> => {
  const draft = await load(strapi, documentId, { $null: true });
  return draft && withPublicTitles(strapi, draft);
};

/** The version that is public now, or null. */
export const loadPublished = (strapi: Core.Strapi, documentId: string) =>
  load(strapi, documentId, { $notNull: true });

const ITEM_FIELDS = Object.entries(FIELDS)
  .filter(([, field]) => 'target' in field && field.target.type === 'item')
  .map(([name]) => name);

/** What is public is referred to by its public title: what its agency is changing in the draft is not for others. */
const withPublicTitles = async (strapi: Core.Strapi, draft: ItemRow): Promise<ItemRow> => {
  const referred = ITEM_FIELDS.flatMap((name) => draft[name] ?? []).flat() as ItemRow[];
  if (referred.length === 0) return draft;
  const published = (await strapi.db.query(ITEM).findMany({
    where: {
      documentId: { $in: referred.map(({ documentId }) => documentId) },
      publishedAt: { $notNull: true },
    },
    select: ['documentId', 'title'],
  })) as ItemRow[];
  const titles = new Map(published.map(({ documentId, title }) => [documentId, title]));
  for (const one of referred) one.title = titles.get(one.documentId) ?? one.title;
  return draft;
};
