/** The example site's pages, over HTTP: what a reader, an inspector of page labels and a search engine get to see. */
import { eventOf, itemData, withdrawalData } from '../unit/municipal-site/events';
import { type SitePeer, startPeer } from '../unit/municipal-site/running-site';

let site: SitePeer;
let sequence = 0;
beforeEach(async () => {
  site = await startPeer();
});
afterEach(() => site.stop());

type Fields = Record<string, unknown>;
const send = async (type: string, data: Fields) => {
  const receipts = await site.receipts([eventOf(type, (sequence += 1), data)]);
  expect(receipts[0]).toMatchObject({ status: 'accepted' });
};
const publish = (id: string, fields: Fields = {}) =>
  send('information_item.published', itemData(id, fields));
const agency = (documentId: string, name: string, parent: string | null = null) =>
  send('agency.published', {
    ...{ documentId, name, code: `C-${documentId}` },
    parent: parent && { documentId: parent },
  });
const category = (scheme: string, code: string, name: string, parent: string | null = null) =>
  send('catalogue_category.published', {
    ...{ documentId: `${scheme}-${code}`, scheme, code, name, order: 1 },
    parent: parent && { documentId: `${scheme}-${parent}` },
  });

const labelsOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g)].map(([, name, content]) => [
      name,
      content,
    ]),
  );

describe('page labels', () => {
  const SITE = { SiteName: '安康市人民政府', SiteIDCode: '6109000001' };

  test('the front page names the site', async () => {
    expect(labelsOf(await site.page('/'))).toEqual({
      ...SITE,
      SiteDomain: new URL(site.origin).host,
    });
  });

  test('a list also names the column', async () => {
    await publish('a', { columns: [{ site: '6109000001', code: 'zcwj', name: '政策文件' }] });
    expect(labelsOf(await site.page('/column/zcwj'))).toMatchObject({
      ...SITE,
      ColumnName: '政策文件',
      ColumnDescription: expect.stringContaining('政策文件'),
      ColumnKeywords: expect.stringContaining('政策文件'),
      ColumnType: '信息公开',
    });
  });

  test('an item carries all ten, and the customary three', async () => {
    await publish('a', { columns: [{ site: '6109000001', code: 'zcwj', name: '政策文件' }] });
    expect(labelsOf(await site.page('/item/a'))).toEqual({
      ...SITE,
      SiteDomain: new URL(site.origin).host,
      ColumnName: '政策文件',
      ColumnDescription: expect.any(String),
      ColumnKeywords: expect.any(String),
      ColumnType: '信息公开',
      ArticleTitle: '标题 a',
      PubDate: '2024-05-06 09:02',
      ContentSource: '安康市人民政府',
      Keywords: '政务公开,条例',
      Description: '概述',
      Url: `${site.origin}/item/a`,
    });
  });
});

