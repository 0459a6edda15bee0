/**
 * Who may deliver to a site: a lease in the columns of its cursor (owner, token, expiry by the database's clock), never an
 * open transaction. Every write of a lane carries the token; a lane that finds another token has lost its lease, writes
 * nothing and stops.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { databaseNow } from '../plugin-services';
import { CURSORS } from '../tables/steps';

/** Renewed every third of it while a request runs, so another process takes over this long after a kill -9. */
export const LEASE_SECONDS = 15;

export interface LaneKey {
  siteId: string;
  lane: 'fast' | 'slow';
}

export interface Lease extends LaneKey {
  token: string;
}

export class LeaseLost extends Error {
  constructor(lease: LaneKey) {
    super(`the lease of lane ${lease.lane} of site ${lease.siteId} is held by another process`);
  }
}

export async function takeLease(strapi: Core.Strapi, key: LaneKey): Promise<Lease | null> {
  const token = randomUUID();
  const taken = await strapi.db
    .connection(CURSORS)
    .where({ site_id: key.siteId, lane: key.lane })
    .where((free) =>
      free.whereNull('lease_token').orWhere('lease_expires_at', '<=', databaseNow(strapi)),
    )
    .update({
      lease_owner: `${hostname().slice(0, 100)}:${process.pid}`,
      lease_token: token,
      lease_expires_at: databaseNow(strapi, LEASE_SECONDS),
    });
  return taken === 1 ? { ...key, token } : null;
}

/** The row of the lease, for an update that must not happen without it. */
export const leasedRow = (trx: Knex, { siteId, lane, token }: Lease): Knex.QueryBuilder =>
  trx(CURSORS).where({ site_id: siteId, lane, lease_token: token });

export async function renewLease(strapi: Core.Strapi, lease: Lease): Promise<void> {
  const renewed = await leasedRow(strapi.db.connection, lease).update({
    lease_expires_at: databaseNow(strapi, LEASE_SECONDS),
  });
  if (renewed !== 1) throw new LeaseLost(lease);
}

export async function releaseLease(strapi: Core.Strapi, lease: Lease): Promise<void> {
  await leasedRow(strapi.db.connection, lease).update({
    lease_owner: null,
    lease_token: null,
    lease_expires_at: null,
  });
}

/** On SQLite one process writes, so whatever lease is found at start was left by one that is gone. */
export async function clearLeases(strapi: Core.Strapi): Promise<void> {
  await strapi.db
    .connection(CURSORS)
    .whereNotNull('lease_token')
    .update({ lease_owner: null, lease_token: null, lease_expires_at: null });
}

/** Runs `work` and keeps the lease fresh meanwhile; its signal ends when the lease is lost or `stop` ends. */
export async function whileLeased<T>(
  strapi: Core.Strapi,
  lease: Lease,
  stop: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  await renewLease(strapi, lease);
  const controller = new AbortController();
  const onStop = () => controller.abort(stop.reason);
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) onStop();
  const beat = setInterval(
    () => {
      renewLease(strapi, lease).catch((error: unknown) => {
        // A database that does not answer is no reason to break off: the write after the answer decides.
        if (error instanceof LeaseLost) controller.abort(error);
      });
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    return await work(controller.signal);
  } finally {
    clearInterval(beat);
    stop.removeEventListener('abort', onStop);
  }
}
