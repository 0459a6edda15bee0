/** The clock in real processes: started by listening, stopped in good order, killed in the middle, and never two at a time. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT, startApplication, type Application } from '../support/application';
import { createTestDatabase, ENGINE, type TestDatabase } from '../support/database';
import { until } from '../support/delivery';
import {
  buildClockCity,
  changesOf,
  clockOf,
  ledgerOf,
  planned,
  scheduleOf,
  type ClockCity,
} from './clock.support';

jest.setTimeout(180_000);

let database: TestDatabase;
let app: Application | undefined;
let city: ClockCity;
let children: ChildProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  app = await startApplication(database);
  city = await buildClockCity(app);
});

afterEach(async () => {
  for (const child of children) await kill(child);
  children = [];
  await app?.stop();
  app = undefined;
  await database.drop();
});

const running = (): Application => {
  if (!app) throw new Error('the application is stopped');
  return app;
};

/** The application again, on the same database, perhaps with other settings. */
async function restart(extra: Record<string, string> = {}): Promise<Application> {
  await app?.stop();
  app = undefined;
  app = await startApplication(database, extra);
  return app;
}

/** So many plans, the oldest first. */
async function plans(count: number): Promise<string[]> {
  const all: string[] = [];
  for (let number = 0; number < count; number += 1) {
    all.push(await planned(running(), city, -86_400 + number * 60));
  }
  return all;
}

/** @param onChange called for each change that this process has made or noticed. */
async function startClock(onChange: (child: ChildProcess) => void = () => undefined) {
  const child = spawn(
    process.execPath,
    [path.join(PROJECT_ROOT, 'test/support/clock-process.cjs')],
    { env: { ...process.env, ...database.environment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      if (line === 'changed') onChange(child);
    });
  });
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

const leases = () => running().strapi.db.connection('review_clock_lease');

/** Each plan was carried out once, and in the order of the plans. */
async function expectEachOnce(documentIds: readonly string[]): Promise<void> {
  expect(await changesOf(running(), documentIds)).toEqual(
    documentIds.map((documentId) => [documentId, 'published']),
  );
  for (const documentId of documentIds) {
    expect(await scheduleOf(running(), documentId)).toMatchObject({ state: 'done' });
    expect(await ledgerOf(running(), documentId, 'published')).toHaveLength(1);
  }
}

test('what fell due while nothing ran is done as soon as the process listens, and the lease is given back', async () => {
  const documentIds = await plans(2);
  const { strapi } = await restart({ GONGKAI_WORKER: 'on' });
  expect(await changesOf(running(), documentIds)).toEqual([]);
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  await until(async () => (await changesOf(running(), documentIds)).length === 2, 20_000);
  await clockOf(running()).stop();
  expect(await leases()).toMatchObject([{ owner: null, token: null }]);
  await expectEachOnce(documentIds);
});

test('a process that is told to do no such work leaves it', async () => {
  const documentIds = await plans(1);
  const { strapi } = await restart({ GONGKAI_WORKER: 'off' });
  await new Promise<void>((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  expect(await leases()).toEqual([]);
  expect(await changesOf(running(), documentIds)).toEqual([]);
});

test('stopped in the middle, it ends after the act at hand', async () => {
  const documentIds = await plans(3);
  const feed = running().strapi.plugin('publication').service('feed') as unknown as {
    onChange(listener: () => void): () => void;
  };
  const stopped = new Promise<void>((resolve) => {
    const unsubscribe = feed.onChange(() => {
      unsubscribe();
      void clockOf(running()).stop().then(resolve);
    });
  });
  clockOf(running()).start();
  await stopped;
  expect(await changesOf(running(), documentIds)).toHaveLength(1);
  expect(await leases()).toMatchObject([{ token: null }]);
  expect(await clockOf(running()).run()).toEqual({ published: 2 });
  await expectEachOnce(documentIds);
});

test('killed in the middle, the next process does the rest and nothing twice', async () => {
  const documentIds = await plans(8);
  await app?.stop();
  app = undefined;
  let seen = 0;
  const killed = await startClock((child) => {
    seen += 1;
    if (seen === 3) child.kill('SIGKILL');
  });
  await until(() => killed.signalCode === 'SIGKILL', 30_000);
  app = await startApplication(database);
  const done = (await changesOf(running(), documentIds)).length;
  expect(done).toBeGreaterThanOrEqual(3);
  expect(done).toBeLessThan(8);
  clockOf(running()).start();
  await until(async () => (await changesOf(running(), documentIds)).length === 8, 60_000);
  await clockOf(running()).stop();
  await expectEachOnce(documentIds);
});

const onPostgres = ENGINE === 'postgres' ? test : test.skip;

onPostgres(
  'while another process holds the lease nothing is done here; it is taken over once it has expired',
  async () => {
    const documentIds = await plans(1);
    const expires_at = new Date(Date.now() + 3000).toISOString();
    await leases().insert({ name: 'clock', owner: 'another:1', token: 'another', expires_at });
    clockOf(running()).start();
    await until(async () => (await changesOf(running(), documentIds)).length === 1, 30_000);
    await clockOf(running()).stop();
    const [row] = await ledgerOf(running(), documentIds[0] ?? '', 'published');
    expect(row?.recordedAt && row.recordedAt > expires_at).toBe(true);
  },
);

onPostgres(
  'of two processes one does the work; when it is killed the other takes over',
  async () => {
    const documentIds = await plans(12);
    const both = await Promise.all([startClock(), startClock()]);
    let owner: ChildProcess | undefined;
    await until(async () => {
      const [lease] = (await leases()) as { owner: string | null }[];
      owner = both.find(({ pid }) => lease?.owner?.endsWith(`:${pid}`));
      return owner !== undefined && (await changesOf(running(), documentIds)).length > 0;
    }, 30_000);
    if (owner) await kill(owner);
    expect((await changesOf(running(), documentIds)).length).toBeLessThan(12);
    await until(async () => (await changesOf(running(), documentIds)).length === 12, 60_000);
    const isSettled = async () =>
      (await running().strapi.db.connection('review_schedules').where({ state: 'waiting' }))
        .length === 0;
    await until(isSettled, 10_000);
    await expectEachOnce(documentIds);
  },
);
