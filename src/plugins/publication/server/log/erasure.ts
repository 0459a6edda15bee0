/**
 * Erases the bytes of a subject's documents by an act that others record: rows of the log and their hashes stay, also the newest document
 * (a withdrawal: number and kind). Texts that another document has too stay with that one.
 */
import type { Knex } from 'knex';
import { ADDRESSES } from '../register/addresses';
import { addedSince, referencesIn, type DocumentRow } from './added-documents';

interface Subject {
  subject_type: string;
  subject_id: string;
}

export const erasure = () => ({
  /**
   * The last step of a transaction: it holds the counter of the log, and whoever publishes may hold what the caller still waits for.
   * @throws Error while the subject is public: what is served is withdrawn first.
   */
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
    const texts = await eraseSuperseded(trx, subject, String(head.sequence));
    await trx(ADDRESSES).where(subject).delete();
    // The slug is the title in pinyin.
    await trx('publication_heads').where(subject).update({ slug: null });
    await eraseUnused(trx, texts);
  },
});

const PAGE = 100;

/** All but the newest. Answers the texts that they had. */
const eraseSuperseded = async (
  trx: Knex.Transaction,
  subject: Subject,
  newest: string,
): Promise<Set<string>> => {
  const superseded = trx('publication_log')
    .where({ ...subject })
    .whereNot('sequence', newest)
    .select('sequence');
  const texts = new Set<string>();
  for (;;) {
    const rows = (await trx('publication_documents')
      .whereIn('sequence', superseded.clone())
      .limit(PAGE)
      .select('sequence', 'document')) as DocumentRow[];
    if (rows.length === 0) return texts;
    for (const sha256 of referencesIn(rows)) texts.add(sha256);
    await trx('publication_documents')
      .whereIn(
        'sequence',
        rows.map(({ sequence }) => sequence),
      )
      .delete();
  }
};

/** Those that no other document has. */
const eraseUnused = async (trx: Knex.Transaction, texts: ReadonlySet<string>): Promise<void> => {
  // Before any is looked for: whatever is added behind it is looked at again.
  const { sequence } = (await trx('publication_state').where({ id: 1 }).first('sequence')) as {
    sequence: number | string;
  };
  const unused: string[] = [];
  for (const sha256 of texts) {
    const other = await trx('publication_documents')
      .whereLike('document', `%${sha256}%`)
      .first('sequence');
    if (!other) unused.push(sha256);
  }
  if (unused.length === 0) return;
  const taken = new Set(referencesIn(await addedSince(trx, String(sequence))));
  await trx('publication_texts')
    .whereIn(
      'sha256',
      unused.filter((sha256) => !taken.has(sha256)),
    )
    .delete();
};
