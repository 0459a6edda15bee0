/** The contract says what the server answers: real answers are held against it, and every public route is in it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { startApplication, type Application } from '../support/application';
import { AGENCY, buildSmallCity, ITEM, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';
import { publishItem } from './content-api.city';

interface Operation {
  parameters: { name: string; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Contract {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const OLD = 'http://www.ankang.example/1.html';

let app: Application;
let city: SmallCity;
let contract: Contract;
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
    needsNoInterpretation: true,
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
  contract = (await app.request.get('/api/openapi.json').expect(200)).body as Contract;
}, 90_000);

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

const validatorOf = (schema: object) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile({ ...schema, components: contract.components });
};

const holds = async (address: string, path: string, status = 200) => {
  const { body } = await app.request.get(address).expect(status);
  const schema = contract.paths[path]?.get?.responses[status]?.content?.['application/json'];
  if (!schema) throw new Error(`${path} describes no ${status}`);
  const validate = validatorOf(schema.schema);
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
  return body as { data: unknown };
};

const LISTS = [
  ['/api/information-items'],
  ['/api/agencies'],
  ['/api/offices'],
  ['/api/disclosure-matters'],
  ['/api/catalogue-categories'],
  ['/api/columns'],
  ['/api/disclosure-guides'],
];

test.each(LISTS)('%s answers what it describes: the list, one, and refusals', async (path) => {
  const { data } = await holds(path, path);
  const [first] = data as { documentId: string }[];
  await holds(`${path}/${first!.documentId}`, `${path}/{key}`);
  await holds(`${path}/nothing`, `${path}/{key}`, 404);
  await holds(`${path}?unknown=1`, path, 400);
  await holds(`${path}?unknown=${'1'.repeat(8_192)}`, path, 414);
  await holds(`${path}?pagination[pageSize]=1`, path);
});

test('an item that refers to others, and one that was withdrawn', async () => {
  await holds(`/api/information-items/${documentId}`, '/api/information-items/{key}');
  await holds(`/api/information-items/${withdrawn}`, '/api/information-items/{key}', 410);
});

test('an item that others refer to', async () => {
  const { data } = await holds(`/api/information-items/${policy}`, '/api/information-items/{key}');
  expect(data).toMatchObject({ referredToBy: { interpretations: { total: 1 } } });
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
  const { data } = await holds('/api/agencies/tree', '/api/agencies/tree');
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
  ['filters', { agency: { subtree: { $ne: '016109000' } } }],
])('a search takes %s %j where the contract does', async (name, value) => {
  const { schema } = contract.paths['/api/search']!.get!.parameters.find(
    (parameter) => parameter.name === name,
  )!;
  const { status } = await app.request.get('/api/search').query({ q: '防汛', [name]: value });
  expect(status).toBe(validatorOf(schema)(value) ? 200 : 400);
});

test('the search', async () => {
  const { data } = await holds(`/api/search?q=${encodeURIComponent('防汛')}`, '/api/search');
  expect(data).not.toHaveLength(0);
  await holds('/api/search', '/api/search', 400);
});

test('the catalogue', async () => {
  const { data } = await holds('/api/catalogue?by=agency', '/api/catalogue');
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
  await holds('/api/feed/changes', '/api/feed/changes');
  await holds('/api/feed/changes?limit=0', '/api/feed/changes', 400);
});

test('an attribute that nobody described is noticed', async () => {
  const { body } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
  const [schema] = [contract.paths['/api/information-items/{key}']!.get!.responses[200]!];
  const validate = validatorOf(schema.content!['application/json']!.schema);
  expect(validate(body)).toBe(true);
  expect(validate({ ...body, data: { ...body.data, decisionOwner: '某人' } })).toBe(false);
});

test('every route that anyone or a write token may call below /api is described, and nothing else', async () => {
  const listed = readFileSync('docs/routes.md', 'utf8')
    .split('## An admin user')[0]!
    .matchAll(/\| `(GET|POST|PUT|DELETE) (\/api\/[^`]+)`/g);
  const routes = [...listed].map(([, method, path]) => `${method} ${path!.replace(/:\w+/g, '{}')}`);
  const described = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`,
    ),
  );
  const OWN = ['GET /api/private-files/{}', 'POST /api/information-items/{}/actions/{}'];
  expect(described.sort()).toEqual(routes.filter((route) => !OWN.includes(route)).sort());
});
