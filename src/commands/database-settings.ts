/**
 * Which database this process would open, before Strapi is loaded: the runner must know whether another process holds
 * the SQLite file. Asks the compiled `config/database`, so there is one place that decides.
 */
import database from '../../config/database';

export type DatabaseSettings =
  { client: 'postgres'; connectionString: string } | { client: 'sqlite'; filename: string };

/** The part of Strapi's `env` helper that `config/database` calls. */
function environment(key: string, fallback?: string): string | undefined {
  return process.env[key] ?? fallback;
}
environment.int = (key: string, fallback: number) => Number(process.env[key] ?? fallback);

export function databaseSettings(): DatabaseSettings {
  const { connection } = database({ env: environment } as unknown as Parameters<
    typeof database
  >[0]);
  if (connection.client === 'postgres') {
    return { client: 'postgres', connectionString: connection.connection.connectionString };
  }
  return { client: 'sqlite', filename: connection.connection.filename };
}
