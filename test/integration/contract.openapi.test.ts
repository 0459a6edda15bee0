/** The contract says what the server answers: real answers are held against it, and every public route is in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startApplication, type Application } from '../support/application';
import { AGENCY, buildSmallCity, ITEM, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';
import { publishItem } from './content-api.city';
import { contractOf, heldAgainst } from './contract.support';

const OLD = 'http://www.ankang.example/1.html';

let app: Application;
let city: SmallCity;
let held: ReturnType<typeof heldAgainst>;
let policy: string;
let documentId: string;
let withdrawn: string;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  policy = await publishItem(app.strapi, city, {
    title: '安康市防汛应急预案',
    keywords: ['防汛', '应急'],
    nature: 'other_policy',
    legacyAddress: OLD,
    noInterpretationReason: '内容明白',
  });
  documentId = await publishItem(app.strapi, city, {
    title: '《安康市防汛应急预案》解读',
    interprets: [{ documentId: policy }],
    interpretationKind: 'text',
    interpretationUnit: '市应急管理局',
  });
  withdrawn = await publishItem(app.strapi, city, {
    title: '撤下的通知',
    legacyAddress: `${OLD}?gone`,
  });
  await app.strapi.documents(ITEM).unpublish({ documentId: withdrawn });
  await makeOneOfEach();
  held = heldAgainst(await contractOf(app));
}, 90_000);

afterEach(() => jest.restoreAllMocks());

afterAll(async () => {
  await app.stop();
});

const makeOneOfEach = async () => {
  const make = (uid: string, data: object, status?: 'published') =>
    app.strapi
      .documents(uid as never)
      .create({ data: data as never, ...(status && { status }) } as never) as Promise<{
      documentId: string;
    }>;
  const agency = { documentId: city.agency };
  const office = await make('api::office.office', {
    kind: 'working_unit',
    name: '市政府信息公开办',
    telephone: '0915-0000000',
    longitude: 109.03,
    latitude: 32.68,
    agency,
  });
  await make('api::disclosure-matter.disclosure-matter', {
    code: 'SX-1',
    firstLevelName: '应急管理',
    secondLevelName: '防汛',
    channels: ['政府网站'],
    agency,
  });
  await make('api::site-column.site-column', { site: 'ak', code: 'fx', name: '防汛', order: 1 });
  const guide = {
    kind: 'guide',
    title: '安康市政府信息公开指南',
    state: 'issued',
    agency,
    arrangement: '<p>按体系编排</p>',
    waysToObtain: '<p>网站</p>',
    workingUnit: { documentId: office.documentId },
    version: '1',
  };
  await make('api::disclosure-guide.disclosure-guide', guide, 'published');
};

const holds = async (
  address: string,
  path: string,
  status = 200,
  headers: Record<string, string> = {},
) => {
  const answer = await app.request.get(address).set(headers).expect(status);
  held.expectDescribed(answer, path);
  return answer;
};

/** An answer, and that it is current. */
const holdsWithVersion = async (address: string, path: string) => {
  const answer = await holds(address, path);
  await holds(address, path, 304, { 'If-None-Match': answer.headers.etag! });
  return answer.body as { data: Record<string, unknown>[] };
};

const refusedWith = async (address: string, path: string, status: number) => {
  const { body } = await holds(address, path, status);
  return (body as { error: { details: Record<string, unknown> } }).error.details;
};

/** By name of the schema, what lists leave out that are asked without `fields`. */
const LISTS: [path: string, schema: string, longTexts: string[]][] = [
  ['/api/information-items', 'InformationItem', ['body']],
  ['/api/agencies', 'Agency', []],
  ['/api/offices', 'Office', []],
  ['/api/disclosure-matters', 'DisclosureMatter', []],
  ['/api/catalogue-categories', 'CatalogueCategory', []],
  ['/api/columns', 'SiteColumn', []],
  [
    '/api/disclosure-guides',
    'DisclosureGuide',
    ['arrangement', 'waysToObtain', 'howToApply', 'fees', 'remedies'],
  ],
];

test.each(LISTS)('%s answers what it describes: the list, one, and refusals', async (path) => {
  const {
    data: [first],
  } = await holdsWithVersion(path, path);
  await holdsWithVersion(`${path}/${String(first!.documentId)}`, `${path}/{key}`);
  await holds(`${path}/nothing`, `${path}/{key}`, 404);
  await holds(`${path}?unknown=1`, path, 400);
  await holds(`${path}?unknown=${'1'.repeat(8_192)}`, path, 414);
  await holds(`${path}?pagination[pageSize]=1`, path);
});

