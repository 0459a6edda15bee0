/**
 * After a backup was put back: another epoch, and numbers above all that were ever given out. What was published between backup and loss is
 * unknown here; readers with an old cursor are told so (410) instead of being given other events under numbers that they have seen.
 */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';

const RAISED_BY = 1_000_000_000;

export interface NewEpoch {
  epochBefore: string;
  epoch: string;
  sequenceBefore: string;
  sequence: string;
}

export const epoch = () => ({
  /** Inside the transaction that ends the restore. */
  async startAnew(trx: Knex.Transaction): Promise<NewEpoch> {
    const before = (await trx('publication_state').where({ id: 1 }).first('epoch', 'sequence')) as
      { epoch: string; sequence: number | string } | undefined;
    if (!before) throw new Error('the counter row of the publication log is missing');
    const next = anotherThan(before.epoch);
    const sequence = (BigInt(before.sequence) + BigInt(RAISED_BY)).toString();
    await trx('publication_state').where({ id: 1 }).update({ epoch: next, sequence });
    return {
      epochBefore: before.epoch,
      epoch: next,
      sequenceBefore: String(before.sequence),
      sequence,
    };
  },
});

const anotherThan = (epochBefore: string): string => {
  for (;;) {
    const candidate = randomBytes(4).toString('hex');
    if (candidate !== epochBefore) return candidate;
  }
};
