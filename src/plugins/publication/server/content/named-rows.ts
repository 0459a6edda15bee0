/** Rows of the register as far as others show them. */
import type { NamedSubject } from '../contracts';

export interface NamedRow {
  subject_type: string;
  subject_id: string;
  name: string | null;
  number: string | null;
  slug: string | null;
  scheme: string | null;
  kind: string | null;
  published_at: string | null;
}

export const NAMED_COLUMNS = [
  'subject_type',
  'subject_id',
  'name',
  'number',
  'slug',
  'scheme',
  'kind',
  'published_at',
] as const;

export const namedSubject = (row: NamedRow): NamedSubject => ({
  documentId: row.subject_id,
  name: row.name,
  number: row.number,
  slug: row.slug,
  scheme: row.scheme,
  kind: row.kind,
  publishedAt: row.published_at,
});
