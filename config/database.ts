/**
 * SQLite by default, PostgreSQL for more than one machine (`DATABASE_CLIENT`, `DATABASE_FILENAME`, `DATABASE_URL`).
 * SQLite runs in WAL with full synchronisation: what was delivered to a site must survive a power cut.
 * An error of the database names the statement with placeholders, never the values bound to it (`compileSqlOnError`).
 * PostgreSQL waits at most 10 s for a lock, and ends a transaction that idles for 30 s.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';

interface SqliteConnection {
  pragma(statement: string): unknown;
}
interface PostgresConnection {
  query(statement: string, done: (error: Error | null) => void): void;
}

const sqlite = (filename: string) => ({
  connection: {
    client: 'sqlite' as const,
    connection: { filename },
    useNullAsDefault: true,
    compileSqlOnError: false,
    pool: {
      afterCreate(connection: SqliteConnection, done: (error: Error | null, c: unknown) => void) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = FULL');
        connection.pragma('busy_timeout = 5000');
        // Whatever is overwritten or deleted, an erasure must not leave its bytes in a free page.
        connection.pragma('secure_delete = ON');
        done(null, connection);
      },
    },
  },
});

const postgres = (connectionString: string, maximum: number) => ({
  connection: {
    client: 'postgres' as const,
    connection: { connectionString },
    compileSqlOnError: false,
    pool: {
      min: 0,
      max: maximum,
      afterCreate(connection: PostgresConnection, done: (error: Error | null, c: unknown) => void) {
        connection.query(
          "set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'",
          (error) => done(error, connection),
        );
      },
    },
    acquireConnectionTimeout: 60_000,
  },
});

const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'postgres') {
    const url = env('DATABASE_URL');
    if (!url)
      throw new Error(
        'DATABASE_CLIENT=postgres needs DATABASE_URL (postgres://user:password@host/database)',
      );
    return postgres(url, env.int('DATABASE_POOL_MAX', 10));
  }
  if (client !== 'sqlite')
    throw new Error(`DATABASE_CLIENT is "${client}"; it must be sqlite or postgres`);
  const root = path.join(__dirname, '..', '..');
  return sqlite(path.resolve(root, env('DATABASE_FILENAME', '.data/gongkai.db')));
};

export default config;
