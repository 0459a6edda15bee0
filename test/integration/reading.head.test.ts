/** The head in memory is what the database says; nobody is told "not modified" on the strength of anything else. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';

let app: Application;
let city: SmallCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
}, 60_000);

afterEach(() => jest.restoreAllMocks());

afterAll(async () => {
  await app.stop();
});

const publish = async (title: string) =>
  (
    await approvedItems(app.strapi).create({
      data: publishableItem(city, { title }) as never,
      status: 'published',
    })
  ).documentId;
const head = () =>
  app.strapi.plugin('publication').service('headWatch').head() as { sequence: bigint };
const counter = async () =>
  BigInt((await app.strapi.db.connection('publication_state').first()).sequence as string);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('after a savepoint was rolled back the head is the counter, and the next change ends every held version', async () => {
  const documentId = await publish('先公开的');
  await app.strapi.db.transaction(async ({ trx }) => {
    await publish('留下的');
    await trx.raw('SAVEPOINT import_row');
    await publish('撤回的');
    await trx.raw('ROLLBACK TO SAVEPOINT import_row');
    await trx.raw('RELEASE SAVEPOINT import_row');
  });
  const address = `/api/information-items/${documentId}`;
  const { etag } = (await app.request.get(address).expect(200)).headers;
  expect(etag).toBeDefined();
  expect(head().sequence).toBe(await counter());

  let told = 0;
  const unsubscribe = app.strapi
    .plugin('publication')
    .service('feed')
    .onChange(() => {
      told += 1;
    });
  await app.strapi.documents(ITEM).unpublish({ documentId });
  await app.request
    .get(address)
    .set('If-None-Match', etag ?? '')
    .expect(410);
  expect(told).toBeGreaterThan(0);
  unsubscribe();
});

test('a reader of this process sees a change at once, every time', async () => {
  const documentId = await publish('第一版');
  const address = `/api/information-items/${documentId}`;
  for (const title of ['第二版', '第三版', '第四版']) {
    const { etag } = (await app.request.get(address).expect(200)).headers;
    await app.request
      .get(address)
      .set('If-None-Match', etag ?? '')
      .expect(304);
    await approvedItems(app.strapi).update({
      documentId,
      data: { title } as never,
      status: 'published',
    });
    const { body } = await app.request
      .get(address)
      .set('If-None-Match', etag ?? '')
      .expect(200);
    expect(body.data.title).toBe(title);
  }
});

test('while the head cannot be read there is no 304, and the log says so once', async () => {
  const documentId = await publish('轮询失败时');
  const address = `/api/information-items/${documentId}`;
  const { etag } = (await app.request.get(address).expect(200)).headers;
  const reader = app.strapi.plugin('publication').service('reader');
  const rows = reader.rows.bind(reader);
  jest
    .spyOn(reader, 'rows')
    .mockImplementation((...given: unknown[]) =>
      given[1] === 'internal' ? Promise.reject(new Error('no connection')) : rows(...given),
    );
  const warn = jest.spyOn(app.strapi.log, 'warn').mockImplementation(() => app.strapi.log);
  await pause(1_300);
  await app.request
    .get(address)
    .set('If-None-Match', etag ?? '')
    .expect(200);
  expect(warn.mock.calls.filter(([text]) => String(text).includes('head'))).toHaveLength(1);
  jest.restoreAllMocks();
  await app.request
    .get(address)
    .set('If-None-Match', etag ?? '')
    .expect(304);
});

test('a poll that the database does not answer keeps nobody waiting: what is asked is read, and not called current', async () => {
  const documentId = await publish('数据库不作声时');
  const address = `/api/information-items/${documentId}`;
  await app.request.get(address).expect(200);
  const reader = app.strapi.plugin('publication').service('reader');
  const rows = reader.rows.bind(reader);
  let giveUp: (error: Error) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (giveUp = reject));
  jest
    .spyOn(reader, 'rows')
    .mockImplementation((...given: unknown[]) =>
      given[1] === 'internal' ? silence : rows(...given),
    );
  jest.spyOn(app.strapi.log, 'warn').mockImplementation(() => app.strapi.log);
  const watch = app.strapi.plugin('publication').service('headWatch');
  watch.advance(watch.head().sequence);
  const startedAt = performance.now();
  const { headers } = await app.request.get(address).expect(200);
  expect(headers.etag).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  jest.restoreAllMocks();
  giveUp(new Error('too late'));
});
