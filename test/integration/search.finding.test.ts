/** What the search finds, and that it finds nothing which is not public now. */
import type { Knex } from 'knex';
import { foundQuery } from '../../src/plugins/publication/server/search/found-query';
import { withLabels } from '../../src/plugins/publication/server/search/labels';
import {
  monthLabel,
  postgresEngine,
} from '../../src/plugins/publication/server/search/postgres-engine';
import { sqliteEngine } from '../../src/plugins/publication/server/search/sqlite-engine';
import { ITEM, publishableItem } from '../support/city';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { approved } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';
import { searchFor, titlesFor } from './search.support';

let app: Application;
let city: PublicCity;

const COLUMN = 'api::site-column.site-column';
const FLOOD = '安康市人民政府关于做好防汛工作的通知';
const HEIRS = '王秀英同志任职公示';
const BRIDGE = '汉江大桥建设工程环境影响评价公告';
const TRADITIONAL = '關於發佈臺灣同胞投資優惠辦法的公告';

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  await publishItem(app.strapi, city, {}, '2026-06-01T00:00:00.000Z');
  await publishItem(
    app.strapi,
    city,
    { title: HEIRS, documentNumber: null, summary: '见正文。', body: '<p>现予公示。</p>' },
    '2026-06-02T00:00:00.000Z',
  );
  await publishItem(
    app.strapi,
    city,
    {
      title: BRIDGE,
      documentNumber: '安环函〔2025〕12号',
      agency: { documentId: city.township },
      subjects: [{ documentId: city.subject }],
      generatedOn: '2025-03-01',
      keywords: ['跨江通道', 'PM2.5'],
      summary: '见正文。',
      body: '<p>项目经理李强。</p><script>alert("防汛")</script><p>汛期防汛设施同步&lt;建设&gt;。</p>',
    },
    '2026-06-03T00:00:00.000Z',
  );
  await publishItem(
    app.strapi,
    city,
    { title: TRADITIONAL, documentNumber: null, summary: '见正文。', body: '<p>通　知　如下</p>' },
    '2026-06-04T00:00:00.000Z',
  );
}, 90_000);
afterAll(() => app.stop());

test.each([
  ['two characters', '防汛', [FLOOD, BRIDGE]],
  ['a surname in a title', '王', [HEIRS]],
  ['a surname in a body', '李', [BRIDGE]],
  ['a name in a body', '李强', [BRIDGE]],
  ['simplified for traditional', '台湾同胞', [TRADITIONAL]],
  ['traditional for simplified', '做好防汛工作', [FLOOD]],
  ['full width', 'ＰＭ２．５', [BRIDGE]],
  ['keywords', '跨江通道', [BRIDGE]],
  ['a spaced-out word', '通知如下', [TRADITIONAL, FLOOD]],
  ['all words, wherever', '大桥 防汛', [BRIDGE]],
  ['a phrase', '"防汛设施同步"', [BRIDGE]],
  ['no phrase of parts', '"防汛同步"', []],
  ['no longer word of parts', '大桥工程', []],
  ['no text of scripts', 'alert', []],
])('%s', async (_what, q, titles) => {
  expect(await titlesFor(app, q)).toEqual(titles);
});

test.each([
  '安环函〔2025〕12号',
  '安环函[2025]12号',
  '安环函（2025）第012号',
  '安環函【２０２５】12號',
])('the number %s goes straight to the item', async (q) => {
  const { data, meta } = await searchFor(app, q);
  expect(data.map(({ title }) => title)).toEqual([BRIDGE]);
  expect(meta.pagination.total).toBe(1);
});

test('an index number goes straight to the item, its beginning to all that have it', async () => {
  const [item] = (await searchFor(app, HEIRS)).data;
  const number = String(item?.indexNumber);
  expect(await titlesFor(app, number)).toEqual([HEIRS]);
  const start = number.slice(0, -1);
  expect(await titlesFor(app, start)).toEqual(expect.arrayContaining([HEIRS, FLOOD]));
});

test('who has a number now comes before who had it, although that is newer', async () => {
  const [item] = (await searchFor(app, HEIRS)).data;
  const number = String(item?.indexNumber);
  const successor = '接用旧号的公告';
  const documentId = await publishItem(
    app.strapi,
    city,
    { title: successor, documentNumber: null, formerIndexNumbers: [number], summary: '无。' },
    '2026-06-08T00:00:00.000Z',
  );
  for (const q of [number, number.toLowerCase(), ` ${number} `])
    expect(await titlesFor(app, q)).toEqual([HEIRS, successor]);
  await app.strapi.documents(ITEM).unpublish({ documentId });
});

