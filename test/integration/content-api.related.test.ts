/**
 * What stands beside one item: what it refers to and what refers to it, by present names and only where public; the paths of its agency and its
 * columns through the trees as they are now.
 */
import { oneWork } from '../../src/plugins/publication/server/content/one-work';
import type { Reader } from '../../src/plugins/publication/server/reading/reader';
import { isPacked, type Work } from '../../src/plugins/publication/server/reading/work';
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

interface Shown {
  documentId: string;
  title: string;
  kind?: string;
}
interface Referring {
  total: number;
  newest: Shown[];
}
interface Item {
  documentId: string;
  relations: Record<'interprets' | 'supersedes' | 'repeals' | 'corrects', Shown[]>;
  repealedBy: Referring;
  referredToBy: Record<'interpretations' | 'supersededBy' | 'corrections', Referring>;
  breadcrumbs: { agency: { name: string }[]; columns: { path: { name: string }[] }[] };
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

const LIST = '/api/information-items';
const one = async (documentId: string) =>
  (await app.request.get(`${LIST}/${documentId}`).expect(200)).body.data as Item;
const list = async (query: string) =>
  (await app.request.get(`${LIST}?${query}`).expect(200)).body as {
    data: Item[];
    meta: { pagination: { total: number; next: string | null } };
  };
/** What interprets another says how; of what interprets none that says nothing. */
const publish = (title: string, over: object = {}, at?: string) =>
  publishItem(
    app.strapi,
    city,
    { title, documentNumber: null, interpretationKind: 'text', ...over },
    at,
  );
const refer = (...documentIds: string[]) => documentIds.map((documentId) => ({ documentId }));
const withdraw = (documentId: string) => app.strapi.documents(ITEM).unpublish({ documentId });
const revise = (documentId: string, data: object) =>
  approvedItems(app.strapi).update({ documentId, data: data as never, status: 'published' });
const idsOf = (shown: readonly { documentId: string }[]) =>
  shown.map(({ documentId }) => documentId);

test.each([
  ['interprets', (item: Item) => item.referredToBy.interpretations],
  ['supersedes', (item: Item) => item.referredToBy.supersededBy],
  ['repeals', (item: Item) => item.repealedBy],
  ['corrects', (item: Item) => item.referredToBy.corrections],
] as const)('%s is shown at both ends, by the titles of now', async (relation, referringOf) => {
  const target = await publish('旧标题');
  const source = await publish('旧来源', { [relation]: refer(target) });
  await revise(target, { title: '新标题' });
  await revise(source, { title: '新来源' });
  const [at, from] = [await one(target), await one(source)];
  expect(from.relations[relation]).toEqual([
    {
      documentId: target,
      title: '新标题',
      slug: expect.stringContaining(target.slice(0, 8)),
      indexNumber: expect.stringContaining('016109000/2026-'),
      firstPublishedAt: '2026-06-01T00:00:00.000Z',
      url: `${LIST}/${target}`,
    },
  ]);
  expect(referringOf(at)).toEqual({
    total: 1,
    newest: [
      {
        documentId: source,
        title: '新来源',
        slug: expect.stringContaining(source.slice(0, 8)),
        indexNumber: expect.stringContaining('016109000/2026-'),
        firstPublishedAt: '2026-06-01T00:00:00.000Z',
        url: `${LIST}/${source}`,
        ...(relation === 'interprets' && { kind: 'text' }),
      },
    ],
  });
  const { data, meta } = await list(`filters[${relation}][documentId]=${target}`);
  expect([idsOf(data), meta.pagination.total]).toEqual([[source], 1]);
  expect(data[0]?.relations[relation]).toEqual(from.relations[relation]);
  expect(data[0]).not.toHaveProperty('referredToBy');
});

test('what repeals it stands next to whether it is in force', async () => {
  const names = Object.keys(await one(await publish('通知')));
  expect(names[names.indexOf('validity') + 1]).toBe('repealedBy');
});

test('what is withdrawn shows at neither end, nor in a count, a list or a kept answer', async () => {
  const target = await publish('被解读的文件');
  const [kept, source] = [
    await publish('留下的解读', { interprets: refer(target) }),
    await publish('撤下的解读', { interprets: refer(target) }),
  ];
  const before = await app.request.get(`${LIST}/${target}`).expect(200);
  expect(before.body.data.referredToBy.interpretations.total).toBe(2);
  await withdraw(source);
  const after = await app.request
    .get(`${LIST}/${target}`)
    .set('If-None-Match', before.headers.etag as string)
    .expect(200);
  expect(after.body.data.referredToBy.interpretations).toMatchObject({
    total: 1,
    newest: [{ documentId: kept }],
  });
  expect(after.text).not.toContain(source);
  expect(after.text).not.toContain('撤下的解读');

  await withdraw(target);
  const alone = await app.request.get(`${LIST}/${kept}`).expect(200);
  expect(alone.body.data.relations.interprets).toEqual([]);
  const among = await app.request.get(`${LIST}?filters[documentId]=${kept}`).expect(200);
  for (const { text } of [alone, among]) {
    expect(text).toContain('留下的解读');
    expect(text).not.toContain(target);
    expect(text).not.toContain('被解读的文件');
  }
  for (const query of [
    `filters[interprets][documentId]=${target}`,
    `filters[title]=留下的解读&filters[interprets][documentId][$in]=${target},${source}`,
  ]) {
    const { data, meta } = await list(encodeURI(query));
    expect([data, meta.pagination.total]).toEqual([[], 0]);
  }
});

test('a draft shows at neither end', async () => {
  const target = await publish('有草稿解读的文件');
  const draft = await app.strapi.documents(ITEM).create({
    data: { title: '解读草稿', interprets: refer(target) } as never,
  });
  const source = await publish('引用草稿的文件', { supersedes: refer(draft.documentId) });
  const answers = [
    await app.request.get(`${LIST}/${target}`).expect(200),
    await app.request.get(`${LIST}/${source}`).expect(200),
  ];
  for (const { text } of answers) {
    expect(text).not.toContain(draft.documentId);
    expect(text).not.toContain('解读草稿');
  }
  expect(answers[0]?.body.data.referredToBy.interpretations).toEqual({ total: 0, newest: [] });
  const { data } = await list(`filters[supersedes][documentId]=${draft.documentId}`);
  expect(data).toEqual([]);
});

test('of many the newest 50 are shown with how many there are; the list gives all', async () => {
  const target = await publish('多次勘误的文件');
  const ids: string[] = [];
  for (let day = 0; day < 52; day += 1) {
    const at = new Date(Date.UTC(2026, 2, 1 + day)).toISOString();
    ids.push(await publish(`第${day}次勘误`, { corrects: refer(target) }, at));
  }
  const { corrections } = (await one(target)).referredToBy;
  expect(corrections.total).toBe(52);
  expect(idsOf(corrections.newest)).toEqual([...ids].reverse().slice(0, 50));
  const query = `filters[corrects][documentId]=${target}&pagination[pageSize]=40`;
  const first = await list(query);
  const next = encodeURIComponent(first.meta.pagination.next ?? '');
  const second = await list(`${query}&pagination[after]=${next}`);
  expect(first.meta.pagination.total).toBe(52);
  expect(idsOf([...first.data, ...second.data])).toEqual([...ids].reverse());
});

/** Each of its steps is counted by its statements. */
function* counted<Result>(work: Work<Result>, steps: number[]): Work<Result> {
  let step = work.next();
  while (!step.done) {
    steps.push(step.value.filter((ask) => !isPacked(ask)).length);
    step = work.next(yield step.value);
  }
  return step.value;
}

test('the queries for one item are as many, however much stands beside it', async () => {
  const target = await publish('没有关联的文件');
  const reader = app.strapi.plugin('publication').service('reader') as unknown as Reader;
  const content = app.strapi.plugin('publication').service('content') as {
    one(uid: string, key: string): Promise<unknown>;
  };
  const asked = async (documentId: string) => {
    const performed = jest.spyOn(reader, 'perform');
    await content.one(ITEM, documentId);
    const inputs = performed.mock.calls
      .filter(([name]) => name === 'one')
      .map(([, input]) => input);
    performed.mockRestore();
    expect(inputs).toHaveLength(1);
    const steps: number[] = [];
    await reader.follow(counted(oneWork(inputs[0] as never), steps));
    return steps.filter((statements) => statements > 0);
  };
  const alone = await asked(target);
  for (let number = 0; number < 3; number += 1)
    await publish(`解读${number}`, { interprets: refer(target), repeals: refer(target) });
  await revise(target, { corrects: refer(await publish('被更正的'), await publish('也被更正的')) });
  expect(await asked(target)).toEqual(alone);
  expect(alone).toEqual([1, 4]);
});

test('the paths are those of the trees as they are now', async () => {
  const columns = app.strapi.documents('api::site-column.site-column');
  const column = (code: string, name: string, more: object = {}) =>
    columns.create({ data: { site: '6109000000', code, name, order: 1, ...more } as never });
  const top = await column('xxgk', '政府信息公开');
  const below = await column('fdzd', '法定主动公开内容', { parent: refer(top.documentId)[0] });
  // Another site's column of the same code.
  await column('fdzd', '别站的栏目', { site: '6109210000' });
  const documentId = await publish('城关镇的信息', {
    agency: refer(city.township)[0],
    mainColumn: refer(below.documentId)[0],
    otherColumns: refer(city.column),
  });
  const read = async () => {
    const { agency, columns: paths } = (await one(documentId)).breadcrumbs;
    const names = (path: { name: string }[]) => path.map(({ name }) => name);
    return [names(agency), ...paths.map(({ path }) => names(path))];
  };
  expect(await read()).toEqual([
    ['安康市人民政府', '平利县人民政府', '城关镇人民政府'],
    ['政府信息公开', '法定主动公开内容'],
    ['政策文件'],
  ]);
  expect((await one(documentId)).breadcrumbs.columns[0]).toMatchObject({
    site: '6109000000',
    code: 'fdzd',
    path: [{ documentId: top.documentId, code: 'xxgk' }, { documentId: below.documentId }],
  });
  await columns.update({ documentId: below.documentId, data: { parent: null } as never });
  await columns.update({ documentId: top.documentId, data: { name: '公开' } as never });
  await app.strapi.documents(AGENCY).update({
    documentId: city.township,
    data: { parent: refer(city.stranger)[0] } as never,
  });
  expect(await read()).toEqual([
    ['汉中市人民政府', '城关镇人民政府'],
    ['法定主动公开内容'],
    ['政策文件'],
  ]);
});

test.each([
  ['filters[interprets][title]=x', 'filters[interprets][title]', ['documentId']],
  ['filters[interprets]=x', 'filters[interprets]', ['documentId']],
  ['filters[repeals][documentId][$contains]=x', 'filters[repeals][documentId]', ['$eq', '$in']],
])('%j is refused with what is allowed', async (query, parameter, allowed) => {
  const { body } = await app.request.get(`${LIST}?${query}`).expect(400);
  expect(body.error.details).toMatchObject({ parameter, allowed });
});
