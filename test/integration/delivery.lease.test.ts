/** A dispatcher that stops or loses its lease: a request is finished or broken off, and nothing is written without it. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, publishableItem } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  siteOf,
  startReceiver,
  until,
  type Receiver,
} from '../support/delivery';
import { approvedItems } from '../support/review';

let app: Application;
let receiver: Receiver;

beforeAll(async () => {
  app = await startApplication();
  const city = await buildSmallCity(app.strapi);
  const data = publishableItem(city) as never;
  await approvedItems(app.strapi).create({ data, status: 'published' });
}, 60_000);

afterAll(async () => {
  await app.stop();
});

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  await delivery(app.strapi, 'dispatcher').stop(0);
  for (const { id } of await delivery(app.strapi, 'sites').list()) {
    await delivery(app.strapi, 'sites').pause(id);
  }
  await receiver.stop();
});

const leaseOf = (id: string) =>
  app.strapi.db.connection('delivery_cursors').where({ site_id: id }).first('lease_token');

test('stopped in good order, a request in flight is finished and written down', async () => {
  receiver.respond = () => ({ status: 200, delayMs: 500 });
  const { strapi } = app;
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
  const { strapi } = app;
  delivery(strapi, 'dispatcher').start();
  const id = await addSite(strapi, receiver);
  await until(() => receiver.requests.length === 1);
  await delivery(strapi, 'dispatcher').stop(200);
  expect(await siteOf(strapi, id)).toMatchObject({ cursor: '0', failingSince: null });
  expect(await leaseOf(id)).toEqual({ lease_token: null });
});

test('a lane that has lost its lease writes nothing', async () => {
  const { strapi } = app;
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