test.each(['安环函〔2025〕12号', '安环函[2025]012号', '安環函（２０２５）12號'])(
  'the number %s is marked as it is written there',
  async (q) => {
    const [item] = (await searchFor(app, q)).data;
    expect(item?.highlights.documentNumber).toBe('<mark>安环函〔2025〕12号</mark>');
  },
);

test('a phrase that ends in one character finds what goes on with it, and nothing else', async () => {
  const titles = ['致李、王两位同志的信', '致王、李两位同志的信', '李王同志来访', '李、张与王的信'];
  const ids: string[] = [];
  for (const title of titles) {
    const item = { title, documentNumber: null, summary: '无。', body: '<p>略。</p>' };
    ids.push(await publishItem(app.strapi, city, item, '2026-06-07T00:00:00.000Z'));
  }
  const { data } = await searchFor(app, '"致李、王"');
  expect(data.map(({ title, highlights }) => [title, highlights.title])).toEqual([
    [titles[0], '<mark>致李、王</mark>两位同志的信'],
  ]);
  expect(await titlesFor(app, '"致王、李"')).toEqual([titles[1]]);
  expect(await titlesFor(app, '"李、张"')).toEqual([titles[3]]);
  for (const documentId of ids) await app.strapi.documents(ITEM).unpublish({ documentId });
});

test('a title given in full comes before what has it among other words', async () => {
  await publishItem(
    app.strapi,
    city,
    {
      title: `转发${BRIDGE}的函`,
      documentNumber: null,
      summary: '见正文。',
      body: '<p>请查收。</p>',
    },
    '2026-06-09T00:00:00.000Z',
  );
  expect(await titlesFor(app, BRIDGE)).toEqual([BRIDGE, `转发${BRIDGE}的函`]);
});

test('filters of the items narrow matches, counts and facets', async () => {
  const { data, meta } = await searchFor(app, '防汛', '&filters[agency][subtree]=016109260');
  expect(data.map(({ title }) => title)).toEqual([BRIDGE]);
  expect(meta.pagination.total).toBe(1);
  expect(meta.facets).toEqual({
    agency: [{ value: city.township, name: '城关镇人民政府', count: 1 }],
    subject: [{ value: 'nongye', name: '农业、水利', count: 1 }],
    genre: [],
    nature: [{ value: 'other_policy', name: null, count: 1 }],
    year: [{ value: '2025', name: null, count: 1 }],
    column: [{ value: 'zcwj', name: '政策文件', count: 1 }],
  });
  expect((await searchFor(app, '防汛', '&facets=false')).meta.facets).toBeUndefined();
});

test('a column is named where all that have its code have one name', async () => {
  const makeColumn = async (site: string, name: string) => {
    const data = { site, code: 'zcwj', name, order: 1 };
    const { documentId } = await app.strapi.documents(COLUMN).create({ data });
    return documentId;
  };
  const columns = async () => (await searchFor(app, '防汛')).meta.facets?.column;
  const made = [await makeColumn('6109260000', '政策文件')];
  expect(await columns()).toEqual([{ value: 'zcwj', name: '政策文件', count: 2 }]);
  // Before and behind it in whatever order an engine has.
  made.push(await makeColumn('0', '镇政文件'), await makeColumn('9', '镇政文件'));
  expect(await columns()).toEqual([{ value: 'zcwj', name: null, count: 2 }]);
  for (const documentId of made) await app.strapi.documents(COLUMN).delete({ documentId });
});

test('matches are marked, in escaped text, as they are written', async () => {
  const [flood, bridge] = (await searchFor(app, '防汛')).data;
  expect(flood?.highlights).toMatchObject({
    title: '安康市人民政府关于做好<mark>防汛</mark>工作的通知',
    summary: '部署全市<mark>防汛</mark>工作。',
  });
  expect(bridge?.highlights.body).toBe(
    '项目经理李强。 汛期<mark>防汛</mark>设施同步&lt;建设&gt;。',
  );
  expect(bridge).not.toHaveProperty('body');
});

