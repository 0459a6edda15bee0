/**
 * One process of several does the work: a lease by the database's clock, renewed while it runs and taken over after it has expired. It only
 * spares work: every act looks at the state again under the document's lock, so that two clocks would do nothing twice.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import { publication } from '../plugin-services';
import { LEASE } from './tables';

/** Renewed every third of it, so another process takes over this long after a kill -9. */
export const LEASE_SECONDS = 15;
const NAME = 'clock';

/** Runs `work` if no other process is at it; its signal ends when the lease is lost or `stop` ends. Answers false where another is. */
export async function whileLeased(
  strapi: Core.Strapi,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const token = await takeLease(strapi);
  if (token === null) return false;
  const lost = new AbortController();
  const beat = setInterval(
    () => {
      renewLease(strapi, token).then(
        (isOurs) => isOurs || lost.abort(new Error('the lease of the clock is held by another')),
        // A database that does not answer is no reason to break off: the next act finds out.
        () => undefined,
      );
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    await work(AbortSignal.any([stop, lost.signal]));
  } finally {
    clearInterval(beat);
    await releaseLease(strapi, token);
  }
  return true;
}

/** On SQLite one process writes, so whatever lease is found at start was left by one that is gone. */
export async function clearLease(strapi: Core.Strapi): Promise<void> {
  await strapi.db.connection(LEASE).delete();
}

const now = (strapi: Core.Strapi, secondsAhead = 0) =>
  publication(strapi, 'database-clock').now(secondsAhead);

async function takeLease(strapi: Core.Strapi): Promise<string | null> {
  const knex = strapi.db.connection;
  await knex(LEASE).insert({ name: NAME }).onConflict('name').ignore();
  const token = randomUUID();
  const taken = await knex(LEASE)
    .where({ name: NAME })
    .where((free) => free.whereNull('token').orWhere('expires_at', '<=', now(strapi)))
    .update({
      owner: `${hostname().slice(0, 100)}:${process.pid}`,
      token,
      expires_at: now(strapi, LEASE_SECONDS),
    });
  return taken === 1 ? token : null;
}

const renewLease = async (strapi: Core.Strapi, token: string): Promise<boolean> =>
  (await strapi.db
    .connection(LEASE)
    .where({ name: NAME, token })
    .update({ expires_at: now(strapi, LEASE_SECONDS) })) === 1;

const releaseLease = (strapi: Core.Strapi, token: string) =>
  strapi.db
    .connection(LEASE)
    .where({ name: NAME, token })
    .update({ owner: null, token: null, expires_at: null });
