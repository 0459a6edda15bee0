/**
 * A real application for integration tests: the compiled code, a throw-away database (SQLite file, or a PostgreSQL database named
 * `gongkai_test_*`), no admin panel. Nothing is left behind or left running after `stop`.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import supertest from 'supertest';

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

/** The engine of this run: PostgreSQL where `TEST_ENGINE=postgres` (the server is `TEST_DATABASE_URL`), else SQLite. */
export const ENGINE: 'sqlite' | 'postgres' =
  process.env.TEST_ENGINE === 'postgres' ? 'postgres' : 'sqlite';

export interface TestDatabase {
  /** Environment by which a process opens it. */
  environment: Record<string, string>;
  drop(): Promise<void>;
}

export interface Application {
  strapi: Core.Strapi;
  request: ReturnType<typeof supertest.agent>;
  database: TestDatabase;
  /** Closes the application; the database stays unless it was made by `startApplication` itself. */
  stop(): Promise<void>;
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
export const baseEnvironment = (directory: string): Record<string, string> => ({
  ...SECRETS,
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  GONGKAI_WORKER: 'off',
  GONGKAI_LOGIN_RATE_LIMIT: 'false',
  GONGKAI_FILES: path.join(directory, 'files'),
  STRAPI_TELEMETRY_DISABLED: 'true',
});

export async function createTestDatabase(): Promise<TestDatabase> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'));
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  if (ENGINE === 'sqlite') {
    return {
      environment: {
        ...baseEnvironment(directory),
        DATABASE_CLIENT: 'sqlite',
        DATABASE_FILENAME: path.join(directory, 'test.db'),
      },
      drop: () => Promise.resolve(removeDirectory()),
    };
  }
  const name = `gongkai_test_${randomBytes(6).toString('hex')}`;
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_ENGINE=postgres needs TEST_DATABASE_URL');
  await onServer(server, `create database ${name}`);
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

/** Strapi re-reads what it has just written, un-awaited; the pool must not be closed under it. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 150));

/** @param given an existing database to open again; without it a new one is made, and dropped by `stop`. */
export async function startApplication(
  given?: TestDatabase,
  extra: Record<string, string> = {},
): Promise<Application> {
  const database = given ?? (await createTestDatabase());
  Object.assign(
    process.env,
    { DATABASE_URL: '', DATABASE_FILENAME: '' },
    database.environment,
    extra,
  );
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = createStrapi({
    appDir: PROJECT_ROOT,
    distDir: path.join(PROJECT_ROOT, 'dist'),
    serveAdminPanel: false,
  });
  strapi.log.level = process.env.TEST_LOG_LEVEL ?? 'error';
  await strapi.load();
  strapi.server.mount();
  return {
    strapi,
    request: supertest.agent(strapi.server.httpServer),
    database,
    async stop() {
      await settle();
      await strapi.destroy();
      if (!given) await database.drop();
    },
  };
}