test('pages go on where they stopped', async () => {
  const all = await titlesFor(app, '公');
  expect(all.length).toBeGreaterThan(3);
  const pages = [];
  for (let page = 1; page <= all.length; page += 1)
    pages.push(...(await titlesFor(app, '公', `&pagination[page]=${page}&pagination[pageSize]=1`)));
  expect(pages).toEqual(all);
});

test('a draft is not found, a revision is found by its new words only, a withdrawal not at all', async () => {
  const { documentId } = await app.strapi
    .documents(ITEM)
    .create({ data: publishableItem(city, { title: '尚未公开的草稿' }) as never });
  expect(await titlesFor(app, '草稿')).toEqual([]);
  const revise = (title: string) =>
    approved(app.strapi, async () => {
      await app.strapi.documents(ITEM).update({
        documentId,
        data: { title } as never,
        status: 'published',
      });
    });
  await revise('首次公开的标题');
  expect(await titlesFor(app, '首次公开')).toEqual(['首次公开的标题']);
  await revise('第二次的名称');
  expect(await titlesFor(app, '首次公开')).toEqual([]);
  expect(await titlesFor(app, '名称')).toEqual(['第二次的名称']);
  await app.strapi.documents(ITEM).unpublish({ documentId });
  expect(await titlesFor(app, '名称')).toEqual([]);
  await approved(app.strapi, async () => {
    await app.strapi.documents(ITEM).publish({ documentId });
  });
  expect(await titlesFor(app, '名称')).toEqual(['第二次的名称']);
  await app.strapi.documents(ITEM).unpublish({ documentId });
});

