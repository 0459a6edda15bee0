/**
 * Indexes on Strapi's own tables that Strapi does not make: it checks `unique` by a search without index. Made idempotently at every
 * start (a migration would run before the tables exist); they survive Strapi's schema sync on both engines.
 */
export const ITEM_INDEXES: readonly string[] = [
  `create unique index if not exists information_items_slug_public on information_items (slug) where published_at is not null`,
  `create index if not exists information_items_index_number on information_items (index_number)`,
  `create index if not exists information_items_document_number on information_items (document_number)`,
];
