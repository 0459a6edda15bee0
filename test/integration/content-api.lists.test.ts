/** Lists of the content API: each filter and its counterpart, the subtree, order, pages, fields, and what is refused. */
import { startApplication, type Application } from '../support/application';
import { AGENCY } from '../support/city';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;
const ids: Record<string, string> = {};

const ITEMS: Record<string, (city: PublicCity) => Record<string, unknown>> = {
  flood: () => ({
    title: '关于防汛工作的通知 Flood',
    documentNumber: '安政发〔2026〕1号',
    pinned: true,
  }),
  drought: () => ({
    title: '关于抗旱工作的通知',
    documentNumber: '安政发〔2026〕2号',
    generatedOn: '2026-03-01',
  }),
  percent: () => ({
    title: '完成率100%_的通报',
    documentNumber: null,
    generatedOn: '2025-12-31',
    nature: 'other',
  }),
  county: ({ otherAgency }) => ({
    title: '县级通知',
    agency: { documentId: otherAgency },
    validity: 'in_force',
    effectiveOn: '2026-06-01',
  }),
  township: ({ township, subject }) => ({
    title: '镇级通知',
    agency: { documentId: township },
    subjects: [{ documentId: subject }],
  }),
  joint: ({ stranger, township }) => ({
    title: '联合通知',
    agency: { documentId: stranger },
    jointAgencies: [{ documentId: township }],
    jointSignatureEvidence: '会签单〔2026〕1号',
  }),
};

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
  let day = 0;
  for (const [name, over] of Object.entries(ITEMS)) {
    day += 1;
    ids[name] = await publishItem(app.strapi, city, over(city), `2026-06-0${day}T00:00:00.000Z`);
  }
}, 120_000);

afterAll(async () => {
  await app.stop();
});

const list = (query: string, path = 'information-items') =>
  app.request.get(`/api/${path}?${query}`);
