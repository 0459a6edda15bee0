/**
 * A real application for integration tests: the compiled code on a throw-away database, no admin panel. Nothing is left behind or left
 * running after `stop`.
 */
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import supertest from 'supertest';
import { createTestDatabase, type TestDatabase } from './database';

export const PROJECT_ROOT = path.resolve(__dirname, '..', '..');

export interface Application {
  strapi: Core.Strapi;
  request: ReturnType<typeof supertest.agent>;
  database: TestDatabase;
  /** Closes the application; the database stays unless it was made by `startApplication` itself. */
  stop(): Promise<void>;
}

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
