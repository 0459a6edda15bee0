/**
 * One process boots at a time on PostgreSQL: two on an empty database were seen to kill each other while Strapi makes its tables.
 * A session lock on a connection of its own, held from `register` until the application is ready; it goes with the process.
 */
import { Client } from 'pg';
import type { Core } from '@strapi/strapi';
import { clientOf } from '../raw-tables/database-client';

const LOCK = 'gongkai:boot';
const held = new WeakMap<Core.Strapi, Client>();

export async function takeBootLock(strapi: Core.Strapi): Promise<void> {
  if (clientOf(strapi) !== 'postgres') return;
  const { connectionString } = strapi.config.get<{ connectionString: string }>(
    'database.connection.connection',
  );
  const client = new Client({ connectionString });
  client.on('error', (error) =>
    strapi.log.warn(`The boot lock's connection was lost: ${error.message}`),
  );
  await client.connect();
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [LOCK]);
  held.set(strapi, client);
}

/** Called when the boot has ended, well or not. */
export async function releaseBootLock(strapi: Core.Strapi): Promise<void> {
  const client = held.get(strapi);
  held.delete(strapi);
  await client?.end();
}
