/** What is read anew passes fewer middlewares than what is asked with a cookie: both say the same. */
import middlewares from '../../config/middlewares';
import { startApplication, type Application } from '../support/application';
import { buildPublicCity, publishItem } from './content-api.city';

let app: Application;
let documentId: string;

beforeAll(async () => {
  app = await startApplication();
  const city = await buildPublicCity(app.strapi);
  documentId = await publishItem(app.strapi, city, {
    title: '关于防汛工作的通知',
    legacyAddress: 'http://old.example/1.htm',
  });
}, 120_000);

afterAll(async () => {
  await app.stop();
});

/** Those that the configuration answers from memory: one that is added is asked here, too. */
const PATHS = middlewares({ env: (_name: string, usual: unknown) => usual } as never).flatMap(
  (one) =>
    typeof one === 'object' && one.name === 'plugin::publication.hot-answers'
      ? (one.config as { paths: string[] }).paths
      : [],
);

const ADDRESSES = [
  ...PATHS.map((path) => path.replace(':key', 'no-such-one')),
  '/api/agencies/016109000',
  '/api/AGENCIES/016109000/',
  '/api/catalogue?by=agency',
  '/api/catalogue?by=nothing',
  '/api/legacy-urls?url=http://old.example/1.htm',
  '/api/legacy-urls?url=http://old.example/2.htm',
  `/api/search?q=${encodeURIComponent('防汛')}`,
  '/api/feed/changes?after=0',
  '/api/feed/changes?after=x',
  '/api/information-items?sort=nothing',
  '/api/information-items?filters[title][$eq]=%00',
  '/api/information-items?filters[title][$eq]=%ED%A0%80',
  '/api/information-items/%00',
  '/api/information-items/%E0%A4%A',
  '/api/information-items?__proto__[a]=1',
  '/api/information-items?filters[a][b][c][d][e][f][g][h][i][j][k][l]=1',
  `/api/information-items?filters[title]=${'长'.repeat(4_000)}`,
  `/api/information-items?pagination[page]=1${'&a[]=1'.repeat(300)}`,
];

/** What differs from request to request by its nature. */
const steady = ({ date: _date, ...headers }: Record<string, string>) => headers;

const answers = async (method: 'get' | 'head', address: string) =>
  Promise.all(
    [{}, { Cookie: 'a=b' }].map(async (more) => {
      const { status, text, headers } = await app.request[method](address)
        .redirects(0)
        .set({ 'Accept-Encoding': 'identity', ...more });
      return { status, text, headers: steady(headers as Record<string, string>) };
    }),
  );

test('every public read is asked', () => {
  expect(PATHS.length).toBeGreaterThan(15);
});

test.each(ADDRESSES)('%s', async (address) => {
  const [short, whole] = await answers('get', address);
  expect(short).toEqual(whole);
  expect(short?.status).toBeLessThan(500);
});

test('the first answer of an item, by GET and by HEAD', async () => {
  const address = `/api/information-items/${documentId}`;
  const [head, wholeHead] = await answers('head', address);
  expect(head).toEqual(wholeHead);
  const [short, whole] = await answers('get', address);
  expect(short).toEqual(whole);
  expect(short?.status).toBe(200);
});
