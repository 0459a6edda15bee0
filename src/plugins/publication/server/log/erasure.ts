/**
 * Erases the bytes of a subject's documents by an act that others record: rows of the log and their hashes stay, also the newest document
 * (a withdrawal: number and kind). Texts that another document has too stay with that one.
 */
import type { Knex } from 'knex';
import type { PublicDocument } from '../contracts';
import { textReferences } from '../domain/texts';
import { ADDRESSES } from '../register/addresses';

export const erasure = () => ({
  /** @throws Error while the subject is public: what is served is withdrawn first. */
  async eraseDocuments(
    trx: Knex.Transaction,
    subjectType: string,
    subjectId: string,
  ): Promise<void> {
    const subject = { subject_type: subjectType, subject_id: subjectId };
    const head = (await trx('publication_heads').where(subject).first('sequence', 'change')) as
      { sequence: number | string; change: string } | undefined;
    if (!head) return;
    if (head.change !== 'withdrawn') throw new Error(`${subjectId} is public and can't be erased`);
    const superseded = trx('publication_log')
      .where(subject)
      .whereNot('sequence', head.sequence)
      .select('sequence');
    const texts = new Set<string>();
    for (;;) {
      const rows = (await trx('publication_documents')
        .whereIn('sequence', superseded.clone())
        .limit(PAGE)) as { sequence: number | string; document: string }[];
      if (rows.length === 0) break;
      for (const { document } of rows) {
        for (const sha256 of textReferences(JSON.parse(document) as PublicDocument)) {
          texts.add(sha256);
        }
      }
      await trx('publication_documents')
        .whereIn(
          'sequence',
          rows.map(({ sequence }) => sequence),
        )
        .delete();
    }
    for (const sha256 of texts) {
      const other = await trx('publication_documents')
        .whereLike('document', `%${sha256}%`)
        .first('sequence');
      if (!other) await trx('publication_texts').where({ sha256 }).delete();
    }
    await trx(ADDRESSES).where(subject).delete();
    // The slug is the title in pinyin.
    await trx('publication_heads').where(subject).update({ slug: null });
  },
});

const PAGE = 100;
