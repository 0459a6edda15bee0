/** The catalogue (目录): the same counts kept with the register and counted through filters, by everything it counts by. */
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

interface Branch {
  documentId: string | null;
  code: string | null;
  name: string | null;
  own: number;
  total: number;
  children: Branch[];
}

let app: Application;
let city: PublicCity;
const ids: Record<string, string> = {};

const ITEMS: Record<string, (city: PublicCity) => Record<string, unknown>> = {
  city: () => ({}),
  county: ({ otherAgency }) => ({ agency: { documentId: otherAgency }, nature: 'other' }),
  township: ({ township, subject }) => ({
    agency: { documentId: township },
    subjects: [{ documentId: subject }],
    generatedOn: '2025-12-31',
  }),
  joint: ({ otherAgency, township, stranger, subject }) => ({
    agency: { documentId: otherAgency },
    jointAgencies: [{ documentId: township }, { documentId: stranger }],
    jointSignatureEvidence: '会签单〔2026〕1号',
    subjects: [{ documentId: subject }],
  }),
};

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  for (const [name, over] of Object.entries(ITEMS))
    ids[name] = await publishItem(app.strapi, city, over(city));
}, 120_000);

afterAll(async () => {
  await app.stop();
});

const read = async (query: string) => {
  const { body } = await app.request.get(`/api/catalogue?${query}`).expect(200);
  return body as { data: Branch[]; meta: { by: string; total: number; unassigned: number } };
};
const flat = (branches: Branch[]): Branch[] =>
  branches.flatMap((one) => [one, ...flat(one.children)]);
const counts = async (query: string) =>
  Object.fromEntries(
    flat((await read(query)).data).map(({ code, own, total }) => [code, [own, total]]),
  );

/** A filter that leaves out nothing, so that the same is counted row by row. */
const ALL = '&filters[title][$ne]=none';

test.each([
  ['kept with the register', ''],
  ['counted through a filter', ALL],
])('by agency: joint items under every maker, once above them (%s)', async (_name, filter) => {
  expect(await counts(`by=agency${filter}`)).toEqual({
    '016107000': [1, 1],
    '016109000': [1, 4],
    '016109260': [2, 3],
    '016109261': [2, 2],
  });
  const { data, meta } = await read(`by=agency${filter}`);
  expect(meta).toEqual({ by: 'agency', total: 4, unassigned: 0 });
  expect(data.map(({ name }) => name)).toEqual(['汉中市人民政府', '安康市人民政府']);
  expect(data[1]?.children[0]).toMatchObject({ documentId: city.otherAgency, total: 3 });
});

test.each<[string, Record<string, [number, number]>, number]>([
  ['by=subject', { nongye: [2, 2] }, 2],
  ['by=genre', {}, 4],
  ['by=statutory', { art20_1: [4, 4] }, 0],
  ['by=matter', {}, 4],
  ['by=column', { zcwj: [4, 4] }, 0],
  [
    'by=nature',
    { rule: [0, 0], normative_document: [0, 0], other_policy: [3, 3], other: [1, 1] },
    0,
  ],
  ['by=year', { '2026': [3, 3], '2025': [1, 1] }, 0],
])('%s', async (query, expected, unassigned) => {
  for (const filter of ['', ALL]) {
    expect([filter, await counts(`${query}${filter}`)]).toEqual([filter, expected]);
    expect((await read(`${query}${filter}`)).meta).toMatchObject({ total: 4, unassigned });
  }
});

test.each<[string, Record<string, [number, number]>]>([
  ['by=year&filters[agency][subtree]=016109260', { '2026': [2, 2], '2025': [1, 1] }],
  ['by=year&filters[agency][code]=016109261', { '2026': [1, 1], '2025': [1, 1] }],
  ['by=year&filters[year]=2025', { '2026': [0, 0], '2025': [1, 1] }],
  ['by=subject&filters[$not][subjects][code]=nongye', { nongye: [0, 0] }],
  ['by=subject&filters[year][$gte]=2026&filters[subjects][code]=nongye', { nongye: [1, 1] }],
])('with the filters of the list: %s', async (query, expected) => {
  expect(await counts(query)).toEqual(expected);
});

test('the years come newest first, and a nature is shown by its Chinese name', async () => {
  expect((await read('by=year')).data.map(({ code }) => code)).toEqual(['2026', '2025']);
  expect((await read('by=nature')).data[0]).toEqual({
    documentId: null,
    code: 'rule',
    name: '规章',
    own: 0,
    total: 0,
    children: [],
  });
});

test('counts follow what is revised and withdrawn; a set that nothing has is gone', async () => {
  await approvedItems(app.strapi).update({
    documentId: ids.joint ?? '',
    data: { jointAgencies: [], generatedOn: '2024-01-02' } as never,
    status: 'published',
  });
  await app.strapi.documents(ITEM).unpublish({ documentId: ids.township ?? '' });
  for (const filter of ['', ALL]) {
    expect(await counts(`by=agency${filter}`)).toEqual({
      '016107000': [0, 0],
      '016109000': [1, 3],
      '016109260': [2, 2],
      '016109261': [0, 0],
    });
    expect(await counts(`by=year${filter}`)).toEqual({ '2026': [2, 2], '2024': [1, 1] });
  }
});

test.each<[string, string, string[]]>([
  ['', 'by', ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year']],
  [
    'by=title',
    'by',
    ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'],
  ],
  [
    'by[]=agency',
    'by',
    ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'],
  ],
  [
    'by=constructor',
    'by',
    ['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'],
  ],
  ['by=agency&sort=title', 'sort', ['by', 'filters']],
  ['by=agency&filters[year]=26', 'filters[year][$eq]', []],
])('%j is refused with what is allowed', async (query, parameter, allowed) => {
  const { body, headers } = await app.request.get(`/api/catalogue?${query}`).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid_parameter', parameter, allowed });
  expect(headers.etag).toBeUndefined();
});
