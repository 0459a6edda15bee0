/** What the tests of the ledger share: an act to record, and recording it in a transaction of its own. */
import type { Core } from '@strapi/strapi';
import type { Ledger, LedgerEntry, LedgerRow } from '../../types/ledger';

export const ledgerOf = (strapi: Core.Strapi): Ledger =>
  strapi.plugin('ledger').service('ledger') as unknown as Ledger;

export const entry = (subjectId: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  subjectType: 'information_item',
  subjectId,
  act: 'submitted',
  actor: 'editor@ankang.example',
  from: 'draft',
  to: 'submitted',
  ground: null,
  contentHash: null,
  details: null,
  ...more,
});

export const record = (strapi: Core.Strapi, given: LedgerEntry): Promise<LedgerRow> =>
  strapi.db.transaction(({ trx }) => ledgerOf(strapi).append(trx, given)) as Promise<LedgerRow>;
