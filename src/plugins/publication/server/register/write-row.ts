/** The register row of a subject with its terms and files: replaced as a whole, or removed. Called by the log writer alone. */
import type { Knex } from 'knex';
import type { RegisterEntry } from '../contracts';

interface Subject {
  subject_type: string;
  subject_id: string;
}

export async function replaceRegisterRow(
  trx: Knex.Transaction,
  subject: Subject,
  at: { sequence: string; documentHash: string; revisedAt: string },
  entry: RegisterEntry,
): Promise<void> {
  await removeRegisterRow(trx, subject);
  await trx('public_register').insert({
    ...subject,
    ...entry.columns,
    sequence: at.sequence,
    document_hash: at.documentHash,
    revised_at: at.revisedAt,
  });
  const terms = distinct(entry.terms).map((term) => ({ ...subject, ...term }));
  if (terms.length > 0) await trx('public_register_terms').insert(terms);
  const files = entry.files.map((file, ordinal) => ({ ...subject, ...file, ordinal }));
  if (files.length > 0) await trx('public_register_files').insert(files);
}

export async function removeRegisterRow(trx: Knex.Transaction, subject: Subject): Promise<void> {
  for (const table of ['public_register_files', 'public_register_terms', 'public_register']) {
    await trx(table).where(subject).delete();
  }
}

const distinct = (terms: RegisterEntry['terms']) => [
  ...new Map(terms.map((term) => [`${term.kind}\n${term.value}`, term])).values(),
];
