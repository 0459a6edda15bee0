/** What a database refuses is logged and answered without what was to be written. */
import { Writable } from 'node:stream';
import winston from 'winston';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';

const CANARY = 'CANARY-机密-7f3a';
const TOKENS = 'access_write_tokens';
let app: Application;
const lines: string[] = [];

beforeAll(async () => {
  app = await startApplication();
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  app.strapi.log.add(new winston.transports.Stream({ stream, level: 'debug' }));
}, 60_000);
afterAll(() => app.stop());

const row = (more: Record<string, unknown> = {}) => ({
  hash: `${CANARY}-hash`,
  person_id: 1,
  person_email: CANARY,
  agency_id: CANARY,
  agency_code: 'X',
  role: 'editor',
  actions: '[]',
  created_at: '2026-01-01T00:00:00.000Z',
  ...more,
});
const failure = async (work: () => PromiseLike<unknown>): Promise<Error> => {
  try {
    await work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('the database refused nothing');
};
const everythingOf = (error: Error) =>
  [error.message, error.stack, JSON.stringify({ ...error })].join('\n');

/** Provokes an error with the canary: a unique violation, also in a transaction, and on PostgreSQL a value it can't read. */
const failures = async (): Promise<Error[]> => {
  const { connection } = app.strapi.db;
  const insert = (more?: Record<string, unknown>) => () => connection(TOKENS).insert(row(more));
  await connection(TOKENS).where({ hash: row().hash }).delete();
  await insert()();
  const inTransaction = () => connection.transaction((trx) => trx(TOKENS).insert(row()));
  const found = [await failure(insert()), await failure(inTransaction)];
  if (ENGINE === 'postgres') {
    const unreadable = { hash: 'other', person_id: `"a" ${CANARY}\n"${CANARY}"` };
    found.push(await failure(insert(unreadable)));
  }
  return found;
};

test('an error of the database names its statement and no value', async () => {
  for (const error of await failures()) {
    expect(error.message).toContain(TOKENS);
    expect(everythingOf(error)).not.toContain('CANARY');
  }
});

test('neither the log of a failing request nor that of a late failure holds one', async () => {
  const [error] = await failures();
  lines.length = 0;
  app.strapi.log.error(error as Error);
  process.emit('unhandledRejection', error, Promise.resolve());
  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(text).toMatch(/unique/i);
  expect(text).not.toContain('CANARY');
});
