/** Processes that die or compete, as real processes: at least once, and never two at a time. */
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT, startApplication, type Application } from '../support/application';
import { createTestDatabase, ENGINE, type TestDatabase } from '../support/database';
import { buildSmallCity, publishableItem } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  startReceiver,
  until,
  type Receiver,
} from '../support/delivery';
import { approvedItems } from '../support/review';

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
    await approvedItems(app.strapi).create({ data, status: 'published' });
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
