/** Which drafts have a relation to an item, asked of the link table itself. */
import type { Core, UID } from '@strapi/strapi';

export const ITEM = 'api::information-item.information-item' as UID.ContentType;

interface Pointing {
  document_id: string;
  is_partial_version: unknown;
}

/**
 * The drafts whose relation names this item. From the link table backwards: Strapi's own query joins from the left and reads all items
 * (18 ms among 60,000 rows instead of less than one).
 */
export const draftsPointingTo = (
  strapi: Core.Strapi,
  attribute: 'fullVersion' | 'interprets',
  documentId: string,
): Promise<Pointing[]> => {
  const { table, link, source, target } = linkOf(strapi, attribute);
  // Shares the transaction of the write it is asked in; a query beside it would wait for that on SQLite.
  return strapi.db.transaction(({ trx }) =>
    trx(`${table} as target`)
      .join(link, `${link}.${target}`, 'target.id')
      .join(`${table} as source`, 'source.id', `${link}.${source}`)
      .where('target.document_id', documentId)
      .whereNull('source.published_at')
      .select('source.document_id', 'source.is_partial_version'),
  ) as Promise<unknown> as Promise<Pointing[]>;
};

export const linkOf = (strapi: Core.Strapi, attribute: 'fullVersion' | 'interprets') => {
  const { tableName: table, attributes } = strapi.db.metadata.get(ITEM);
  const { joinTable } = attributes[attribute] as unknown as { joinTable: JoinTable };
  const { name: link, joinColumn, inverseJoinColumn } = joinTable;
  return { table, link, source: joinColumn.name, target: inverseJoinColumn.name };
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}
