/**
 * The sequence: a counter row that stays locked until commit, so that commit order is sequence order on both engines, and a reader
 * that has seen N never later finds a new entry at or below N. (A PostgreSQL sequence becomes visible out of order.)
 */
import type { Knex } from 'knex';
import { nowExpression } from '../raw-tables/database-clock';

export interface CounterPosition {
  epoch: string;
  /** The number taken. */
  sequence: bigint;
  /** The database's time, ISO UTC, read under the lock. */
  now: string;
}

/** Takes the next number. Nothing that waits may follow in the transaction but the log entry and the register row. */
export async function lockCounter(trx: Knex.Transaction): Promise<CounterPosition> {
  const [row] = (await trx('publication_state')
    .where({ id: 1 })
    .increment('sequence', 1)
    .returning(['epoch', 'sequence', trx.raw('? as now', [nowExpression(trx)])])) as {
    epoch: string;
    sequence: number | string;
    now: string;
  }[];
  if (!row) throw new Error('the counter row of the publication log is missing');
  return { epoch: row.epoch, sequence: BigInt(row.sequence), now: row.now };
}

/** Keeps writers of log and register out until the transaction ends, without taking a number. */
export async function holdCounter(trx: Knex.Transaction): Promise<void> {
  await trx('publication_state').where({ id: 1 }).update({ id: 1 });
}
