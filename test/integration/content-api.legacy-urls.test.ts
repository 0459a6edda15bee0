/** Addresses of older systems: they lead to the item that was imported from them while it is public, and to the notice once it is withdrawn. */
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

jest.setTimeout(120_000);

let app: Application;
let city: PublicCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
});
afterAll(async () => {
  await app.stop();
});

const get = (url: string) => app.request.get(`/api/legacy-urls?url=${encodeURIComponent(url)}`);
const publish = (legacyAddress: string, over: object = {}) =>
  publishItem(app.strapi, city, { legacyAddress, ...over });
const withdraw = (documentId: string) => app.strapi.documents(ITEM).unpublish({ documentId });
const NEVER = 'http://www.ankang.example/never';

test('308 to the item, by whichever writing of the address', async () => {
  const documentId = await publish('http://www.Ankang.example:80/Content/1.html?id=7#top');
  const { body: item } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
  expect(item.data.previousAddresses).toEqual([
    'http://www.Ankang.example:80/Content/1.html?id=7#top',
  ]);
  for (const url of [
    'http://www.ankang.example/Content/1.html?id=7',
    'https://www.ankang.example:443/Content/./1.html?id=7#other',
  ]) {
    const { body, headers } = await get(url).expect(308);
    expect(headers.location).toBe(`/api/information-items/${documentId}`);
    expect(body).toEqual({
      data: { documentId, url: headers.location, slug: item.data.slug },
      meta: {},
    });
    expect(headers['cache-control']).toBe('public, no-cache');
    expect(headers.etag).toBeUndefined();
  }
  await get('http://www.ankang.example/content/1.html?id=7').expect(404);
});

test('what never was, a draft, and an address that was corrected are the same 404', async () => {
  const address = 'http://www.ankang.example/draft.html';
  await app.strapi
    .documents(ITEM)
    .create({ data: { title: '草稿', legacyAddress: address } as never });
  const documentId = await publish('http://www.ankang.example/wrong.html');
  await get('http://www.ankang.example/wrong.html').expect(308);
  await approvedItems(app.strapi).update({
    documentId,
    data: { legacyAddress: 'http://www.ankang.example/right.html' } as never,
    status: 'published',
  });
  await get('http://www.ankang.example/right.html').expect(308);
  const never = await get(NEVER).expect(404);
  for (const url of [address, 'http://www.ankang.example/wrong.html']) {
    const { body, headers } = await get(url).expect(404);
    expect(body).toEqual(never.body);
    expect(Object.keys(headers)).toEqual(Object.keys(never.headers));
  }
});

test('withdrawn: 410 like one item, at once after it was given from memory; published again: 308', async () => {
  const address = 'http://www.ankang.example/2.html';
  const documentId = await publish(address, { title: '将被撤下的信息' });
  const readings = jest.spyOn(app.strapi.plugin('publication').service('content'), 'byAddress');
  for (let time = 0; time < 3; time += 1) await get(address).expect(308);
  expect(readings).toHaveBeenCalledTimes(1);
  readings.mockRestore();
  await withdraw(documentId);
  const { body, text } = await get(address).expect(410);
  const gone = await app.request.get(`/api/information-items/${documentId}`).expect(410);
  expect(body).toEqual(gone.body);
  expect(text).not.toContain('将被撤下的信息');
  await approvedItems(app.strapi).publish({ documentId });
  await get(address).expect(308);
});

test('several with one address: 300 with all that are public; one of them: 308; none: 410', async () => {
  const address = 'http://www.ankang.example/shared.html';
  const ids = [await publish(address), await publish(`${address}#2`)];
  const { body } = await get(address).expect(300);
  const candidates = body.data as { documentId: string; url: string; agency: object }[];
  expect(candidates.map(({ documentId }) => documentId).sort()).toEqual([...ids].sort());
  for (const { documentId, url, agency } of candidates) {
    expect(url).toBe(`/api/information-items/${documentId}`);
    expect(agency).toMatchObject({ documentId: city.agency });
  }
  await withdraw(ids[0] ?? '');
  expect((await get(address).expect(308)).body.data.documentId).toBe(ids[1]);
  await withdraw(ids[1] ?? '');
  expect((await get(address).expect(410)).body.error.details.documentId).toBe(ids[1]);
});

test('HEAD is the GET without its body', async () => {
  const address = 'http://www.ankang.example/head.html';
  const documentId = await publish(address);
  const { headers, text } = await app.request
    .head(`/api/legacy-urls?url=${encodeURIComponent(address)}`)
    .expect(308);
  expect([headers.location, text ?? '']).toEqual([`/api/information-items/${documentId}`, '']);
});

test.each([
  ['', 'url'],
  ['url=', 'url'],
  ['url=/Content/1.html', 'url'],
  ['url=www.ankang.example', 'url'],
  ['url=ftp://ankang.example/1', 'url'],
  ['url=javascript:alert(1)', 'url'],
  ['url=http://a:b@ankang.example/', 'url'],
  ['url=http://', 'url'],
  ['url=http://ankang.example/%00%0d%0a', null],
  [`url=http://ankang.example/${'x'.repeat(2000)}`, 'url'],
  ['url[]=http://ankang.example/1', 'url'],
  ['url=http://ankang.example/?a=1&b=2', 'b'],
  ['url=http://ankang.example/1&populate=*', 'populate'],
])('%j is refused by the name of the parameter', async (query, parameter) => {
  const answer = await app.request.get(`/api/legacy-urls?${encodeURI(query)}`);
  expect(answer.status).toBe(parameter === null ? 404 : 400);
  if (parameter !== null) {
    expect(answer.body.error.details).toMatchObject({
      code: 'invalid_parameter',
      parameter,
      allowed: ['url'],
    });
    expect(answer.headers.etag).toBeUndefined();
  }
});
