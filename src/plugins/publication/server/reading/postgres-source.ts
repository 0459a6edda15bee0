/**
 * Reads on PostgreSQL: an own read-only pool, at most two seconds a statement; several statements of one step in one repeatable-read snapshot.
 * Beyond so many that wait for a connection the next is rejected at once.
 */
import { DatabaseError, Pool, type PoolClient, type PoolConfig } from 'pg';
import type { Core } from '@strapi/strapi';
import { answerAsks } from './answer-asks';
import type { Memory } from './kept-values';
import type { ReadSource } from './reader';
import { TimedOutError } from './timed-out';
import { performInSteps, type Statement } from './work';
import { workOf } from './works';

const STATEMENT_TIMEOUT_MS = 2_000;
const MOST_WAITING = 200;
const MOST_PREPARED = 100;

interface Settings {
  pool: PoolConfig & { connectionString: string; max: number };
  /** What is kept of the head that is certain now; each step is a snapshot of its own, which may be newer. */
  currentMemory(): Memory | null;
  /** Whether anything may be read on a connection at all. */
  mayRead?(
    connection: object,
    read: (statement: Statement) => Promise<unknown[]>,
  ): Promise<boolean>;
}

/** Nothing was read. */
export class NotAdmittedError extends Error {}

export function postgresSource(
  { log }: Pick<Core.Strapi, 'log'>,
  { pool: settings, currentMemory, mayRead }: Settings,
): ReadSource {
  const pool = new Pool({
    ...settings,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
    options: `-c default_transaction_read_only=on -c statement_timeout=${STATEMENT_TIMEOUT_MS}`,
  });
  const ask = asking();
  pool.on('error', (error) => log.warn(`A reading connection was lost: ${error.message}`));

  return {
    async perform(name, input) {
      if (pool.waitingCount >= MOST_WAITING) throw new TimedOutError('too many reads are waiting');
      const client = await pool.connect();
      let isLost = false;
      try {
        if (mayRead && !(await mayRead(client, (statement) => ask(client, statement))))
          throw new NotAdmittedError('this connection is not read now');
        const memory = currentMemory();
        return await performInSteps(workOf(name, input), (asks) =>
          answerAsks(asks, (statements) => inSnapshot(client, statements, ask), memory),
        );
      } catch (error) {
        // What the server did not answer may still be under way on this connection.
        isLost = !(error instanceof DatabaseError || error instanceof NotAdmittedError);
        throw error;
      } finally {
        client.release(isLost);
      }
    },
    stop: () => pool.end(),
  };
}

type Ask = (client: PoolClient, statement: Statement) => Promise<unknown[]>;

/**
 * What may be prepared is, by a name on every connection: planning one statement takes longer than answering it. Each connection keeps what was prepared, so they are
 * bounded: the first ones, which are asked most.
 */
const asking = (): Ask => {
  const names = new Map<string, string>();
  const nameOf = ({ sql, mayBePrepared = false }: Statement): string | undefined => {
    if (mayBePrepared && !names.has(sql) && names.size < MOST_PREPARED)
      names.set(sql, `read_${names.size}`);
    return mayBePrepared ? names.get(sql) : undefined;
  };
  return async (client, statement) => {
    const { sql: text, bindings } = statement;
    const query = { name: nameOf(statement), text, values: [...bindings] };
    return (await client.query(query)).rows as unknown[];
  };
};

const inSnapshot = async (
  client: PoolClient,
  statements: readonly Statement[],
  ask: Ask,
): Promise<unknown[][]> => {
  const [only] = statements;
  if (only && statements.length === 1) return [await ask(client, only)];
  await client.query('begin isolation level repeatable read read only');
  try {
    const answers: unknown[][] = [];
    for (const statement of statements) answers.push(await ask(client, statement));
    return answers;
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
};
