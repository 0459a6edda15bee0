/** The ledger as others see it; see `types/ledger.d.ts`. */
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import type { Ledger, LedgerEntry, LedgerRow } from '../../../../../types/ledger';
import { publication } from '../plugin-services';
import { appendMany } from '../write/append';

export const ledger = ({ strapi }: { strapi: Core.Strapi }): Ledger => {
  const now = () => publication(strapi, 'database-clock').now();
  return {
    async append(trx: Knex.Transaction, entry: LedgerEntry) {
      const [row] = await appendMany(trx, now(), [entry]);
      return row as LedgerRow;
    },
    appendMany: (trx, entries) => appendMany(trx, now(), entries),
  };
};
