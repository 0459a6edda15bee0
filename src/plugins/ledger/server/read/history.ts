/** What was recorded about one subject, newest first, with the details that are not erased. */
import type { Core } from '@strapi/strapi';
import type { LedgerHistory } from '../../../../../types/ledger';
import { ENTRIES } from '../tables/steps';
import { read, withDetails } from './pages';
import { ledgerRow, type StoredRow } from './stored-row';

const ROWS = 50;
const ROWS_MAX = 200;

export async function history(
  strapi: Core.Strapi,
  subjectType: string,
  subjectId: string,
  { after, limit = ROWS }: { after?: number; limit?: number } = {},
): Promise<LedgerHistory> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), ROWS_MAX);
  const rows = await read<StoredRow>(strapi, (knex) => {
    const query = knex(`${ENTRIES} as e`)
      .where({ 'e.subject_type': subjectType, 'e.subject_id': subjectId })
      .orderBy('e.ordinal', 'desc')
      .limit(size)
      .select('e.*', 'd.details');
    return withDetails(after === undefined ? query : query.where('e.ordinal', '<', after));
  });
  const last = rows.at(-1);
  return { rows: rows.map(ledgerRow), next: last && last.ordinal > 1 ? last.ordinal : null };
}
