/** Lists that go on after a row (keyset): whole and without repetition in any order, and while items come and go. */
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;

/** Many equals, and many that are not set: what an order must not stumble over. */
const ITEMS: [Record<string, unknown>, string][] = [
  [{ title: '甲', documentNumber: null, pinned: true }, '2026-06-01'],
  [{ title: '甲', documentNumber: '安政发〔2026〕1号', effectiveOn: '2026-07-01' }, '2026-06-01'],
  [{ title: '乙', documentNumber: null, nature: null }, '2026-06-02'],
  [{ title: '乙', documentNumber: '安政发〔2026〕1号', pinned: true }, '2026-06-02'],
  [{ title: 'a', documentNumber: '安政发〔2026〕2号', validity: 'in_force' }, '2026-06-02'],
  [{ title: 'B', documentNumber: null, effectiveOn: '2026-07-01' }, '2026-06-03'],
  [{ title: '\'"%_', documentNumber: '安政发〔2026〕3号' }, '2026-06-03'],
];

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  for (const [over, day] of ITEMS)
    await publishItem(app.strapi, city, over, `${day}T00:00:00.000Z`);
}, 120_000);

afterAll(async () => {
  await app.stop();
});

interface Page {
  data: { documentId: string }[];
  meta: { pagination: { next: string | null; page?: number; pageSize: number; total?: number } };
}

const read = async (query: string): Promise<Page> =>
  (await app.request.get(`/api/information-items?${query}`).expect(200)).body as Page;
const idsOf = ({ data }: Page) => data.map(({ documentId }) => documentId);

/** Every page after the first by its cursor; `between` is called before each. */
const walk = async (
  query: string,
  size: number,
  between: () => Promise<unknown> = async () => {},
) => {
  const ids: string[] = [];
  let page = await read(`${query}&pagination[pageSize]=${size}&pagination[withCount]=false`);
  for (;;) {
    ids.push(...idsOf(page));
    const { next } = page.meta.pagination;
    if (next === null) return ids;
    await between();
    page = await read(
      `${query}&pagination[pageSize]=${size}&pagination[withCount]=false&pagination[after]=${encodeURIComponent(next)}`,
    );
  }
};

test.each([
  '',
  'firstPublishedAt',
  'documentNumber',
  'documentNumber:desc',
  'effectiveOn:desc',
  'validity,nature:desc',
  'nature,documentNumber,title:desc',
  'pinned:desc',
  'pinned:desc,firstPublishedAt:desc',
  'pinned,firstPublishedAt:desc',
  'title',
  'title:desc,pinned',
  'documentId',
  'indexNumber:desc',
])('all of them, each once, in the order of one long page: sort=%s', async (sort) => {
  const query = sort === '' ? '' : `sort=${sort}`;
  const whole = idsOf(await read(query));
  expect(whole).toHaveLength(ITEMS.length);
  for (const size of [1, 2, 3]) expect([size, await walk(query, size)]).toEqual([size, whole]);
});

test('with filters, and with a count of all that they leave', async () => {
  const query = 'filters[agency][subtree]=016109000&filters[title][$ne]=B&sort=title';
  expect(await walk(query, 2)).toEqual(idsOf(await read(query)));
  const first = await read(`${query}&pagination[pageSize]=2`);
  const after = encodeURIComponent(first.meta.pagination.next ?? '');
  const second = await read(`${query}&pagination[pageSize]=2&pagination[after]=${after}`);
  expect(second.meta.pagination).toEqual({
    pageSize: 2,
    pageCount: 3,
    total: 6,
    next: expect.any(String),
  });
});

test('what is published or withdrawn meanwhile moves no other item', async () => {
  const before = idsOf(await read(''));
  const [newer, older] = ['2026-08-01', '2026-01-01'];
  const added: string[] = [];
  const walked = await walk('', 2, async () => {
    if (added.length > 0) return;
    for (const day of [newer, older])
      added.push(await publishItem(app.strapi, city, { title: day }, `${day}T00:00:00.000Z`));
    await app.strapi.documents(ITEM).unpublish({ documentId: before[0] ?? '' });
    await app.strapi.documents(ITEM).unpublish({ documentId: before[4] ?? '' });
  });
  expect(walked).toEqual([...before.filter((_id, index) => index !== 4), added[1]]);
}, 30_000);

describe('what is no cursor of this list is refused', () => {
  test.each<[string, (next: string) => string]>([
    [
      'changed',
      (next) => `pagination[after]=${next.replace(/^./, (one) => (one === 'W' ? 'X' : 'W'))}`,
    ],
    ['cut short', (next) => `pagination[after]=${next.slice(0, -1)}`],
    ['of another order', (next) => `sort=title&pagination[after]=${next}`],
    ['of other filters', (next) => `filters[title]=a&pagination[after]=${next}`],
    ['empty', () => 'pagination[after]='],
    ['a documentId', () => 'pagination[after]=abcdefghijklmnopqrstuvwx'],
  ])('%s', async (_name, queryOf) => {
    const { next } = (await read('pagination[pageSize]=1')).meta.pagination;
    const { body } = await app.request
      .get(`/api/information-items?${queryOf(encodeURIComponent(next ?? ''))}`)
      .expect(400);
    expect(body.error.details).toMatchObject({
      code: 'invalid_parameter',
      parameter: 'pagination[after]',
    });
  });

  test('of another type, in the same order', async () => {
    const first = await app.request
      .get('/api/agencies?sort=name&pagination[pageSize]=1')
      .expect(200);
    const next = encodeURIComponent(String(first.body.meta.pagination.next));
    await app.request.get(`/api/agencies?sort=name&pagination[after]=${next}`).expect(200);
    const { body } = await app.request
      .get(`/api/offices?sort=name&pagination[after]=${next}`)
      .expect(400);
    expect(body.error.details.parameter).toBe('pagination[after]');
  });
});
