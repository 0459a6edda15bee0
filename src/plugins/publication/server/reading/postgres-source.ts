/**
 * Reads on PostgreSQL: an own read-only pool, at most two seconds a statement; several statements of one step in one repeatable-read snapshot.
 * Beyond so many that wait for a connection the next is rejected at once.
 */
import { Pool, type PoolClient } from 'pg';
import type { Core } from '@strapi/strapi';
import { readText } from '../domain/texts';
import type { ReadSource } from './reader';
import { TimedOutError } from './timed-out';
import { isPacked, performInSteps, type Ask, type Statement } from './work';
import { workOf } from './works';

const STATEMENT_TIMEOUT_MS = 2_000;
const MOST_WAITING = 200;

export function postgresSource(strapi: Core.Strapi, connections: number): ReadSource {
  const { connectionString } = strapi.config.get<{ connectionString: string }>(
    'database.connection.connection',
  );
  const pool = new Pool({
    connectionString,
    max: connections,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    options: `-c default_transaction_read_only=on -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  });
  pool.on('error', (error) => strapi.log.warn(`A reading connection was lost: ${error.message}`));

  return {
    async perform(name, input) {
      if (pool.waitingCount >= MOST_WAITING) throw new TimedOutError('too many reads are waiting');
      const client = await pool.connect();
      try {
        return await performInSteps(workOf(name, input), (asks) => answers(client, asks));
      } finally {
        client.release();
      }
    },
    stop: () => pool.end(),
  };
}

const answers = async (client: PoolClient, asks: readonly Ask[]): Promise<unknown[][]> => {
  const statements = asks.filter((ask): ask is Statement => !isPacked(ask));
  const rows = (await inSnapshot(client, statements)).values();
  return Promise.all(
    asks.map(async (ask) =>
      isPacked(ask) ? [await readText(ask.packed)] : (rows.next().value as unknown[]),
    ),
  );
};

const inSnapshot = async (client: PoolClient, statements: Statement[]): Promise<unknown[][]> => {
  const [only] = statements;
  if (!only) return [];
  if (statements.length === 1) return [(await client.query(only.sql, [...only.bindings])).rows];
  await client.query('begin isolation level repeatable read read only');
  try {
    const answers: unknown[][] = [];
    for (const { sql, bindings } of statements)
      answers.push((await client.query(sql, [...bindings])).rows);
    return answers;
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
};
