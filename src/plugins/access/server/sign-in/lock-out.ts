/**
 * Keeps count of wrong passwords in the database: it survives a restart and holds for all processes. An attempt is counted before the
 * password is looked at, so that a hundred at once are a hundred; a right one takes its count back. Keys are digests: the table names
 * neither accounts nor addresses, and an account that does not exist is counted like any other.
 */
import { createHmac } from 'node:crypto';
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { FORGOTTEN_SECONDS, lockSeconds, type Counted } from '../domain/lock-out';
import { SIGN_IN_FAILURES } from '../tables/steps';

interface Row {
  key: string;
  failures: number;
  last_at: string;
  locked_until: string | null;
}

interface Key {
  counted: Counted;
  key: string;
}

export interface Attempt {
  /** 0: go on. */
  lockedSeconds: number;
  /** The password was right. */
  succeeded(): Promise<void>;
}

export const lockOut = ({ strapi }: { strapi: Core.Strapi }) => {
  const digest = (counted: Counted, ...parts: string[]): Key => ({
    counted,
    key: createHmac('sha256', strapi.config.get<string>('admin.auth.secret'))
      .update(JSON.stringify([counted, ...parts]))
      .digest('hex'),
  });
  const inTransaction = <Result>(work: (trx: Knex.Transaction) => Promise<Result>) =>
    strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction)) as Promise<Result>;

  return {
    async attempt(email: string, network: string): Promise<Attempt> {
      const account = email.trim().toLowerCase();
      const keys = [
        digest('account_and_network', account, network),
        digest('account', account),
        digest('network', network),
      ].sort((a, b) => a.key.localeCompare(b.key));
      const lockedSeconds = await inTransaction((trx) => count(trx, keys, new Date()));
      return {
        lockedSeconds,
        succeeded: () => inTransaction((trx) => takeBack(trx, keys, new Date())),
      };
    },
  };
};

/** Rows are always locked in one order. @returns how long the longest lock still lasts; then nothing was counted. */
async function count(trx: Knex.Transaction, keys: Key[], now: Date): Promise<number> {
  const at = now.toISOString();
  const fresh = keys.map(({ key }) => ({ key, failures: 0, last_at: at, locked_until: null }));
  await trx(SIGN_IN_FAILURES).insert(fresh).onConflict('key').ignore();
  const rows: { counted: Counted; row: Row }[] = [];
  for (const { counted, key } of keys) {
    const row = (await trx<Row>(SIGN_IN_FAILURES).where({ key }).forUpdate().first()) as Row;
    rows.push({ counted, row });
  }
  const locked = Math.max(...rows.map(({ row }) => secondsUntil(row.locked_until, now)));
  if (locked > 0) return locked;
  for (const { counted, row } of rows) {
    const isForgotten = secondsUntil(row.last_at, now) < -FORGOTTEN_SECONDS;
    const failures = isForgotten ? 1 : row.failures + 1;
    const seconds = lockSeconds(counted, failures);
    const until = seconds > 0 ? new Date(now.getTime() + seconds * 1000).toISOString() : null;
    await trx(SIGN_IN_FAILURES)
      .where({ key: row.key })
      .update({ failures, last_at: at, locked_until: until });
  }
  return 0;
}

/** The account is free again; the network loses this one count alone, or a thief could wash it clean with an account of his own. */
async function takeBack(trx: Knex.Transaction, keys: Key[], now: Date): Promise<void> {
  for (const { counted, key } of keys) {
    const row = trx(SIGN_IN_FAILURES).where({ key });
    if (counted === 'network') {
      await row.where('failures', '>', 0).decrement('failures', 1).update({ locked_until: null });
    } else {
      await row.delete();
    }
  }
  const forgotten = new Date(now.getTime() - FORGOTTEN_SECONDS * 1000).toISOString();
  await trx(SIGN_IN_FAILURES).where('last_at', '<', forgotten).delete();
}

const secondsUntil = (at: string | null, now: Date): number =>
  at === null ? 0 : Math.ceil((Date.parse(at) - now.getTime()) / 1000);
