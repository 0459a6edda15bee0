/**
 * By which addresses of other systems a subject is found: those that its public document lists now, and, once it is withdrawn, those that it listed
 * last, so that they lead to the notice of it. Kept like the numbers of the heads: the rows outlive the register's. Written by the log writer alone.
 */
import type { Knex } from 'knex';
import type { RawTableStep } from '../raw-tables/migrate';

export const ADDRESSES = 'publication_addresses';

export const ADDRESS_STEPS: readonly RawTableStep[] = [
  {
    version: 1,
    async up(knex) {
      await knex.schema.createTable(ADDRESSES, (table) => {
        table.string('address', 64).notNullable();
        table.string('subject_type', 40).notNullable();
        table.string('subject_id', 64).notNullable();
        table.primary(['address', 'subject_type', 'subject_id']);
        table.index(['subject_type', 'subject_id'], 'publication_addresses_subject');
      });
    },
  },
];

export async function writeAddresses(
  trx: Knex.Transaction,
  subject: { subject_type: string; subject_id: string },
  addresses: readonly string[],
): Promise<void> {
  await trx(ADDRESSES).where(subject).delete();
  if (addresses.length > 0)
    await trx(ADDRESSES).insert(addresses.map((address) => ({ ...subject, address })));
}
