/**
 * Files that a public subject listed before, and which of its files stands in their place now: what an old address leads to while the subject is
 * public. It goes with the subject's row of the register. Called by the log writer alone.
 */
import type { Knex } from 'knex';
import { successorsOf, type ListedFile } from '../domain/successors';
import type { RawTableStep } from '../raw-tables/migrate';

export const FORMER_FILES = 'public_register_former_files';

export const FORMER_FILE_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex) {
      await knex.schema.createTable(FORMER_FILES, (table) => {
        table.string('sha256', 64).notNullable();
        table.text('name').notNullable();
        table.string('subject_type', 40).notNullable();
        table.string('subject_id', 64).notNullable();
        table.string('now_sha256', 64).notNullable();
        table.text('now_name').notNullable();
        table.primary(['sha256', 'name', 'subject_type', 'subject_id']);
        table.index(['subject_type', 'subject_id'], 'public_register_former_files_subject');
      });
    },
  },
];

interface Subject {
  subject_type: string;
  subject_id: string;
}

export async function followFiles(
  trx: Knex.Transaction,
  subject: Subject,
  before: readonly ListedFile[],
  after: readonly ListedFile[],
): Promise<void> {
  if (before.length === 0) return;
  // What is listed again is reached by its own address.
  for (const { sha256, name } of after) {
    await trx(FORMER_FILES)
      .where({ ...subject, sha256, name })
      .delete();
  }
  for (const { of, is } of successorsOf(before, after)) {
    const ledHere = trx(FORMER_FILES).where({
      ...subject,
      now_sha256: of.sha256,
      now_name: of.name,
    });
    if (is === null) {
      await ledHere.delete();
      continue;
    }
    const now = { now_sha256: is.sha256, now_name: is.name };
    await ledHere.update(now);
    await trx(FORMER_FILES).insert({ ...subject, ...of, ...now });
  }
}

export async function forgetFormerFiles(trx: Knex.Transaction, subject: Subject): Promise<void> {
  await trx(FORMER_FILES).where(subject).delete();
}
