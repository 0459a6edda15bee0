/**
 * Before the tests of a run: starts the application once on an empty database, by a command that ends it, so that each test can begin on a
 * copy (`database.ts`). `TEST_DATABASE_TEMPLATE` names it to the workers; `drop-database-template.ts` drops it after the last test.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createEmptyDatabase, type TestDatabase } from './database';

const RUN = path.resolve(__dirname, '../../dist/src/commands/run.js');

export interface WithTemplate {
  databaseTemplate?: TestDatabase;
}

export default async function prepare(): Promise<void> {
  const template = await createEmptyDatabase();
  // Jest gives what is prepared and what ends it nothing in common but this.
  (globalThis as WithTemplate).databaseTemplate = template;
  const { environment } = template;
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'token', 'list'], {
    env: { PATH: process.env.PATH, ENV_PATH: '/nowhere/.env', ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`no template of a database: ${stdout}${stderr}`);
  process.env.TEST_DATABASE_TEMPLATE =
    environment.DATABASE_FILENAME ?? new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
}
