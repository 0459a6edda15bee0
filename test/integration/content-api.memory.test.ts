/** Answers from memory: the same as read ones to the last header, never stale, never anybody's own. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';

let app: Application;
let city: SmallCity;
let readings: jest.SpyInstance;
let documentId: string;

const LIST = '/api/information-items?sort=generatedOn:desc&pagination[pageSize]=25';

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  for (let number = 0; number < 8; number += 1) documentId = await publish(`第${number}号通知`);
  readings = jest.spyOn(app.strapi.plugin('publication').service('content'), 'list');
}, 60_000);

beforeEach(() => readings.mockClear());

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

const get = (headers: Record<string, string> = {}, address = LIST) =>
  app.request.get(address).set({ 'Accept-Encoding': 'identity', ...headers });

/** What differs from request to request by its nature. */
const steady = ({ date: _date, ...headers }: Record<string, string>) => headers;

test('many who ask at once, and all who ask afterwards, are served by one reading', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => get().expect(200)));
  answers.push(await get().expect(200));
  expect(readings).toHaveBeenCalledTimes(1);
  const [first] = answers;
  expect(first!.body.data).toHaveLength(8);
  for (const { text, headers } of answers) {
    expect(text).toBe(first!.text);
    expect(steady(headers)).toEqual(steady(first!.headers));
  }
});

test('what one is refused for sending something is not what others are answered', async () => {
  const address = '/api/information-items?sort=title:desc&pagination[pageSize]=7';
  const watch = app.strapi.plugin('publication').service('headWatch');
  const current = watch.current.bind(watch);
  let goOn: () => void = () => undefined;
  const wait = new Promise<void>((resolve) => (goOn = resolve));
  const waiting = jest.spyOn(watch, 'current').mockImplementation(() => wait.then(current));
  const sent = get({ 'Content-Type': 'multipart/form-data; boundary=x' }, address).send('x');
  const [refused, ...others] = [sent, get({}, address), get({}, address)].map(async (request) => {
    const { status } = await request;
    return status;
  });
  while (waiting.mock.calls.length < 3) await new Promise((resolve) => setImmediate(resolve));
  goOn();
  expect(await refused).toBe(415);
  expect(await Promise.all(others)).toEqual([200, 200]);
  waiting.mockRestore();
});

test('the next request after a change sees it, and what was withdrawn is gone', async () => {
  await get().expect(200);
  const added = await publish('新近公开的通知');
  expect((await get().expect(200)).body.data).toHaveLength(9);
  await get({}, `/api/information-items/${added}`).expect(200);
  await app.strapi.documents(ITEM).unpublish({ documentId: added });
  await get({}, `/api/information-items/${added}`).expect(410);
  expect((await get().expect(200)).body.data).toHaveLength(8);
});

test('the version of one item outlives the changes of others, and moves with what is shown beside it', async () => {
  const address = `/api/information-items/${documentId}`;
  const versionOf = async () => (await get({}, address).expect(200)).headers.etag ?? '';
  const first = await versionOf();
  const other = await publish('另一则通知');
  expect(await versionOf()).toBe(first);
  await get({ 'If-None-Match': first }, address).expect(304);
  await approvedItems(app.strapi).update({
    documentId: other,
    data: { interprets: [documentId], interpretationKind: 'text' } as never,
    status: 'published',
  });
  const second = await versionOf();
  expect(second).not.toBe(first);
  await get({ 'If-None-Match': first }, address).expect(200);
  await app.strapi.documents(ITEM).unpublish({ documentId: other });
  expect(await versionOf()).toBe(first);
});

test.each([
  ['a cookie', { Cookie: 'jwtToken=somebody' }],
  ['an Authorization', { Authorization: 'Bearer somebody' }],
])('whoever sends %s is read for, and nothing of it is kept', async (what, headers) => {
  const address = `${LIST}&filters[title][$ne]=${encodeURIComponent(what)}`;
  const readingsOf = async (sent: Record<string, string>) => {
    readings.mockClear();
    await get(sent, address).expect(200);
    return readings.mock.calls.length;
  };
  expect(await readingsOf(headers)).toBe(1);
  expect(await readingsOf({})).toBe(1);
  expect(await readingsOf({})).toBe(0);
  expect(await readingsOf(headers)).toBe(1);
});

test('a compressed answer is the same text, with a version of its own that is honoured', async () => {
  const plain = await get().expect(200);
  const compressed = await get({ 'Accept-Encoding': 'br' }).expect(200);
  expect(compressed.headers['content-encoding']).toBe('br');
  expect(compressed.text).toBe(plain.text);
  expect(compressed.headers.etag).not.toBe(plain.headers.etag);
  expect(plain.headers.vary).toBe('Accept-Encoding');
  const etag = compressed.headers.etag!;
  await get({ 'Accept-Encoding': 'br', 'If-None-Match': etag }).expect(304);
  await get({ 'If-None-Match': etag }).expect(200);
});

test('HEAD is the GET without its body, kept or not', async () => {
  const address = `/api/information-items/${documentId}`;
  const fresh = await app.request.head(address).set('Accept-Encoding', 'identity').expect(200);
  const { text, headers } = await get({}, address).expect(200);
  const kept = await app.request.head(address).set('Accept-Encoding', 'identity').expect(200);
  for (const head of [fresh, kept]) {
    expect(head.text ?? '').toBe('');
    expect(steady(head.headers)).toEqual(steady(headers));
  }
  expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
});

test('a refusal has the headers of an answer, without a version', async () => {
  const { headers } = await get().expect(200);
  const names = (of: Record<string, string>) => Object.keys(of).sort();
  for (const [address, status] of [
    ['/api/information-items/nothing', 404],
    ['/api/information-items?unknown=1', 400],
  ] as const) {
    const refused = await get({}, address).expect(status);
    expect(names(refused.headers)).toEqual(names(headers).filter((name) => name !== 'etag'));
  }
});
