/** Pages are bounded by what they weigh, so that long bodies neither fill the memory nor keep the process from its other work. */
import type { FeedEvent } from '../../types/publication';
import { startApplication, type Application } from '../support/application';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
}, 60_000);

afterAll(async () => {
  await app.stop();
});

interface Page {
  data: FeedEvent[];
  meta: { next: string; latest: string };
}
const changes = async (query = '') =>
  (await app.request.get(`/api/feed/changes?${query}`).expect(200)).body as Page;

/** Long enough that two fit into a page of about 8 MiB and three don't. */
const longBody = (mark: string) => `<p>${mark}${'公开'.repeat(500_000)}</p>`;

test('a page ends when it is heavy, whatever the limit; the reader goes on and loses nothing', async () => {
  const from = (await changes()).meta.latest;
  const wanted: string[] = [];
  for (const mark of ['一', '二', '三', '四', '五'])
    wanted.push(await publishItem(app.strapi, city, { body: longBody(mark) }));
  const given: string[] = [];
  const sizes: number[] = [];
  let cursor = from;
  for (let page = 0; page < 10; page += 1) {
    const { data, meta } = await changes(`after=${cursor}&limit=1000`);
    if (data.length === 0) break;
    expect(BigInt(meta.next.split(':')[1] ?? 0)).toBe(BigInt(data.at(-1)?.sequence ?? 0));
    given.push(...data.map(({ subject }) => subject));
    sizes.push(data.length);
    cursor = meta.next;
  }
  expect(given).toEqual(wanted);
  expect(sizes).toEqual([2, 2, 1]);

  const names = wanted.map((one) => `filters[documentId][$in][]=${one}`).join('&');
  const list = (more: string) => app.request.get(`/api/information-items?${names}&${more}`);
  const { body } = await list('fields=body').expect(400);
  expect(body.error.details).toEqual({
    code: 'response_too_large',
    parameter: 'pagination[pageSize]',
    value: 25,
    fitting: 2,
  });
  await list('fields=body&pagination[pageSize]=2').expect(200);
  await list('fields=title').expect(200);
}, 60_000);
