/**
 * Numbers (codes) that a subject had between the first, which its head keeps, and the one that it has now: by each of them it is still found, or
 * the notice that it was withdrawn. Kept like the heads: the rows outlive the register's. Called by the log writer alone.
 */
import type { Knex } from 'knex';
import type { RawTableStep } from '../raw-tables/migrate';

export const FORMER_NUMBERS = 'publication_former_numbers';

export const FORMER_NUMBER_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex) {
      await knex.schema.createTable(FORMER_NUMBERS, (table) => {
        table.string('number', 255).notNullable();
        table.string('subject_type', 40).notNullable();
        table.string('subject_id', 64).notNullable();
        table.primary(['number', 'subject_type', 'subject_id']);
      });
    },
  },
];

/**
 * To be called before the row of the register is replaced or removed.
 * @param others numbers that lead to the subject without this: the first, and the one that it will have.
 */
export async function keepNumber(
  trx: Knex.Transaction,
  subject: { subject_type: string; subject_id: string },
  others: readonly (string | null | undefined)[],
): Promise<void> {
  const row = (await trx('public_register').where(subject).first('number')) as
    { number: string | null } | undefined;
  const number = row?.number ?? null;
  if (number === null || others.includes(number)) return;
  await trx(FORMER_NUMBERS)
    .insert({ ...subject, number })
    .onConflict(['number', 'subject_type', 'subject_id'])
    .ignore();
}
