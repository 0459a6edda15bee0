/** The tree of agencies (公开主体) as it is now. */
import { startApplication, type Application } from '../support/application';
import { AGENCY } from '../support/city';
import { buildPublicCity, type PublicCity } from './content-api.city';

interface Branch {
  documentId: string;
  name: string;
  children: Branch[];
}

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

const read = async () => (await app.request.get('/api/agencies/tree').expect(200)).body;
const update = (documentId: string, data: object) =>
  app.strapi.documents(AGENCY).update({ documentId, data: data as never });
const names = (branches: Branch[]): unknown[] =>
  branches.map(({ name, children }) => (children.length === 0 ? name : [name, ...names(children)]));

test('city, county, township, by code among siblings; with short names and levels', async () => {
  await update(city.township, { shortName: '城关镇' });
  const { data, meta } = await read();
  expect(names(data)).toEqual([
    '汉中市人民政府',
    ['安康市人民政府', ['平利县人民政府', '城关镇人民政府']],
  ]);
  expect(meta).toEqual({ total: 4, isWhole: true });
  expect(data[1].children[0].children).toEqual([
    {
      documentId: city.township,
      code: '016109261',
      name: '城关镇人民政府',
      shortName: '城关镇',
      level: 'township',
      children: [],
    },
  ]);
  expect(data[0]).toMatchObject({ shortName: null, level: 'municipal' });
});

test('it follows what is moved and renamed, with another version; nobody is lost in a circle', async () => {
  const first = await app.request.get('/api/agencies/tree').expect(200);
  const held = first.headers.etag as string;
  await app.request.get('/api/agencies/tree').set('If-None-Match', held).expect(304);
  await update(city.township, { parent: { documentId: city.stranger }, name: '江南镇人民政府' });
  const { body } = await app.request
    .get('/api/agencies/tree')
    .set('If-None-Match', held)
    .expect(200);
  expect(names(body.data)).toEqual([
    ['汉中市人民政府', '江南镇人民政府'],
    ['安康市人民政府', '平利县人民政府'],
  ]);
  await update(city.stranger, { parent: { documentId: city.township } });
  expect((await read()).meta.total).toBe(4);
});

test('it takes no parameter, and hides no agency by its key', async () => {
  const { body } = await app.request.get('/api/agencies/tree?status=draft').expect(400);
  expect(body.error.details).toMatchObject({ parameter: 'status', allowed: [] });
  await app.request.get(`/api/agencies/${city.agency}`).expect(200);
});
