/**
 * Throw-away databases for integration tests: a SQLite file, or a PostgreSQL database named `gongkai_test_*`, with the environment by which
 * a process opens it. Most are copies of one on which the application was started once (`database-template.ts`): the tables of Strapi
 * and ours are made once for a whole run, and not anew for each file.
 */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** The engine of this run: PostgreSQL where `TEST_ENGINE=postgres` (the server is `TEST_DATABASE_URL`), else SQLite. */
export const ENGINE: 'sqlite' | 'postgres' =
  process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';

export interface TestDatabase {
  /** Environment by which a process opens it. */
  environment: Record<string, string>;
  drop(): Promise<void>;
}

const secret = () => randomBytes(24).toString('base64');

const SECRETS = {
  APP_KEYS: `${secret()},${secret()}`,
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
};

/** What every test process runs with; a test may add to it. */
const baseEnvironment = (directory: string): Record<string, string> => ({
  ...SECRETS,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  GONGKAI_WORKER: 'off',
  GONGKAI_LOGIN_RATE_LIMIT: 'false',
  GONGKAI_FILES: path.join(directory, 'files'),
  STRAPI_TELEMETRY_DISABLED: 'true',
});

/** A database on which the application was started and that holds nothing else. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  createDatabase(process.env.TEST_DATABASE_TEMPLATE);

/** A database without a table. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabase();

/** @param template the file of a SQLite database that nobody has open, or the name of a PostgreSQL one. */
async function createDatabase(template?: string): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  if (ENGINE === 'sqlite') {
    const filename = path.join(directory, 'test.db');
    if (template) copyFileSync(template, filename);
    return {
      environment: {
        ...baseEnvironment(directory),
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: filename,
      },
      drop: () => Promise.resolve(removeDirectory()),
    };
  }
  const name = `gongkai_test_${randomBytes(6).toString('hex')}`;
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_ENGINE=postgres needs TEST_DATABASE_URL');
  await onServer(server, `create database ${name}${template ? ` template ${template}` : ''}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    environment: {
      ...baseEnvironment(directory),
      DATABASE_CLIENT: 'postgres',
      DATABASE_URL: url.href,
    },
    async drop() {
      removeDirectory();
      await onServer(server, `drop database if exists ${name} with (force)`);
    },
  };
}

const onServer = async (server: string, statement: string) => {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
