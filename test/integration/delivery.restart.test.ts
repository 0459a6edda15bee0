/** Processes that die, stop or compete: at least once, never two at a time, nothing written without the lease. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import {
  createTestDatabase,
  ENGINE,
  PROJECT_ROOT,
  startApplication,
  type Application,
  type TestDatabase,
} from '../support/application';
import { buildSmallCity, ITEM, publishableItem } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  siteOf,
  startReceiver,
  until,
  type Receiver,
} from '../support/delivery';

let database: TestDatabase;
let app: Application | undefined;
let receiver: Receiver;
let children: ChildProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  app = await startApplication(database);
  const city = await buildSmallCity(app.strapi);
  for (let number = 1; number <= 6; number += 1) {
    const data = publishableItem(city, { documentNumber: `安政发〔2026〕${number}号` }) as never;
    await app.strapi.documents(ITEM).create({ data, status: 'published' });
  }
  receiver = await startReceiver();
}, 60_000);

afterEach(async () => {
  for (const child of children) await kill(child, 'SIGKILL');
  children = [];
  await app?.stop();
  app = undefined;
  await receiver.stop();
  await database.drop();
}, 60_000);

const running = (): Application => {
  if (!app) throw new Error('the application is stopped');
  return app;
};

async function startProcess(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [path.join(PROJECT_ROOT, 'test/support/delivery-process.cjs')],
    {
      env: { ...process.env, ...database.environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.includes('ready') && resolve());
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
  });
  return child;
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

const subjects = () =>
  new Set(receiver.requests.flatMap(({ events }) => events.map(({ subject }) => subject)));

test('killed with a request in flight, the next process sends the same events again and loses none', async () => {
  const id = await addSite(running().strapi, receiver);
  await running().stop();
  app = undefined;
  receiver.respond = () => ({ status: 200, delayMs: 20_000 });
  const first = await startProcess();
  await until(() => receiver.requests.length === 1);
  await kill(first, 'SIGKILL');
  receiver.respond = () => ({ status: 200 });
  await kill(await startProcessAndWait(), 'SIGTERM');
  expect(receiver.requests[1]?.body).toBe(receiver.requests[0]?.body);
  app = await startApplication(database);
  await arrived(app.strapi, id);
  expect(subjects().size).toBe(receiver.requests[0]?.events.length);

  async function startProcessAndWait() {
    const child = await startProcess();
    await until(() => receiver.requests.length >= 2, 30_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return child;
  }
}, 90_000);

test('stopped in good order, a request in flight is finished and written down', async () => {
  receiver.respond = () => ({ status: 200, delayMs: 500 });
  const { strapi } = running();
  delivery(strapi, 'dispatcher').start();
  const id = await addSite(strapi, receiver);
  await until(() => receiver.requests.length === 1);
  await delivery(strapi, 'dispatcher').stop();
  await arrived(strapi, id);
  expect(receiver.requests).toHaveLength(1);
  expect(await leaseOf(id)).toEqual({ lease_token: null });
});

test('a request that takes too long is broken off at the stop, and is no failure of the site', async () => {
  receiver.respond = () => ({ status: 200, delayMs: 20_000 });
  const { strapi } = running();
  delivery(strapi, 'dispatcher').start();
  const id = await addSite(strapi, receiver);
  await until(() => receiver.requests.length === 1);
  await delivery(strapi, 'dispatcher').stop(200);
  expect(await siteOf(strapi, id)).toMatchObject({ cursor: '0', failingSince: null });
  expect(await leaseOf(id)).toEqual({ lease_token: null });
});

test('a lane that has lost its lease writes nothing', async () => {
  const { strapi } = running();
  receiver.respond = () => ({ status: 200, delayMs: 600 });
  delivery(strapi, 'dispatcher').start();
  const id = await addSite(strapi, receiver);
  await until(() => receiver.requests.length === 1);
  const cursor = strapi.db.connection('delivery_cursors').where({ site_id: id });
  await cursor
    .clone()
    .update({ lease_token: 'another', lease_expires_at: '2999-01-01T00:00:00.000Z' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await siteOf(strapi, id)).toMatchObject({ cursor: '0' });
  for (const table of ['delivery_receipts', 'delivery_refusals', 'delivery_attempts']) {
    expect(await strapi.db.connection(table).where({ site_id: id })).toEqual([]);
  }
  expect(await leaseOf(id)).toEqual({ lease_token: 'another' });
  expect(receiver.requests).toHaveLength(1);
});

const onPostgres = ENGINE === 'postgres' ? test : test.skip;

onPostgres(
  'two processes never send to one site at the same time, and everything arrives',
  async () => {
    const { strapi } = running();
    receiver.respond = ({ events }) => ({ status: events.length > 1 ? 422 : 200, delayMs: 40 });
    await startProcess();
    await startProcess();
    delivery(strapi, 'dispatcher').start();
    const id = await addSite(strapi, receiver);
    await arrived(strapi, id);
    expect(receiver.mostAtATime()).toBe(1);
    expect(await delivery(strapi, 'receipts').counts(id)).toMatchObject({
      deadLetters: 0,
      pending: 0,
    });
  },
  90_000,
);

const leaseOf = (id: string) =>
  running().strapi.db.connection('delivery_cursors').where({ site_id: id }).first('lease_token');
