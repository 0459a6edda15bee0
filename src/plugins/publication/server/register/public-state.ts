/** What the register knows of given subjects: whether they are public now, since which sequence, with which content. */
import type { Core } from '@strapi/strapi';
import { descriptorsOf } from '../descriptors';
import type { Reader } from '../reading/reader';

export interface PublicState {
  sequence: string;
  hash: string;
  number: string | null;
  publishedAt: string | null;
}

export const publicState = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** By documentId; those that are not public are absent. */
  async of(uid: string, documentIds: readonly string[]): Promise<Map<string, PublicState>> {
    const type = descriptorsOf(strapi).find(uid)?.type;
    if (!type || documentIds.length === 0) return new Map();
    const rows = await strapi
      .plugin('publication')
      .service<Reader>('reader')
      .rows<{
        subject_id: string;
        sequence: number | string;
        document_hash: string;
        number: string | null;
        published_at: string | null;
      }>(
        (knex) =>
          knex('public_register')
            .where({ subject_type: type })
            .whereIn('subject_id', documentIds)
            .select('subject_id', 'sequence', 'document_hash', 'number', 'published_at'),
        'internal',
      );
    return new Map(
      rows.map((row) => [
        row.subject_id,
        {
          sequence: String(row.sequence),
          hash: row.document_hash,
          number: row.number,
          publishedAt: row.published_at,
        },
      ]),
    );
  },
});
