/** A site in trouble: nothing becomes a dead letter, the cursor stays, and delivery goes on by itself. */
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, publishableItem } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  SECRET,
  siteOf,
  startReceiver,
  until,
  type Receiver,
} from '../support/delivery';
import { approvedItems } from '../support/review';
import { SELF_SIGNED } from '../support/self-signed';

let app: Application;
let receiver: Receiver;

beforeAll(async () => {
  app = await startApplication();
  const city = await buildSmallCity(app.strapi);
  const data = publishableItem(city) as never;
  await approvedItems(app.strapi).create({ data, status: 'published' });
  app.strapi.config.set('plugin::first-platform.requestTimeoutMs', 400);
  delivery(app.strapi, 'dispatcher').start();
}, 60_000);

afterAll(async () => {
  await app.stop();
});

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  for (const { id } of await delivery(app.strapi, 'sites').list()) {
    await delivery(app.strapi, 'sites').pause(id);
  }
  await receiver.stop();
});

const isFailing = (id: string) =>
  until(async () => {
    const site = await siteOf(app.strapi, id);
    return site.failingSince === null ? null : site;
  });

/** The site failed with the whole log before it, then answered: everything arrives, nothing was refused. */
async function expectRecovery(id: string) {
  expect(await isFailing(id)).toMatchObject({ cursor: '0', state: 'active' });
  receiver.respond = () => ({ status: 200 });
  await arrived(app.strapi, id);
  expect(await siteOf(app.strapi, id)).toMatchObject({
    failingSince: null,
    failures: 0,
    lastError: null,
  });
  expect(await delivery(app.strapi, 'receipts').counts(id)).toMatchObject({
    deadLetters: 0,
    pending: 0,
  });
}

test.each([
  [500, 'server_error'],
  [502, 'server_error'],
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [405, 'unexpected_answer'],
  [429, 'too_many_requests'],
  [503, 'unavailable'],
])(
  '%i: the site fails (%s), is probed with the same events, and recovers',
  async (status, code) => {
    receiver.respond = () => ({ status });
    const id = await addSite(app.strapi, receiver);
    expect(await isFailing(id)).toMatchObject({
      lastError: code,
      lastErrorDetail: `HTTP ${status}`,
    });
    await until(() => receiver.requests.length >= 2);
    await expectRecovery(id);
    expect(new Set(receiver.requests.map((request) => request.body)).size).toBe(1);
    expect(new Set(receiver.requests.map((request) => request.headers['webhook-id'])).size).toBe(1);
  },
);

test('Retry-After is honoured: no request before its time', async () => {
  receiver.respond = () => ({ status: 503, headers: { 'retry-after': '3' } });
  const id = await addSite(app.strapi, receiver);
  await isFailing(id);
  await expectRecovery(id);
  const [first, second] = receiver.requests;
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2900);
});

test('an answer that does not come in time is the trouble of the site', async () => {
  receiver.respond = () => ({ status: 200, delayMs: 1000 });
  const id = await addSite(app.strapi, receiver);
  expect(await isFailing(id)).toMatchObject({ lastError: 'timed_out' });
  await expectRecovery(id);
});

test('a redirect is not followed', async () => {
  const elsewhere = await startReceiver();
  receiver.respond = () => ({ status: 307, headers: { location: elsewhere.url } });
  const id = await addSite(app.strapi, receiver);
  expect(await isFailing(id)).toMatchObject({ lastError: 'redirected' });
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.stop();
  await expectRecovery(id);
});

test('an answer without end is cut off', async () => {
  receiver.respond = () => ({ status: 200, body: 'x'.repeat(2_000_000) });
  const id = await addSite(app.strapi, receiver);
  expect(await isFailing(id)).toMatchObject({ lastError: 'answer_too_long' });
});

test('a site that does not listen fails, and resume probes it at once', async () => {
  await receiver.stop();
  const id = await addSite(app.strapi, receiver);
  expect(await isFailing(id)).toMatchObject({
    lastError: 'connection_failed',
    lastErrorDetail: 'ECONNREFUSED',
  });
});

test('a certificate that nobody vouches for is a TLS failure', async () => {
  const server = createTlsServer(SELF_SIGNED, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { id } = await delivery(app.strapi, 'sites').add({
    url: `https://127.0.0.1:${port}/`,
    secret: SECRET,
    allowPrivate: true,
  });
  expect(await isFailing(id)).toMatchObject({ lastError: 'tls_failed' });
  server.close();
});

test('a name that leads to a private address is not connected to unless the site allows it', async () => {
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  const sites = app.strapi.db.connection('delivery_sites').where({ id });
  await sites.clone().update({ allow_private: 0 });
  await app.strapi.db.connection('delivery_cursors').where({ site_id: id }).update({ sequence: 0 });
  expect(await isFailing(id)).toMatchObject({ lastError: 'address_refused' });

  const port = new URL(receiver.url).port;
  await sites.clone().update({ url: `http://localhost:${port}/feed` });
  await delivery(app.strapi, 'sites').resume(id);
  await until(async () => ((await siteOf(app.strapi, id)).failures as number) >= 2);
  expect(await siteOf(app.strapi, id)).toMatchObject({ lastError: 'address_refused' });
  expect(receiver.requests).toHaveLength(1);
});

test('a paused site gets nothing; resumed, it is not made to wait', async () => {
  receiver.respond = () => ({ status: 503, headers: { 'retry-after': '3600' } });
  const id = await addSite(app.strapi, receiver);
  await isFailing(id);
  await delivery(app.strapi, 'sites').pause(id);
  receiver.respond = () => ({ status: 200 });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(receiver.requests).toHaveLength(1);
  await delivery(app.strapi, 'sites').resume(id);
  await arrived(app.strapi, id);
});