describe('an item', () => {
  test('shows its catalogue entry, its time and source, its text and files', async () => {
    await agency('agency-city', '安康市人民政府');
    await category('subject', '02', '综合政务');
    await category('subject', '02-01', '政务公开', '02');
    await publish('a', {
      documentNumber: '安政发〔2024〕1号',
      subjects: [{ documentId: 'subject-02-01', code: '02-01' }],
      body: '<p>全文 <img src="/api/files/ff/a.png" alt="图"></p>',
      attachments: [{ sha256: 'ee', name: '附件.pdf', size: 2048, url: '/api/files/ee/x.pdf' }],
      isPartialVersion: true,
    });
    const page = await site.page('/item/a');
    for (const text of [
      '016000000/2024-a',
      '安政发〔2024〕1号',
      '2024-05-01',
      '长期公开',
      '现行有效',
      '主动公开',
      '综合政务\\政务公开',
      '<time>2024-05-06 09:02</time>',
      'src="http://cms.test/api/files/ff/a.png"',
      'href="http://cms.test/api/files/ee/x.pdf"',
      '2 KB',
      '已作区分处理',
      'href="/agency/C-agency-city"',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('a title is text, whatever it contains', async () => {
    await publish('a', { title: '<script>alert(1)</script>"' });
    for (const path of ['/item/a', '/', '/search?q=script']) {
      expect(await site.page(path)).not.toContain('<script');
    }
  });

  test('no page may run a script', async () => {
    const policy = (await site.get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script');
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    ['repealed', { repealedOn: '2024-08-01' }, '本文件已于 2024-08-01 废止'],
    ['lapsed', {}, '本文件已失效'],
    ['amended', {}, '本文件已修改'],
    ['not_yet_in_force', { effectiveOn: '2030-01-01' }, '自 2030-01-01 起施行'],
  ])('that is %s says so at its head', async (validity, fields, sentence) => {
    await publish('a', { validity, ...fields });
    const page = await site.page('/item/a');
    expect(page).toContain(`notice-${validity}`);
    expect(page).toContain(sentence);
  });

  test('links both ways to what it repeals and explains, as long as that is held', async () => {
    const relations = (fields: Fields) => ({ interprets: [], repeals: [], ...fields });
    await publish('old', { validity: 'repealed' });
    await publish('new', { relations: relations({ repeals: [{ documentId: 'old' }] }) });
    await publish('note', {
      relations: relations({ interprets: [{ documentId: 'new' }], interpretationKind: 'graphic' }),
    });
    expect(await site.page('/item/old')).toMatch(/notice-repealed[\s\S]*href="\/item\/new"/);
    expect(await site.page('/item/new')).toMatch(/本文件废止[\s\S]*href="\/item\/old"/);
    expect(await site.page('/item/new')).toMatch(/相关解读[\s\S]*href="\/item\/note"/);
    expect(await site.page('/item/note')).toMatch(/（图解）[\s\S]*href="\/item\/new"/);
    await send('information_item.withdrawn', withdrawalData('note'));
    expect(await site.page('/item/new')).not.toContain('/item/note');
  });

  test('that was withdrawn answers 410 with the public kind and the replacement, never the title', async () => {
    await publish('a', { title: '不再公开的标题' });
    await publish('b');
    await send('information_item.withdrawn', withdrawalData('a', 'reissued', 'b'));
    const answer = await site.get('/item/a');
    const page = await answer.text();
    expect(answer.status).toBe(410);
    expect(page).toContain('已更正重发');
    expect(page).toContain('href="/item/b"');
    expect(page).not.toContain('不再公开的标题');
  });

  test.each([
    ['withdrawn', '已撤下'],
    ['term_ended', '公示期满'],
    ['merged', '已合并'],
    ['reissued', '已更正重发'],
  ])('the kind %s is shown as %s', async (kind, label) => {
    await send('information_item.withdrawn', withdrawalData('a', kind));
    expect(await site.page('/item/a')).toContain(label);
  });
});

describe('lists', () => {
  test('a class of subjects shows its children’s items, and a clause its own', async () => {
    await category('subject', '02', '综合政务');
    await category('subject', '02-01', '政务公开', '02');
    await category('statutory', 'art20_1', '行政法规、规章和规范性文件');
    await publish('a', {
      subjects: [{ documentId: 'subject-02-01', code: '02-01' }],
      clauses: [{ documentId: 'statutory-art20_1', code: 'art20_1' }],
    });
    for (const path of ['/subject/02', '/subject/02-01', '/clause/art20_1', '/statutory']) {
      expect(await site.page(path)).toContain('/item/a');
    }
  });

  test('an agency shows its own and joint items, and on request those below it', async () => {
    await agency('agency-city', '安康市人民政府');
    await agency('county', '汉阴县人民政府', 'agency-city');
    await agency('town', '城关镇人民政府', 'county');
    await publish('own', { jointAgencies: [{ documentId: 'county' }] });
    await publish('low', {
      agency: { documentId: 'town', name: '城关镇人民政府', code: 'C-town' },
    });
    expect(await site.page('/agency/C-county')).toContain('/item/own');
    expect(await site.page('/agency/C-county')).not.toContain('/item/low');
    expect(await site.page('/agency/C-county?below=1')).toContain('/item/low');
    expect(await site.page('/agencies')).toMatch(
      /安康市[\s\S]*<ul>[\s\S]*汉阴县[\s\S]*<ul>[\s\S]*城关镇/,
    );
  });

  test('are paged', async () => {
    await site.receipts(
      Array.from({ length: 21 }, (_, index) =>
        eventOf(
          'information_item.published',
          (sequence += 1),
          itemData(`n${String(index).padStart(2, '0')}`),
        ),
      ),
    );
    const [first, second] = [await site.page('/latest'), await site.page('/latest?page=2')];
    expect(first).toContain('href="/latest?page=2"');
    expect(first).not.toContain('/item/n00"');
    expect(second).toContain('/item/n00"');
    expect(await site.page('/latest?page=x')).toContain('/item/n20"');
  });

  test('search finds parts of titles and whole numbers, and takes % and _ as they are', async () => {
    await publish('a', { title: '增长5%的说明', documentNumber: '安政发〔2024〕9号' });
    await publish('b', { title: '增长50的说明' });
    const found = async (query: string) =>
      [
        ...(await site.page(`/search?q=${encodeURIComponent(query)}`)).matchAll(/"\/item\/(\w)"/g),
      ].map(([, id]) => id);
    expect(await found('增长')).toEqual(['b', 'a']);
    expect(await found('5%')).toEqual(['a']);
    expect(await found('_')).toEqual([]);
    expect(await found('安政发〔2024〕9号')).toEqual(['a']);
    expect(await site.page('/search?q=%22%3E%3Cb%3E')).not.toContain('"><b>');
  });
});

test('guides, rules and the contacts for applications come from the feed', async () => {
  await agency('agency-city', '安康市人民政府');
  const office = { documentId: 'o', kind: 'working_unit', name: '信息公开科', telephone: '0915-1' };
  await send('office.published', { ...office, agency: { documentId: 'agency-city' } });
  const city = { documentId: 'agency-city', name: '安康市人民政府', code: '1' };
  const guide = (documentId: string, kind: string, title: string) =>
    send('disclosure_guide.published', {
      ...{ documentId, kind, title, agency: city, fees: '<p>不收费</p>' },
      workingUnit: { documentId: 'o' },
    });
  await guide('g', 'guide', '市政府指南');
  await guide('r', 'rules', '保密审查制度');
  expect(await site.page('/guides')).toContain('市政府指南');
  expect(await site.page('/guides')).not.toContain('保密审查制度');
  expect(await site.page('/rules')).toContain('保密审查制度');
  expect(await site.page('/guide/g')).toMatch(/0915-1[\s\S]*<p>不收费<\/p>/);
  expect(await site.page('/apply')).toMatch(/信息公开科[\s\S]*0915-1/);
  expect(await site.page('/reports')).toContain('暂无');
});

test.each(['/nowhere', '/item/none', '/agency/none', '/column/none', '/item/%E0%A4%A', '/a/b/c'])(
  '%s is 404 with a page',
  async (path) => {
    const answer = await site.get(path);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('页面不存在'),
    ]);
  },
);

test('a page seen before costs 304 until something changes', async () => {
  const etag = (await site.get('/')).headers.get('etag')!;
  expect((await site.get('/', { 'if-none-match': etag })).status).toBe(304);
  await publish('a');
  expect((await site.get('/', { 'if-none-match': etag })).status).toBe(200);
});

test('every page works before anything has arrived', async () => {
  const paths =
    '/ /guides /rules /statutory /reports /apply /agencies /subjects /columns /latest /search';
  for (const path of paths.split(' ')) {
    expect([path, (await site.get(path)).status]).toEqual([path, 200]);
  }
});
