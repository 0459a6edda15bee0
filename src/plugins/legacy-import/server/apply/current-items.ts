/** Items as they stand now, for the records of a batch that changed; and which legacy index numbers are already borne within an agency. */
import type { Core } from '@strapi/strapi';
import type { CurrentItem } from '../plan/plan-row';
import { itemHash, RELATIONS, type RelationIds } from './item-hash';

export const ITEM = 'api::information-item.information-item';

type Row = Record<string, unknown> & { documentId: string };

/** The attributes of an item that are no relations or files. */
export function scalarNames(strapi: Core.Strapi): string[] {
  const { attributes } = strapi.contentType(ITEM);
  return Object.entries(attributes)
    .filter(
      ([, attribute]) =>
        !['relation', 'media', 'component', 'dynamiczone'].includes(attribute.type),
    )
    .map(([name]) => name);
}

export async function currentItems(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  scalars: readonly string[],
): Promise<Map<string, CurrentItem>> {
  if (documentIds.length === 0) return new Map();
  const ids = [...new Set(documentIds)];
  const populate = Object.fromEntries(
    RELATIONS.map((name) => [
      name,
      { select: name === 'attachments' ? ['id'] : ['id', 'documentId'] },
    ]),
  );
  const rows = (await strapi.db.query(ITEM).findMany({
    where: { documentId: { $in: ids }, publishedAt: null },
    populate,
  })) as Row[];
  const publicRows = (await strapi.db.query(ITEM).findMany({
    where: { documentId: { $in: ids }, publishedAt: { $notNull: true } },
    select: ['id', 'documentId'],
  })) as Row[];
  const publicIds = new Set(publicRows.map(({ documentId }) => documentId));
  return new Map(
    rows.map((row) => [
      row.documentId,
      {
        itemHash: itemHash(row, scalars, relationIds(row)),
        indexNumber: typeof row.indexNumber === 'string' ? row.indexNumber : null,
        formerIndexNumbers: Array.isArray(row.formerIndexNumbers)
          ? (row.formerIndexNumbers as string[])
          : [],
        isPublic: publicIds.has(row.documentId),
        wasPublic: Boolean(row.slug ?? row.firstPublishedAt),
      },
    ]),
  );
}

function relationIds(row: Row): RelationIds {
  return Object.fromEntries(
    RELATIONS.map((name) => {
      const value = row[name];
      const related = (Array.isArray(value) ? value : value ? [value] : []) as Partial<Row>[];
      return [name, related.map((one) => one.documentId ?? `#${String(one.id)}`)];
    }),
  );
}

/** `<agency documentId>\n<number>` → the documents that bear it. One query a batch. */
export async function numbersTaken(
  strapi: Core.Strapi,
  numbers: readonly string[],
): Promise<Map<string, Set<string>>> {
  const taken = new Map<string, Set<string>>();
  if (numbers.length === 0) return taken;
  const rows = (await strapi.db.query(ITEM).findMany({
    where: { indexNumber: { $in: [...new Set(numbers)] } },
    select: ['id', 'documentId', 'indexNumber'],
    populate: { agency: { select: ['id', 'documentId'] } },
  })) as (Row & { indexNumber: string; agency: Row | null })[];
  for (const row of rows) {
    const key = numberKey(row.agency?.documentId ?? '', row.indexNumber);
    taken.set(key, (taken.get(key) ?? new Set()).add(row.documentId));
  }
  return taken;
}

export const numberKey = (agencyId: string, number: string): string => `${agencyId}\n${number}`;
