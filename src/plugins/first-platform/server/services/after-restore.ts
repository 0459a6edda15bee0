/**
 * A backup was put back: what the cursors say was sent is no longer known to be so. Every site is sent everything again, from the beginning of
 * the log; it applies what it holds at the same sequence and keeps what it holds at a higher one.
 */
import type { Knex } from 'knex';
import { CURSORS } from '../tables/steps';

export const afterRestore = () => ({
  /** Inside the transaction that ends the restore. Answers how many cursors were set back. */
  presentEverything: (trx: Knex.Transaction): Promise<number> =>
    trx(CURSORS).update({
      ...{ sequence: 0, epoch: null },
      ...{ lease_owner: null, lease_token: null, lease_expires_at: null },
      ...{ failing_since: null, failures: 0, next_probe_at: null },
    }),
});
