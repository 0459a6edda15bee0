/**
 * The head of a subject: its newest entry, and what it was given when it first became public. Heads outlive a withdrawal, so that
 * a number or a slug is answered "gone" for ever and never given away again.
 */
import type { Knex } from 'knex';
import type { Change, FirstPublication } from '../contracts';

export interface Head {
  sequence: bigint;
  change: Change;
  first: FirstPublication;
}

interface HeadRow {
  sequence: number | string;
  change: Change;
  first_published_at: string;
  slug: string | null;
  number: string | null;
}

export async function findHead(trx: Knex, type: string, subjectId: string): Promise<Head | null> {
  const row = await trx<HeadRow>('publication_heads')
    .where({ subject_type: type, subject_id: subjectId } as object)
    .first();
  if (!row) return null;
  return {
    sequence: BigInt(row.sequence),
    change: row.change,
    first: { firstPublishedAt: row.first_published_at, slug: row.slug, number: row.number },
  };
}
