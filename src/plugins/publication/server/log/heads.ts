/**
 * The head of a subject: its newest entry, and what it was given when it first became public. Heads outlive a withdrawal, so that
 * a number or a slug is answered "gone" for ever and never given away again.
 */
import type { Knex } from 'knex';
import type { Change, FirstPublication } from '../contracts';

export interface Head {
  sequence: bigint;
  change: Change;
  /** SHA-256 of the document that stands in the log for it. */
  documentHash: string;
  first: FirstPublication;
}

interface HeadRow {
  sequence: number | string;
  change: Change;
  document_hash: string;
  first_published_at: string;
  slug: string | null;
  number: string | null;
}

export async function findHead(trx: Knex, type: string, subjectId: string): Promise<Head | null> {
  const row = (await trx('publication_heads as head')
    .join('publication_log as log', 'log.sequence', 'head.sequence')
    .where({ 'head.subject_type': type, 'head.subject_id': subjectId })
    .first('head.*', 'log.document_hash')) as HeadRow | undefined;
  if (!row) return null;
  return {
    sequence: BigInt(row.sequence),
    change: row.change,
    documentHash: row.document_hash,
    first: { firstPublishedAt: row.first_published_at, slug: row.slug, number: row.number },
  };
}
