/** The order of two transactions on PostgreSQL: one is held open until the other waits for it. */
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';

const MOST_MS = 20_000;

/** Resolves once some transaction of this database waits for a lock, or `work`, which should, has ended without. */
export async function untilWaiting({ db }: Core.Strapi, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => void (isOver = true);
  work.then(end, end);
  const isWaiting = async () =>
    (await db
      .connection('pg_stat_activity')
      .whereRaw('datname = current_database()')
      .where('wait_event_type', 'Lock')
      .first('pid')) !== undefined;
  for (const deadline = Date.now() + MOST_MS; !isOver && !(await isWaiting());) {
    if (Date.now() > deadline) throw new Error('nothing waits for a lock');
    await setTimeout(20);
  }
}

/** Does the work in a transaction that stays open. Answers the way to commit it. */
export function heldOpen(
  { db }: Core.Strapi,
  work: () => Promise<unknown>,
): Promise<() => Promise<unknown>> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(async () => {
      await work();
      await new Promise<void>((release) => {
        resolve(() => {
          release();
          return transaction;
        });
      });
    });
    transaction.catch(reject);
  });
}