test.each(LISTS)(
  '%s with `fields` answers what it describes, and without them all but the long texts',
  async (path, schema, longTexts) => {
    const namesIn = async (query: string) => {
      const { body } = await holds(`${path}?${query}`, path);
      return Object.keys((body as { data: [object] }).data[0]).sort();
    };
    const all = Object.keys(held.contract.components.schemas[`${schema}InList`]!.properties).sort();
    expect(await namesIn('fields=updatedAt')).toEqual(['documentId', 'updatedAt']);
    expect(await namesIn(`fields=${all.join(',')}`)).toEqual(all);
    const whole = all.filter((name) => !longTexts.includes(name));
    expect(await namesIn('fields=*')).toEqual(whole);
    expect(await namesIn('')).toEqual(whole);
  },
);

test.each<[string, string, unknown]>([
  ['/api/information-items', 'sort', ['title:DESC', 'generatedOn:asc']],
  ['/api/information-items', 'sort', ['title:down']],
  ['/api/information-items', 'filters', { title: { $in: '甲,乙' } }],
  ['/api/information-items', 'filters', { year: { $notIn: ['2025', '2026'] } }],
  ['/api/information-items', 'filters', { clauses: { code: { $in: 'art20_1,art20_2' } } }],
  ['/api/information-items', 'filters', { clauses: { code: { $gt: 'art20_1' } } }],
  ['/api/information-items', 'filters', { generatedOn: { $contains: '2026' } }],
])('%s takes %s %j where the contract does', async (path, name, value) => {
  const { status } = await app.request.get(path).query({ [name]: value });
  expect(status).toBe(held.takes(path, name, value) ? 200 : 400);
});

test('a refusal says nothing to programs that is not described', async () => {
  const { details } = (
    held.contract.components.schemas.Error as unknown as {
      properties: { error: { properties: { details: { properties: object } } } };
    }
  ).properties.error.properties;
  const list = '/api/information-items';
  const refusals = [
    await refusedWith(`${list}?sort=x`, list, 400),
    await refusedWith(`${list}?a=${'1'.repeat(8_192)}`, list, 414),
    await refusedWith('/api/feed/changes?after=another:0', '/api/feed/changes', 410),
  ];
  expect(Object.keys(details.properties)).toEqual(
    expect.arrayContaining(refusals.flatMap((one) => Object.keys(one))),
  );
  expect(refusals.map(({ code }) => code)).toEqual([
    'invalid_parameter',
    'address_too_long',
    'epoch_changed',
  ]);
});

test('an item that refers to others, and one that was withdrawn', async () => {
  await holds(`/api/information-items/${documentId}`, '/api/information-items/{key}');
  await holds(`/api/information-items/${withdrawn}`, '/api/information-items/{key}', 410);
});

test('an item that others refer to', async () => {
  const { body } = await holds(`/api/information-items/${policy}`, '/api/information-items/{key}');
  expect((body as { data: object }).data).toMatchObject({
    referredToBy: { interpretations: { total: 1 } },
  });
  await holds(
    `/api/information-items?filters[interprets][documentId]=${policy}`,
    '/api/information-items',
  );
});

test('an old address', async () => {
  const path = '/api/legacy-urls';
  await holds(`${path}?url=${OLD}`, path, 308);
  await holds(`${path}?url=${OLD}?gone`, path, 410);
  await holds(`${path}?url=${OLD}?never`, path, 404);
  await holds(path, path, 400);
  await publishItem(app.strapi, city, { title: '同址的信息', legacyAddress: OLD });
  await holds(`${path}?url=${OLD}`, path, 300);
});

test('the tree of agencies', async () => {
  const { data } = await holdsWithVersion('/api/agencies/tree', '/api/agencies/tree');
  expect(data).not.toHaveLength(0);
  await holds('/api/agencies/tree?page=1', '/api/agencies/tree', 400);
});

test('the types of a front end are those of the contract', () => {
  const check = spawnSync(process.execPath, ['types/generate-content-api.mjs', '--check'], {
    encoding: 'utf8',
  });
  expect(check.stderr + check.stdout).toBe('');
  expect(check.status).toBe(0);
});

test('two agencies with one number: a choice', async () => {
  const other = await app.strapi.documents(AGENCY).create({
    data: { name: '重号镇', code: '016109299', level: 'township', kind: 'government' } as never,
  });
  const legacy = { indexNumber: 'A-1', formerIndexNumbers: [] };
  const make = (agency: string, title: string) =>
    publishItem(app.strapi, city, { ...legacy, title, agency: { documentId: agency } });
  await make(city.agency, '一个号');
  await make(other.documentId, '同一个号');
  const [first] = (
    await app.request.get('/api/information-items?filters[indexNumber]=A-1').expect(200)
  ).body.data as unknown[];
  if (!first) throw new Error('the numbers were not taken as they are');
  await holds('/api/information-items/A-1', '/api/information-items/{key}', 300);
});

