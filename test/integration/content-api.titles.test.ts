/** Parts of titles: what the search index narrows is what walking over all titles would find. */
import { startApplication, type Application } from '../support/application';
import { buildPublicCity, publishItem } from './content-api.city';

const TITLES = [
  '安康市人民政府关于做好防汛工作的通知',
  '关于 2008 年防汛抗旱工作的意见',
  '防汛，抗旱：问答',
  '抗旱防汛指挥部',
  '關於防災減災的通知',
  'PM2.5 监测方案（试行）',
  'pm2.5监测方案',
  '王',
  '汛',
  '安政发〔2008〕9号文件解读',
  '一百二十%的增长_与“引号”',
  '治理公告 ÀÉ 与 Ａpple',
];

const PARTS = [
  '防汛',
  '防汛抗旱',
  '汛抗',
  '汛',
  '王',
  '防災',
  '防灾',
  '监测方案（试',
  'PM2.5',
  'pm2.5监测',
  '08',
  '2008年防汛',
  '2008 年防汛',
  '，抗旱',
  '〔2008〕9号文',
  '%的',
  '_与',
  '“引号”',
  'ÀÉ',
  'Àé',
  'Ａpple',
  'ＡPPLE',
  'ａpple',
  '没有的词',
  '防汛工作的通知没有',
];

let app: Application;

beforeAll(async () => {
  app = await startApplication();
  const city = await buildPublicCity(app.strapi);
  for (const [index, title] of TITLES.entries()) {
    const at = `2026-06-${String(index + 1).padStart(2, '0')}T00:00:00.000Z`;
    await publishItem(app.strapi, city, { title }, at);
  }
});
afterAll(async () => {
  await app.stop();
});

const ask = async (filters: string) => {
  const { body } = await app.request
    .get(`/api/information-items?fields=title&sort=firstPublishedAt:asc&${filters}`)
    .expect(200);
  const { data, meta } = body as {
    data: { title: string }[];
    meta: { pagination: { total: number } };
  };
  return { titles: data.map(({ title }) => title), total: meta.pagination.total };
};
const filter = (operator: string, value: string) =>
  `filters[title][${operator}]=${encodeURIComponent(value)}`;

/** Of other letters the engines know different cases. */
const withSmallAToZ = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const matches: Record<string, (title: string, part: string) => boolean> = {
  $contains: (title, part) => title.includes(part),
  $containsi: (title, part) => withSmallAToZ(title).includes(withSmallAToZ(part)),
  $startsWith: (title, part) => title.startsWith(part),
};

describe.each(Object.entries(matches))('%s', (operator, isMatch) => {
  test.each(PARTS)('%s', async (part) => {
    const expected = TITLES.filter((title) => isMatch(title, part));
    expect(await ask(filter(operator, part))).toEqual({
      titles: expected,
      total: expected.length,
    });
  });
});

test('under $or and $not nothing is narrowed', async () => {
  const either = `filters[$or][0][title][$contains]=${encodeURIComponent('王')}&filters[$or][1][title][$contains]=PM`;
  expect((await ask(either)).titles).toEqual(['PM2.5 监测方案（试行）', '王']);
  const none = await ask(`filters[$not][title][$contains]=${encodeURIComponent('防')}`);
  expect(none.titles).toEqual(TITLES.filter((title) => !title.includes('防')));
});

test('pages go on', async () => {
  const page = (more: string) =>
    app.request
      .get(`/api/information-items?${filter('$contains', '汛')}&pagination[pageSize]=3${more}`)
      .expect(200);
  const first = (await page('')).body as {
    data: { title: string }[];
    meta: { pagination: { next: string } };
  };
  const second = (
    await page(`&pagination[after]=${encodeURIComponent(first.meta.pagination.next)}`)
  ).body as typeof first;
  const expected = TITLES.filter((title) => title.includes('汛')).reverse();
  expect([...first.data, ...second.data].map(({ title }) => title)).toEqual(expected);
});

test.each(PARTS)('the newest first, page by page: %s', async (part) => {
  const expected = TITLES.filter((title) => title.includes(part)).reverse();
  const pages = [];
  for (const [page, more] of [
    [1, ''],
    [2, '&pagination[withCount]=false'],
    [3, ''],
  ] as const) {
    const { body } = await app.request
      .get(
        `/api/information-items?fields=title&${filter('$contains', part)}&pagination[pageSize]=2&pagination[page]=${page}${more}`,
      )
      .expect(200);
    const { data, meta } = body as {
      data: { title: string }[];
      meta: { pagination: { total?: number; next: string | null } };
    };
    pages.push(...data.map(({ title }) => title));
    if (more === '') expect(meta.pagination.total).toBe(expected.length);
    expect(meta.pagination.next !== null).toBe(expected.length > page * 2);
  }
  expect(pages).toEqual(expected.slice(0, 6));
});

test('an index that is not whole narrows nothing', async () => {
  const knex = app.strapi.db.connection;
  const all = await ask(filter('$contains', '防汛'));
  await knex('search_state').where({ subject_type: 'information_item' }).update({ is_whole: 0 });
  await knex('search_items').delete();
  expect(await ask(`${filter('$contains', '防汛')}&pagination[pageSize]=90`)).toEqual(all);
  await knex('search_state').where({ subject_type: 'information_item' }).update({ is_whole: 1 });
  // By which it is seen that a whole one does.
  expect((await ask(`${filter('$contains', '防汛')}&pagination[pageSize]=91`)).titles).toEqual([]);
});
