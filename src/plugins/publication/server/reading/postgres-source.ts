/**
 * Reads on PostgreSQL: an own read-only pool, at most two seconds a statement; several statements of one step in one repeatable-read snapshot.
 * Beyond so many that wait for a connection the next is rejected at once.
 */
import { Pool, type PoolClient } from 'pg';
import type { Core } from '@strapi/strapi';
import { answerAsks } from './answer-asks';
import type { ReadSource } from './reader';
import { TimedOutError } from './timed-out';
import { performInSteps, type Statement } from './work';
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
        return await performInSteps(workOf(name, input), (asks) =>
          answerAsks(asks, (statements) => inSnapshot(client, statements)),
        );
      } finally {
        client.release();
      }
    },
    stop: () => pool.end(),
  };
}

const inSnapshot = async (
  client: PoolClient,
  statements: readonly Statement[],
): Promise<unknown[][]> => {
  const [only] = statements;
  if (only && statements.length === 1)
    return [(await client.query(only.sql, [...only.bindings])).rows];
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
