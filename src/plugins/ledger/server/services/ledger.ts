/** The ledger as others see it; see `types/ledger.d.ts`. */
import type { Core } from '@strapi/strapi';
import type { Ledger, LedgerRow } from '../../../../../types/ledger';
import { publication } from '../plugin-services';
import { history } from '../read/history';
import { verify } from '../verify/verify';
import { appendMany } from '../write/append';
import { eraseDetails } from '../write/erase';

export const ledger = ({ strapi }: { strapi: Core.Strapi }): Ledger => {
  const now = () => publication(strapi, 'database-clock').now();
  return {
    async append(trx, entry) {
      const [row] = await appendMany(trx, now(), [entry]);
      return row as LedgerRow;
    },
    appendMany: (trx, entries) => appendMany(trx, now(), entries),
    eraseDetails,
    history: (subjectType, subjectId, page) => history(strapi, subjectType, subjectId, page),
    verify: (options) => verify(strapi, options),
  };
};
