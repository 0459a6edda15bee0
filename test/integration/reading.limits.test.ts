/** Slow or many public reads: each ends in time with a 503, and they keep neither the poll nor delivery waiting. */
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';

interface Reader {
  rows(build: (knex: Knex) => Knex.Raw, lane?: 'public' | 'internal'): Promise<unknown[]>;
  snapshot(): Promise<unknown>;
  perform(): Promise<unknown>;
}

let app: Application;
const reader = () => app.strapi.plugin('publication').service('reader') as unknown as Reader;

beforeAll(async () => {
  app = await startApplication();
}, 60_000);

afterEach(() => jest.restoreAllMocks());

afterAll(async () => {
  await app.stop();
}, 60_000);

/** Some seconds of work. On SQLite nothing ends it early, so it must end by itself. */
const slow = (knex: Knex) =>
  ENGINE === 'postgres'
    ? knex.raw('select pg_sleep(6)')
    : knex.raw(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < 30000000)
         select count(*) as total from n`,
      );
const quick = (knex: Knex) => knex.raw('select 1 as one');
const outcome = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

test('a read of more than two seconds is ended, and the next is answered', async () => {
  const started = Date.now();
  expect(await outcome(reader().rows(slow))).toBe('57014');
  expect(Date.now() - started).toBeLessThan(4_500);
  expect(await reader().rows(quick)).toEqual([{ one: 1 }]);
}, 30_000);

test('slow public reads keep internal ones not waiting', async () => {
  const crowd = Array.from({ length: 8 }, () => outcome(reader().rows(slow)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const started = Date.now();
  expect(await reader().rows(quick, 'internal')).toEqual([{ one: 1 }]);
  expect(Date.now() - started).toBeLessThan(1_500);
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['57014']));
}, 60_000);

test('beyond 200 that wait, the next is refused at once', async () => {
  const crowd = Array.from({ length: 6 }, () => outcome(reader().rows(slow)));
  const queue = Array.from({ length: 210 }, () => outcome(reader().rows(quick)));
  expect(await queue.at(-1)).toBe('57014');
  await Promise.all([...crowd, ...queue]);
}, 60_000);

test.each(['/api/feed/changes', `/api/files/${'a'.repeat(64)}/a.pdf`, '/api/agencies'])(
  '%s says 503 and when to come again',
  async (address) => {
    const late = Object.assign(new Error('late'), { code: '57014' });
    for (const way of ['rows', 'snapshot', 'perform'] as const)
      jest.spyOn(reader(), way).mockRejectedValue(late);
    const answer = await app.request.get(address).expect(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.headers.etag).toBeUndefined();
    expect(answer.body.error.name).toBe('ServiceUnavailableError');
  },
);