test.each<[string, object]>([
  ['pagination', { page: 1, pageSize: 50 }],
  ['pagination', { pageSize: 51 }],
  ['pagination', { page: 0 }],
  ['pagination', { page: 10_000, pageSize: 1 }],
  ['pagination', { page: 10_001, pageSize: 1 }],
  ['pagination', { after: 'x' }],
  ['pagination', { withCount: false }],
  ['filters', { agency: { subtree: '016109000' } }],
  ['filters', { agency: { subtree: { $in: ['016109000', '016109260'] } } }],
  ['filters', { agency: { subtree: { $in: ['016109000'], $eq: '016109000' } } }],
  ['filters', { agency: { subtree: { $in: '016109000,016109260' } } }],
  ['filters', { agency: { subtree: { $ne: '016109000' } } }],
])('a search takes %s %j where the contract does', async (name, value) => {
  const { status } = await app.request.get('/api/search').query({ q: '防汛', [name]: value });
  expect(status).toBe(held.takes('/api/search', name, value) ? 200 : 400);
});

test('the search', async () => {
  const address = `/api/search?q=${encodeURIComponent('防汛')}`;
  expect((await holdsWithVersion(address, '/api/search')).data).not.toHaveLength(0);
  await holds(`${address}&facets=false`, '/api/search');
  await holds('/api/search', '/api/search', 400);
});

test('the catalogue', async () => {
  const { data } = await holdsWithVersion('/api/catalogue?by=agency', '/api/catalogue');
  expect(data).not.toHaveLength(0);
  await holds('/api/catalogue?by=year&filters[year]=2026', '/api/catalogue');
  await holds('/api/catalogue', '/api/catalogue', 400);
});

test('the feed of changes', async () => {
  await approvedItems(app.strapi).update({
    documentId,
    data: { title: '改过的解读' } as never,
    status: 'published',
  });
  await holdsWithVersion('/api/feed/changes', '/api/feed/changes');
  await holds('/api/feed/changes?limit=0', '/api/feed/changes', 400);
});

test('the contract itself', async () => {
  await holdsWithVersion('/api/openapi.json', '/api/openapi.json');
});

test.each([
  ['/api/agencies', '/api/agencies'],
  ['/api/agencies/tree', '/api/agencies/tree'],
  ['/api/information-items/nothing', '/api/information-items/{key}'],
  ['/api/catalogue?by=genre', '/api/catalogue'],
  ['/api/feed/changes?limit=9', '/api/feed/changes'],
  [`/api/legacy-urls?url=${OLD}?late`, '/api/legacy-urls'],
  ['/api/search?q=late', '/api/search'],
])('%s says when to come again', async (address, path) => {
  // What was answered before is given again until something changes.
  await publishItem(app.strapi, city, { title: '又一条' });
  const late = Object.assign(new Error('late'), { code: '57014' });
  const reader = app.strapi.plugin('publication').service('reader') as Record<string, never>;
  for (const way of ['rows', 'snapshot', 'perform'])
    jest.spyOn(reader, way as never).mockRejectedValue(late as never);
  const { headers } = await holds(address, path, 503);
  expect(headers['retry-after']).toBe('5');
});

test('an attribute that nobody described is noticed', async () => {
  const { body } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
  const { responses } = held.operationOf('/api/information-items/{key}');
  const validate = held.validatorOf(responses[200]!.content!['application/json']!.schema);
  expect(validate(body)).toBe(true);
  expect(validate({ ...body, data: { ...body.data, decisionOwner: '某人' } })).toBe(false);
});

test('every route that anyone or a write token may call below /api is described, and nothing else', async () => {
  const listed = readFileSync('docs/routes.md', 'utf8')
    .split('## An admin user')[0]!
    .matchAll(/\| `(GET|POST|PUT|DELETE) (\/api\/[^`]+)`/g);
  const routes = [...listed].map(([, method, path]) => `${method} ${path!.replace(/:\w+/g, '{}')}`);
  const described = Object.entries(held.contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`,
    ),
  );
  const OWN = ['GET /api/private-files/{}', 'POST /api/information-items/{}/actions/{}'];
  expect(described.sort()).toEqual(routes.filter((route) => !OWN.includes(route)).sort());
});
