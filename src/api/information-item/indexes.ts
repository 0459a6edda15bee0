/**
 * Indexes on Strapi's own tables that Strapi does not make: it checks `unique` by a search without index. Made idempotently at every
 * start (a migration would run before the tables exist); they survive Strapi's schema sync on both engines.
 */
export const ITEM_INDEXES: readonly string[] = [
  `create unique index if not exists information_items_slug_public on information_items (slug) where published_at is not null`,
  `create index if not exists information_items_index_number on information_items (index_number)`,
  `create index if not exists information_items_document_number on information_items (document_number)`,
  // What time makes due: few rows each, asked for every half minute.
  `create index if not exists information_items_disclosed_until on information_items (disclosed_until) where published_at is not null and disclosed_until is not null`,
  `create index if not exists information_items_valid_until on information_items (validity, valid_until) where published_at is not null and valid_until is not null`,
  `create index if not exists information_items_effective_on on information_items (validity, effective_on) where published_at is not null and effective_on is not null`,
  `create index if not exists information_items_reassessment on information_items (disclosure, reassess_on) where published_at is null and reassess_on is not null`,
  `create index if not exists information_items_class_of_draft on information_items (disclosure, document_id) where published_at is null`,
];