test('a rolled-back publication leaves nothing to find', async () => {
  await expect(
    app.strapi.db.transaction(async () => {
      await publishItem(app.strapi, city, { title: '回滚之后不存在' });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  expect(await titlesFor(app, '回滚之后')).toEqual([]);
});

test.each([
  ['', 'q'],
  ['q=', 'q'],
  ['q=%20%EF%BC%8C', 'q'],
  [`q=${'a'.repeat(101)}`, 'q'],
  ['q=a&q=b', 'q'],
  ['q[a]=b', 'q'],
  ['q=a&status=draft', 'status'],
  ['q=a&facets=1', 'facets'],
  ['q=a&pagination=1', 'pagination'],
  ['q=a&pagination[pageSize]=51', 'pagination[pageSize]'],
  ['q=a&pagination[page]=0', 'pagination[page]'],
  ['q=a&pagination[page]=501', 'pagination[page]'],
  ['q=a&pagination[after]=x', 'pagination[after]'],
  ['q=a&filters[ground]=1', 'filters[ground]'],
])('?%s is a 400 that names %s', async (query, parameter) => {
  const { status, body } = await app.request.get(`/api/search?${query}`);
  expect([status, body.error?.details]).toEqual([
    400,
    expect.objectContaining({ code: 'invalid_parameter', parameter }),
  ]);
});

test.each([
  '" OR tokens:a',
  "防汛' | '王",
  'NEAR(防汛 王)',
  '防汛*',
  '^防汛',
  "\\'",
  '防汛 AND NOT 王',
  '&!|<->:*',
  '\u0000防汛',
  '\ud800防汛',
  '¶',
])('what looks like a query of the engine is text: %s', async (q) => {
  const { status } = await app.request.get('/api/search').query({ q });
  expect([200, 400]).toContain(status);
});

test('what is searched for is in no line of the log', async () => {
  const lines: string[] = [];
  const log = jest.spyOn(app.strapi.log, 'http').mockImplementation((line) => {
    lines.push(String(line));
    return app.strapi.log;
  });
  await app.request.get('/api/search').query({ q: '王秀英' }).expect(200);
  await app.request.get('/api/search').query({ q: '王秀英', x: 1 }).expect(400);
  log.mockRestore();
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(decodeURIComponent(line)).not.toContain('秀英');
    expect(line).toContain('/api/search');
  }
});

(ENGINE === 'postgres' ? test : test.skip)(
  'on PostgreSQL matches can be asked of some months alone, by the index',
  async () => {
    const reader = app.strapi.plugin('publication').service('reader') as unknown as {
      rows(build: (knex: Knex) => Knex.QueryBuilder | Knex.Raw): Promise<Record<string, unknown>[]>;
    };
    const wanted = {
      terms: [{ kind: 'character' as const, character: '防' }],
      match: '',
      keys: [],
      keyRange: null,
      type: 'information_item',
      where: { kind: 'and' as const, conditions: [] },
      window: { offset: 0, limit: 20 },
      hasFacets: false,
    };
    const inMonths = (months: string[]) => ({
      ...wanted,
      match: withLabels(
        postgresEngine.matchOf(wanted.terms),
        months.length > 0 ? [months.map(monthLabel)] : [],
        postgresEngine.syntax,
      ),
    });
    const totalOf = async (months: string[]) => {
      const rows = await reader.rows((knex) => foundQuery(knex, postgresEngine, inMonths(months)));
      return Number(rows.at(-1)?.total);
    };
    expect(await totalOf([])).toBeGreaterThan(1);
    expect(await totalOf(['2026-05', '2026-06'])).toBe(await totalOf([]));
    expect(await totalOf(['2026-05', '2026-07'])).toBe(0);
    await app.strapi.db.transaction(async ({ trx }) => {
      // Of so few rows the planner would read all: what is left to it is what it takes of many.
      for (const way of ['seqscan', 'nestloop', 'indexscan'])
        await trx.raw(`set local enable_${way} = off`);
      const statement = foundQuery(trx, postgresEngine, inMonths(['2026-06'])).toString();
      const { rows } = (await trx.raw(`explain ${statement}`)) as { rows: object[] };
      const plan = JSON.stringify(rows);
      expect(plan).toContain('Bitmap Index Scan on search_texts_tokens');
    });
  },
);

(ENGINE === 'sqlite' ? test : test.skip)(
  'on SQLite the newest matches are read first, and no table is walked over',
  async () => {
    const wanted = {
      terms: [{ kind: 'character' as const, character: '防' }],
      match: '"防"',
      keys: [],
      keyRange: null,
      type: 'information_item',
      where: { kind: 'and' as const, conditions: [] },
      window: { offset: 0, limit: 20 },
      hasFacets: true,
    };
    const { connection } = app.strapi.db;
    const statement = foundQuery(connection, sqliteEngine, wanted).toString();
    const steps = (await connection.raw(`explain query plan ${statement}`)) as { detail: string }[];
    const details = steps.map(({ detail }) => detail);
    const matched = details.indexOf(
      details.find((one) => /^SCAN text VIRTUAL TABLE/.test(one)) ?? '',
    );
    expect(details.slice(matched + 1, matched + 3)).toEqual([
      expect.stringMatching(/^SEARCH item USING INTEGER PRIMARY KEY/),
      expect.stringMatching(/^SEARCH row USING (COVERING )?INDEX/),
    ]);
    expect(details.filter((one) => /^SCAN (item|row)/.test(one))).toEqual([]);
  },
);

(ENGINE === 'sqlite' ? test : test.skip)(
  'on SQLite what a key names is read in the order of the keys, so that it can stop',
  async () => {
    const wanted = {
      terms: [{ kind: 'character' as const, character: '防' }],
      match: '"防"',
      keys: ['016109000/'],
      keyRange: ['016109000/', '016109000/9'] as const,
      type: 'information_item',
      where: { kind: 'and' as const, conditions: [] },
      window: { offset: 0, limit: 20 },
      hasFacets: true,
    };
    const { connection } = app.strapi.db;
    const statement = foundQuery(connection, sqliteEngine, wanted).toString();
    const steps = (await connection.raw(`explain query plan ${statement}`)) as { detail: string }[];
    const details = steps.map(({ detail }) => detail);
    for (const [bounds, index] of [
      // Whose number it is now stands in the row itself.
      ['search_key=?', 'INDEX'],
      ['search_key>? AND search_key<?', 'COVERING INDEX'],
    ]) {
      const at = details.indexOf(`SEARCH named USING PRIMARY KEY (${bounds})`);
      expect(details.slice(at, at + 4)).toEqual([
        expect.stringMatching(/^SEARCH named/),
        expect.stringMatching(/^SEARCH item USING INTEGER PRIMARY KEY/),
        expect.stringContaining(`SEARCH row USING ${index} public_register_sequence`),
        // Nothing is sorted before it is cut.
        expect.stringMatching(/^SCAN range/),
      ]);
    }
  },
);

test('answers carry a version and are not sent again to who has it', async () => {
  const { headers } = await app.request.get('/api/search').query({ q: '防汛' }).expect(200);
  await app.request
    .get('/api/search')
    .query({ q: '防汛' })
    .set('If-None-Match', String(headers.etag))
    .expect(304);
});
