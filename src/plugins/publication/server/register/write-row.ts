/**
 * Register rows with their terms, files and counts: replaced as a whole, or removed. Called by the writer of the log and by a
 * rebuilding, both while they hold the counter, so that counts are never written by two at once and cost nobody a wait of their own.
 */
import type { Knex } from 'knex';
import { COUNTED_TERMS, keyColumnOf } from '../domain/facets';
import type { ListedFile } from '../domain/successors';
import { writeAddresses } from './addresses';
import { countSets, type CountedRow } from './count-sets';
import { followFiles, forgetFormerFiles } from './former-files';
import type { PublicRow, Subject } from './public-row';

/** SQLite takes at most 500 rows in an insert of knex 3.0.1, which writes them as a union. */
const ROWS_OF_ONE_INSERT = 200;

/** @param rows each subject once. */
export async function replacePublicRows(
  trx: Knex.Transaction,
  rows: readonly PublicRow[],
): Promise<void> {
  const before: CountedRow[] = [];
  for (const { subject, columns, terms, files, addresses } of rows) {
    const listed = await trx('public_register_files')
      .where(subject)
      .orderBy('ordinal')
      .select<ListedFile[]>('sha256', 'name');
    before.push(...(await takeOut(trx, subject)));
    await trx('public_register').insert({ ...subject, ...columns });
    await insert(
      trx,
      'public_register_terms',
      terms.map((term) => ({ ...subject, ...term })),
    );
    await insert(
      trx,
      'public_register_files',
      files.map((file) => ({ ...subject, ...file })),
    );
    await writeAddresses(trx, subject, addresses);
    await followFiles(
      trx,
      subject,
      listed,
      files.map(({ sha256, name }) => ({ sha256, name })),
    );
  }
  await countSets(trx, before, rows);
}

export async function removePublicRow(trx: Knex.Transaction, subject: Subject): Promise<void> {
  await countSets(trx, await takeOut(trx, subject), []);
  await forgetFormerFiles(trx, subject);
}

/** Removes what stands there, and answers by which sets it was counted. */
const takeOut = async (trx: Knex.Transaction, subject: Subject): Promise<CountedRow[]> => {
  const found = (await trx('public_register')
    .where(subject)
    .select('subject_type', ...COUNTED_TERMS.map(keyColumnOf))) as CountedRow[];
  for (const table of ['public_register_files', 'public_register_terms', 'public_register'])
    await trx(table).where(subject).delete();
  return found;
};

const insert = async (trx: Knex.Transaction, table: string, rows: readonly object[]) => {
  for (let start = 0; start < rows.length; start += ROWS_OF_ONE_INSERT)
    await trx(table).insert(rows.slice(start, start + ROWS_OF_ONE_INSERT));
};
