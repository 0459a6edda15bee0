/**
 * Rows of the information items in their two versions, as the jobs ask for them: straight from the table, by indexes of their own
 * (`src/api/information-item/indexes.ts`), because a query of Strapi's knows neither keyset pages nor our tables beside it.
 */
import type { Knex } from 'knex';
import type { Subject } from '../facts/subject';

const ITEMS = 'information_items';
export const ITEM_TYPE = 'information_item';

export interface ItemRow {
  id: number;
  document_id: string;
}

export const publishedItems = (knex: Knex): Knex.QueryBuilder =>
  items(knex).whereNotNull('one.published_at');

export const draftItems = (knex: Knex): Knex.QueryBuilder =>
  items(knex).whereNull('one.published_at');

const items = (knex: Knex) => knex(`${ITEMS} as one`).select('one.id', 'one.document_id');

export const itemOf = ({ document_id: documentId }: ItemRow): Subject => ({
  type: ITEM_TYPE,
  documentId,
});
