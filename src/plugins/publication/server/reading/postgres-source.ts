/**
 * Reads on PostgreSQL: an own read-only pool, at most two seconds a statement; several statements of one step in one repeatable-read snapshot.
 * Beyond so many that wait for a connection the next is rejected at once. A server that says nothing at all is given up a little later: `statement_timeout` is its own,
 * and it may hang, or the way to it may be cut. Over 150 lines because each way in which a connection is waited for, lost and given up decides about the next.
 */
import { Client, DatabaseError, Pool, type ClientConfig, type PoolClient } from 'pg';
import type { Core } from '@strapi/strapi';
import { answerAsks } from './answer-asks';
import type { Memory } from './kept-values';
import type { ReadSource } from './reader';
import { SilentServerError, TimedOutError } from './timed-out';
import { performInSteps, type Statement } from './work';
import { workOf } from './works';

const STATEMENT_TIMEOUT_MS = 2_000;
/** Beyond the time that a statement has. */
const ANSWER_MS = 3_000;
const CONNECT_MS = 1_000;
/** For a free connection; whoever waited longer has gone away. */
const WAIT_MS = 5_000;
const MOST_WAITING = 200;
const MOST_PREPARED = 100;

/**
 * Nothing can be written. What is read is little and as a rule in memory, wherever it lies: by its own settings the planner would rather read a whole table in
 * order than a hundred rows by an index, and compile what is over sooner than compiled.
 */
const SESSION = {
  default_transaction_read_only: 'on',
  statement_timeout: STATEMENT_TIMEOUT_MS,
  random_page_cost: 1.1,
  jit: 'off',
};

interface Settings {
  connectionString: string;
  connections: number;
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
  { connectionString, connections, currentMemory, mayRead }: Settings,
): ReadSource {
  const pool = new Pool({
    connectionString,
    max: connections,
    Client: PromptClient,
    connectionTimeoutMillis: WAIT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    allowExitOnIdle: true,
    options: Object.entries(SESSION)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
  });
  const ask = asking();
  pool.on('error', (error) => log.warn(`A reading connection was lost: ${error.message}`));

  return {
    async perform(name, input) {
      if (pool.waitingCount >= MOST_WAITING) throw new TimedOutError('too many reads are waiting');
      const client = await connect(pool);
      let isLost = false;
      // The query under way fails by itself; without a listener the whole process would end.
      const noteLost = () => {
        isLost = true;
      };
      client.on('error', noteLost);
      try {
        if (mayRead && !(await mayRead(client, (statement) => ask(client, statement))))
          throw new NotAdmittedError('this connection is not read now');
        const memory = currentMemory();
        return await performInSteps(workOf(name, input), (asks) =>
          answerAsks(asks, (statements) => inSnapshot(client, statements, ask), memory),
        );
      } catch (error) {
        // What the server did not answer may still be under way on this connection.
        isLost ||= !(error instanceof DatabaseError || error instanceof NotAdmittedError);
        throw error;
      } finally {
        client.off('error', noteLost);
        client.release(isLost);
      }
    },
    stop: () => pool.end(),
  };
}

/** The pool's own limit counts the time in which all connections are busy, too: a server that takes no connection is known sooner. */
class PromptClient extends Client {
  constructor(config?: ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS });
  }
}

/** A timer may ring a moment early. */
const EARLY_MS = 50;

const connect = async (pool: Pool): Promise<PoolClient> => {
  const askedAt = performance.now();
  try {
    return await pool.connect();
  } catch (error) {
    if (performance.now() - askedAt < WAIT_MS - EARLY_MS) throw error;
    throw new TimedOutError(`a read has waited longer than ${WAIT_MS} ms`);
  }
};

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
    return (await inTime(client.query(query))).rows as unknown[];
  };
};

/** @throws SilentServerError; the connection is of no use any more. */
const inTime = async <Answer>(answer: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new SilentServerError(`the database has said nothing for ${ANSWER_MS} ms`)),
      ANSWER_MS,
    );
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
};

const inSnapshot = async (
  client: PoolClient,
  statements: readonly Statement[],
  ask: Ask,
): Promise<unknown[][]> => {
  const [only] = statements;
  if (only && statements.length === 1) return [await ask(client, only)];
  await inTime(client.query('begin isolation level repeatable read read only'));
  const answers: unknown[][] = [];
  try {
    for (const statement of statements) answers.push(await ask(client, statement));
  } catch (error) {
    // A connection that is lost is closed, and what it had begun with it.
    if (error instanceof DatabaseError) await inTime(client.query('rollback'));
    throw error;
  }
  await inTime(client.query('rollback'));
  return answers;
};
