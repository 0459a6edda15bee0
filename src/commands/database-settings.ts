/**
 * Which database this process would open, before Strapi is loaded: the runner must know whether another process holds
 * the SQLite file. Asks the compiled `config/database`, so there is one place that decides.
 */
import database from '../../config/database';
import { environment } from './environment';

export type DatabaseSettings =
  { client: 'postgres'; connectionString: string } | { client: 'sqlite'; filename: string };

export function databaseSettings(): DatabaseSettings {
  const { connection } = database({ env: environment } as unknown as Parameters<
    typeof database
  >[0]);
  if (connection.client === 'postgres') {
    return { client: 'postgres', connectionString: connection.connection.connectionString };
  }
  return { client: 'sqlite', filename: connection.connection.filename };
}