const names = async (query: string): Promise<string[]> => {
  const { body } = await list(query).expect(200);
  const found = (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
  expect(body.meta.pagination.total).toBe(found.length);
  return found.map((id) => Object.keys(ids).find((name) => ids[name] === id) ?? id).sort();
};
const ALL = Object.keys(ITEMS);
const but = (...left: string[]) => ALL.filter((name) => !left.includes(name));

const FILTERED: [string, string[]][] = [
  ['filters[title]=镇级通知', ['township']],
  ['filters[title][$eq]=镇级通知', ['township']],
  ['filters[title][$ne]=镇级通知', but('township')],
  ['filters[documentNumber][$ne]=安政发〔2026〕1号', but('flood')],
  ['filters[title][$in][0]=镇级通知&filters[title][$in][1]=县级通知', ['county', 'township']],
  ['filters[title][$in]=镇级通知,县级通知', ['county', 'township']],
  ['filters[title][$notIn]=镇级通知,县级通知', but('county', 'township')],
  ['filters[generatedOn][$gt]=2026-03-01', but('drought', 'percent')],
  ['filters[generatedOn][$gte]=2026-03-01', but('percent')],
  ['filters[generatedOn][$lt]=2026-03-01', ['percent']],
  ['filters[generatedOn][$lte]=2026-03-01', ['drought', 'percent']],
  ['filters[generatedOn]=2026-03-01', ['drought']],
  ['filters[generatedOn][$gte]=2026-02-28&filters[generatedOn][$lt]=2026-04-01', ['drought']],
  ['filters[generatedOn][$gt]=2026-03-01&filters[generatedOn][$lte]=2026-02-01', []],
  ['filters[generatedOn][$gte]=1990-01-01&filters[generatedOn][$lte]=2025-12-31', ['percent']],
  ['filters[year][$gte]=2026', but('percent')],
  ['filters[year][$lt]=2026&filters[generatedOn][$gt]=2020-01-01', ['percent']],
  ['filters[year][$gt]=2030', []],
  ['filters[title][$contains]=通知', but('percent')],
  ['filters[title][$contains]=flood', []],
  ['filters[title][$contains]=Flood', ['flood']],
  ['filters[title][$containsi]=fLOOD', ['flood']],
  ['filters[title][$contains]=%25_', ['percent']],
  ['filters[title][$contains]=0_', []],
  ['filters[title][$containsi]=%25_', ['percent']],
  ['filters[title][$startsWith]=关于', ['drought', 'flood']],
  ['filters[title][$startsWith]=%25', []],
  ['filters[documentNumber][$null]=true', ['percent']],
  ['filters[documentNumber][$null]=false', but('percent')],
  ['filters[documentNumber][$notNull]=true', but('percent')],
  ['filters[pinned]=true', ['flood']],
  ['filters[pinned][$ne]=true', but('flood')],
  ['filters[validity]=in_force&filters[effectiveOn][$gte]=2026-01-01', ['county']],
  ['filters[firstPublishedAt][$gte]=2026-06-05T08:00:00%2B08:00', ['joint', 'township']],
  ['filters[firstPublishedAt][$lt]=2026-06-02', ['flood']],
  [
    'filters[firstPublishedAt][$gte]=2026-06-02&filters[firstPublishedAt][$lt]=2026-06-04',
    ['drought', 'percent'],
  ],
  ['filters[$or][0][title]=镇级通知&filters[$or][1][pinned]=true', ['flood', 'township']],
  [
    'filters[$and][0][nature]=other_policy&filters[$and][1][title][$contains]=工作',
    ['drought', 'flood'],
  ],
  ['filters[$not][title][$contains]=通知', ['percent']],
  ['filters[$not][documentNumber]=安政发〔2026〕1号', but('flood')],
  ['filters[$not][$not][documentNumber]=安政发〔2026〕1号', ['flood']],
  ['filters[$not][effectiveOn][$lte]=2026-06-01', but('county')],
  ['filters[$not][validity]=in_force', but('county')],
  ['filters[$not][validity][$in]=in_force,repealed', but('county')],
  ['filters[$not][documentNumber][$ne]=安政发〔2026〕1号', ['flood']],
  ['filters[$not][documentNumber][$notIn]=安政发〔2026〕1号', ['flood']],
  ['filters[$not][documentNumber][$null]=true', but('percent')],
  ['filters[effectiveOn][$gt]=2026-05-31&filters[documentNumber][$ne]=x', ['county']],
  [
    'filters[title][$contains]=通知&filters[$not][$or][0][effectiveOn]=2026-06-01&filters[$not][$or][1][pinned]=true',
    but('county', 'flood', 'percent'),
  ],
  ['filters[subjects][code]=nongye', ['township']],
  ['filters[subjects][code][$in]=nongye,none', ['township']],
  ['filters[clauses][code]=art20_1', ALL],
  ['filters[columns][code]=zcwj', ALL],
  ['filters[agency][code]=016109260', ['county']],
  ['filters[agency][code]=016109261', ['joint', 'township']],
  ['filters[agency][code][$in]=016109260,016107000', ['county', 'joint']],
  ['filters[agency][subtree]=016109000', ALL],
  ['filters[agency][subtree]=016109260', ['county', 'joint', 'township']],
  ['filters[agency][subtree]=016109261', ['joint', 'township']],
  ['filters[agency][subtree]=016107000', ['joint']],
  ['filters[agency][subtree]=none', []],
  ['filters[agency][subtree]=016109260&filters[subjects][code]=nongye', ['township']],
  ['filters[agency][code]=016109261&filters[year]=2026', ['joint', 'township']],
  ['filters[agency][subtree]=016109000&filters[nature]=other&filters[year][$lt]=2026', ['percent']],
  ['filters[subjects][code]=nongye&filters[agency][code]=016109000', []],
  ['filters[agency][subtree][$in]=016109261,016107000', ['joint', 'township']],
  ['filters[agency][subtree][$in]=016109260,016109261', ['county', 'joint', 'township']],
  ['filters[agency][subtree][$in]=016109260,none', ['county', 'joint', 'township']],
  ['filters[agency][subtree][$in]=016109260,016107000', ['county', 'joint', 'township']],
  ['filters[$not][agency][subtree]=016109260', ['drought', 'flood', 'percent']],
];

test.each(FILTERED)('%s', async (query, expected) => {
  expect(await names(query)).toEqual([...expected].sort());
});

describe('what narrows by an index of words besides leaves out nothing', () => {
  const inAllTitles = `filters[$and][0][title][$contains]=${encodeURIComponent('通')}`;
  const inAllBodies = encodeURIComponent('各县');

  test.each(FILTERED)('%s', async (query, expected) => {
    expect(
      await names(
        `${inAllTitles}&${query.replace('[$and][1]', '[$and][2]').replace('[$and][0]', '[$and][1]')}`,
      ),
    ).toEqual([...expected].sort());
    const { body } = await list(`q=${inAllBodies}&${query}`, 'search').expect(200);
    const found = (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
    expect(found.sort()).toEqual(expected.map((name) => ids[name]).sort());
    expect(body.meta.pagination.total).toBe(expected.length);
  });
});

describe('$not is the complement, whatever is not set', () => {
  const not = (query: string) => query.replace(/filters\[/g, 'filters[$not][');

  test.each(FILTERED)('of %s', async (query, expected) => {
    expect(await names(not(query))).toEqual(but(...expected).sort());
    expect(await names(not(not(query)))).toEqual([...expected].sort());
    const { body } = await app.request.get(`/api/catalogue?by=year&${not(query)}`).expect(200);
    expect(body.meta.total).toBe(ALL.length - expected.length);
  });
});

describe('several filters: counted or not, the pages are the same', () => {
  const FILTERS = [
    'filters[agency][subtree]=016109000&filters[clauses][code]=art20_1',
    'filters[agency][subtree]=016109260&filters[nature]=other_policy',
    'filters[agency][code]=016109261&filters[year][$gte]=2026',
  ];
  const SORTS = [
    '',
    '&sort=generatedOn:asc',
    '&sort=documentNumber:desc',
    '&sort=title,generatedOn',
  ];

  test.each(FILTERS.flatMap((filters) => SORTS.map((sort) => `${filters}${sort}`)))(
    '%s',
    async (query) => {
      const pagesOf = async (more: string) => {
        const pages: string[][] = [];
        for (let after = '', page = 1; page < 9; page += 1) {
          const { body } = await list(`${query}&pagination[pageSize]=2${more}${after}`).expect(200);
          pages.push((body.data as { documentId: string }[]).map(({ documentId }) => documentId));
          const { next } = body.meta.pagination as { next: string | null };
          if (next === null) return pages;
          after = `&pagination[after]=${encodeURIComponent(next)}`;
        }
        throw new Error('the pages have no end');
      };
      const counted = await pagesOf('');
      expect(counted.flat().length).toBeGreaterThan(1);
      expect(await pagesOf('&pagination[withCount]=false')).toEqual(counted);
      const second = await list(`${query}&pagination[pageSize]=1&pagination[page]=2`).expect(200);
      expect(second.body.data[0].documentId).toBe(counted.flat()[1]);
    },
  );
});

describe('order and pages', () => {
  const order = async (query: string) =>
    ((await list(query).expect(200)).body.data as { documentId: string }[]).map(
      ({ documentId }) => documentId,
    );

  test('the newest publication comes first', async () => {
    expect(await order('')).toEqual(ALL.map((name) => ids[name]).reverse());
  });

  test('where nothing is set comes last, upwards and downwards, on both engines', async () => {
    for (const sort of [
      'documentNumber:asc',
      'documentNumber:desc',
      'effectiveOn',
      'effectiveOn:desc',
    ]) {
      const last = (await list(`sort=${sort}`)).body.data.at(-1) as Record<string, unknown>;
      expect([sort, last[sort.split(':')[0] ?? '']]).toEqual([sort, null]);
    }
  });

  test.each(['nature', 'pinned:desc', 'clauses', 'firstPublishedAt:desc'])(
    'pages of an order with equals (%s) cover all once, or the order is refused',
    async (sort) => {
      const pages: string[] = [];
      const first = await list(`sort=${sort}&pagination[pageSize]=2`);
      if (sort === 'clauses') return expect(first.status).toBe(400);
      for (const page of [1, 2, 3])
        pages.push(
          ...(await order(`sort=${sort}&pagination[pageSize]=2&pagination[page]=${page}`)),
        );
      expect([...pages].sort()).toEqual(Object.values(ids).sort());
      expect(pages).toEqual(await order(`sort=${sort}`));
    },
  );

  test('counts say what there is; without them none are made', async () => {
    const counted = await list('pagination[pageSize]=4&pagination[page]=2').expect(200);
    expect(counted.body.meta).toEqual({
      pagination: { page: 2, pageSize: 4, pageCount: 2, total: 6, next: null },
    });
    expect(counted.body.data).toHaveLength(2);
    const plain = await list('pagination[withCount]=false').expect(200);
    expect(plain.body.meta).toEqual({ pagination: { page: 1, pageSize: 25, next: null } });
    const beyond = await list('pagination[page]=9').expect(200);
    expect(beyond.body).toEqual({
      data: [],
      meta: { pagination: { page: 9, pageSize: 25, pageCount: 1, total: 6, next: null } },
    });
  });
});

describe('fields', () => {
  test('a list leaves out the body unless it is asked for; one always has it', async () => {
    const { body } = await list('pagination[pageSize]=1').expect(200);
    expect(body.data[0]).not.toHaveProperty('body');
    expect(body.data[0]).toMatchObject({
      clauses: [{ code: 'art20_1', name: expect.any(String) }],
    });
    const asked = await list('fields=body,title&pagination[pageSize]=1').expect(200);
    expect(Object.keys(asked.body.data[0]).sort()).toEqual(['body', 'documentId', 'title']);
    const star = await list('fields=*&pagination[pageSize]=1').expect(200);
    expect(star.body.data[0]).toEqual(body.data[0]);
    expect(body.data[0].updatedAt).toMatch(/^\d{4}-.*Z$/);
  });

  test.each(['researchNote', 'toString', '__proto__', 'constructor', 'publishedAt'])(
    '%s is no public field, whether anything is found and whatever it stands beside',
    async (name) => {
      const allowed = ['*', ...Object.keys((await list('').expect(200)).body.data[0]), 'body'];
      for (const query of [
        `fields=title,${name}`,
        `fields=*,${name}`,
        `fields=${name}&filters[title]=none`,
      ]) {
        const { body } = await list(query).expect(400);
        expect(body.error.details).toMatchObject({ parameter: 'fields', value: name });
        expect([...body.error.details.allowed].sort()).toEqual(allowed.sort());
      }
    },
  );
});

test.each<[string, string, string]>([
  ['information-items', 'status=draft', 'status'],
  ['information-items', 'publicationFilter=never-published', 'publicationFilter'],
  ['information-items', 'locale=*', 'locale'],
  ['information-items', '_q=secret', '_q'],
  ['information-items', 'pagination[after]=x', 'pagination[after]'],
  ['information-items', 'pagination[start]=0', 'pagination[start]'],
  ['information-items', 'pagination[pageSize]=101', 'pagination[pageSize]'],
  ['information-items', 'filters[researchNote][$contains]=a', 'filters[researchNote]'],
  ['information-items', 'filters[agency][name]=a', 'filters[agency][name]'],
  ['information-items', 'filters[interprets][title]=a', 'filters[interprets][title]'],
  ['information-items', 'filters[createdBy][email]=a', 'filters[createdBy]'],
  ['information-items', 'filters[title]', 'filters[title][$eq]'],
  ['information-items', 'filters', 'filters'],
  ['information-items', 'filters[generatedOn]=2026-02-30', 'filters[generatedOn][$eq]'],
  ['information-items', 'filters[pinned][$contains]=true', 'filters[pinned][$contains]'],
  ['information-items', 'sort=agency.name', 'sort'],
  ['agencies', 'filters[reviewLevels]=1', 'filters[reviewLevels]'],
  ['columns', 'filters[order][$contains]=1', 'filters[order][$contains]'],
  ['offices', 'q=a', 'q'],
  ['disclosure-matters', 'filters[name]=a', 'filters[name]'],
])('GET /api/%s?%s is a 400 that names %s and what is allowed', async (path, query, parameter) => {
  const { body, headers } = await list(query, path).expect(400);
  expect(body).toMatchObject({
    data: null,
    error: {
      status: 400,
      name: 'ValidationError',
      details: { code: 'invalid_parameter', parameter },
    },
  });
  expect(body.error.details.allowed).toBeInstanceOf(Array);
  expect(headers.etag).toBeUndefined();
});

describe('what is promised is taken, whether it is read shortly or with a cookie', () => {
  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index)).join('&');
  const last = encodeURIComponent('镇级通知');
  const within = (levels: number) =>
    `filters${'[$and][0][$not]'.repeat(levels / 2)}[agency][code][$in][0]=016109260`;

  test.each<[string, string, string[]]>([
    [
      '200 values by index',
      `${many(199, (index) => `filters[title][$in][${index}]=a`)}&filters[title][$in][199]=${last}`,
      ['township'],
    ],
    [
      '200 values one after another',
      `${many(199, () => 'filters[title][$in][]=a')}&filters[title][$in][]=${last}`,
      ['township'],
    ],
    [
      '200 values of a relation',
      `${many(199, (index) => `filters[agency][code][$in][${index}]=a`)}&filters[agency][code][$in][199]=016109260`,
      ['county'],
    ],
    ['200 values with commas', `filters[title][$in]=${'a,'.repeat(199)}${last}`, ['township']],
    [
      'many conditions with many values',
      `${many(250, (index) => `filters[$or][${index % 80}][slug][$in]=a`)}&filters[$or][80][title]=${last}`,
      ['township'],
    ],
    ['eight levels of groups', within(8), ['county']],
  ])('%s', async (_, query, expected) => {
    for (const headers of [{}, { Cookie: 'a=b' }]) {
      const { body } = await list(query).set(headers).expect(200);
      const found = (body.data as { documentId: string }[]).map(({ documentId }) => documentId);
      expect(found).toEqual(expected.map((name) => ids[name]));
    }
  });

  test.each<[string, string, number, string | null]>([
    ['a value more', many(201, () => 'filters[title][$in]=a'), 400, 'filters[title][$in]'],
    ['an index more', 'filters[title][$in][200]=a', 400, 'filters[title][$in][200]'],
    ['a level more', `filters${'[$not]'.repeat(9)}[title]=a`, 400, `filters${'[$not]'.repeat(9)}`],
    [
      'far deeper',
      `filters${'[$not]'.repeat(21)}[title]=a`,
      400,
      `filters${'[$not]'.repeat(21)}[title]`.slice(0, 100),
    ],
    ['a name of every object', 'filters[toString]=a', 400, 'filters[toString]'],
    ['more parameters', many(1_001, () => 'a=1'), 400, 'a'],
    ['a longer address', `filters[title]=${'a'.repeat(8_192)}`, 414, null],
  ])('%s is refused in the form of the contract', async (_, query, status, parameter) => {
    for (const headers of [{}, { Cookie: 'a=b' }]) {
      const { body } = await list(query).set(headers).expect(status);
      expect(body).toMatchObject({
        data: null,
        error: {
          status,
          message: expect.stringMatching(/^[\x20-\x7e]+$/),
          details: {
            code: status === 414 ? 'address_too_long' : 'invalid_parameter',
            parameter,
            allowed: expect.any(Array),
          },
        },
      });
    }
  });
});

test('many conditions, deep and wide, are answered or refused, never an error of the server', async () => {
  const wide = Array.from({ length: 150 }, (_, index) => `filters[$or][${index}][title]=a`).join(
    '&',
  );
  await list(wide).expect(400);
  const ninety = Array.from({ length: 90 }, (_, index) => `filters[$or][${index}][title]=a`).join(
    '&',
  );
  await list(ninety).expect(200);
  await list(`filters${'[$not]'.repeat(40)}[title]=a`).expect(400);
});

test('reference types have lists of their own', async () => {
  const agencies = await list('sort=code', 'agencies').expect(200);
  expect(agencies.body.data.map(({ code }: { code: string }) => code)).toEqual([
    '016107000',
    '016109000',
    '016109260',
    '016109261',
  ]);
  expect(agencies.body.data[2].parent).toEqual({ documentId: city.agency, name: '安康市人民政府' });
  expect(agencies.body.data[0]).not.toHaveProperty('reviewLevels');
  const columns = await list('filters[site]=6109000000', 'columns').expect(200);
  expect(columns.body.data).toMatchObject([{ site: '6109000000', code: 'zcwj', name: '政策文件' }]);
  const subjects = await list('filters[scheme]=subject', 'catalogue-categories').expect(200);
  expect(subjects.body.data).toMatchObject([{ code: 'nongye', name: '农业、水利' }]);
});

test('an agency is found by the code it has now, and its items too', async () => {
  const { documentId } = await app.strapi.documents(AGENCY).create({
    data: { name: '旧代码局', code: 'OLD000001', level: 'municipal', kind: 'department' },
  });
  const item = await publishItem(app.strapi, city, {
    title: '旧代码局通知',
    agency: { documentId },
  });
  await app.strapi.documents(AGENCY).update({ documentId, data: { code: 'NEW000001' } as never });
  const { body } = await app.request.get('/api/agencies/NEW000001').expect(200);
  expect(body.data).toMatchObject({ documentId, code: 'NEW000001' });
  const found = await list('filters[agency][code]=NEW000001').expect(200);
  expect(found.body.data).toMatchObject([{ documentId: item, agency: { code: 'OLD000001' } }]);
});

test.each([
  'filters[__proto__][a]=1',
  'filters[constructor]=1',
  'filters[toString]=x',
  'filters[title][hasOwnProperty]=x',
  'filters%5BisPrototypeOf%5D=x',
  'populate[__proto__]=1',
  'valueOf=1',
])('%s is not passed over in silence, wherever it is asked', async (query) => {
  for (const address of [
    '/api/information-items?',
    '/api/information-items/any?',
    '/api/catalogue?by=agency&',
    '/api/search?q=a&',
    '/api/legacy-urls?url=http://old.example/&',
  ]) {
    for (const headers of [{}, { Cookie: 'a=b' }]) {
      const { body } = await app.request
        .get(address + query)
        .set(headers)
        .expect(400);
      expect(body.error.details.parameter).toBe(decodeURIComponent(query.split('=')[0] ?? ''));
    }
  }
});
