/** The thread that reads SQLite: read-only, all statements of one message in one snapshot. Statements are prepared once and kept. */
import { parentPort, workerData } from 'node:worker_threads';
import Database, { type Statement as Prepared } from 'better-sqlite3';
import type { Statement } from './reader';

export type ReadAnswer = { rows?: unknown[][]; error?: string };

const KEPT_STATEMENTS = 200;

const { filename } = workerData as { filename: string };
const database = new Database(filename, { readonly: true, fileMustExist: true });
database.pragma('busy_timeout = 2000');
const prepared = new Map<string, Prepared>();

const statementFor = (sql: string) => {
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= KEPT_STATEMENTS) prepared.clear();
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
};

const readAll = database.transaction((statements: Statement[]) =>
  statements.map(({ sql, bindings }) => statementFor(sql).all(...bindings.map(asBinding))),
);

/** better-sqlite3 binds no booleans. */
const asBinding = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

parentPort?.on('message', (statements: Statement[]) => {
  try {
    parentPort?.postMessage({ rows: readAll(statements) } satisfies ReadAnswer);
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies ReadAnswer);
  }
});

// The first message says that the database is open: from then on time is counted.
parentPort?.postMessage({} satisfies ReadAnswer);
