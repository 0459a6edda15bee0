/** Importing on the real application: every row accounted for, the same file changes nothing, and nothing gets around the gate. */
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { counts, FIXTURE, Importing, prepareCity, PUBLISH } from './import.support';

let app: Application;
let importing: Importing;

beforeAll(async () => {
  app = await startApplication();
  await prepareCity(app.strapi);
  importing = new Importing(app.strapi);
}, 60_000);

afterAll(async () => {
  importing.clean();
  await app.stop();
});

const TAKEN = {
  read: 13,
  created: 6,
  updated: 0,
  unchanged: 1,
  rejected: 6,
  published: 3,
  heldBack: 3,
};

test('a rehearsal takes the same path and leaves no trace', async () => {
  const before = await importing.traces();
  const ran = await importing.run(FIXTURE, ...PUBLISH, '--dry-run');
  expect(counts(ran)).toEqual(TAKEN);
  expect(ran.report.dryRun).toBe(true);
  expect(await importing.traces()).toEqual(before);
  const withAgencies = await importing.run(FIXTURE, '--dry-run', '--create-agencies');
  expect(counts(withAgencies)).toMatchObject({ created: 7, rejected: 5 });
  expect(withAgencies.report.agenciesCreated).toMatchObject([{ name: '安康市某某局' }]);
  expect(await importing.traces()).toEqual(before);
});

test('what the rules allow is published, the rest stays a draft and says why', async () => {
  const ran = await importing.run(FIXTURE, ...PUBLISH);
  expect(ran.code).toBe(3);
  expect(counts(ran)).toEqual(TAKEN);
  expect(ran.report.rejectedByCode).toEqual({
    unknown_agency: 1,
    secrecy_mark: 1,
    date_unreadable: 1,
    wrong_number_of_cells: 1,
    repeated_header: 1,
    duplicate_key: 1,
  });
  expect(ran.report.heldBackByCode).toMatchObject({
    on_request_not_publishable: 1,
    undetermined_not_publishable: 1,
    identity_number: 1,
  });
});

test('a published item is as the old site had it, and safe', async () => {
  const { body } = await app.request
    .get('/api/information-items?sort=firstPublishedAt')
    .expect(200);
  const [first, second, third] = body.data;
  expect(first).toMatchObject({
    title: '安康市人民政府关于农田水利建设的通知',
    indexNumber: '016109/2015-0001',
    documentNumber: '安政发〔2015〕3号',
    generatedOn: '2015-03-02',
    firstPublishedAt: '2015-03-05T01:30:00.000Z',
    previousAddresses: ['http://old.ankang.example/1.html'],
    summary: '各县区： 现通知如下。',
  });
  expect(second).toMatchObject({ formerIndexNumbers: ['016109/2015-0001'] });
  expect(second.indexNumber).not.toBe(first.indexNumber);
  expect(third).toMatchObject({ title: '平利县人民政府关于茶产业的通知', documentNumber: null });
  const draft = await importing.draft('安康市人民政府关于农田水利建设');
  expect(draft.body).toBe(
    '<p>各县区：</p><p><img src="http://old.ankang.example/p/1.jpg" />现通知如下。</p>',
  );
  expect(draft.subjects).toMatchObject([{ code: '07' }]);
});

test('a secrecy-marked row is nowhere: not stored, not repeated', async () => {
  const { rejected, heldBack, said } = await importing.run(FIXTURE, ...PUBLISH);
  expect(await importing.draft('秘密')).toBeNull();
  expect(`${rejected}${heldBack}${said}`).not.toMatch(/某专项|绝不可入库/);
  expect(rejected).toMatch(/^11,,,secrecy_mark,/m);
});

test('the same file a second time writes nothing, whatever its encoding', async () => {
  const before = await importing.traces();
  const again = importing.file('again.csv', iconv.encode(readFileSync(FIXTURE, 'utf8'), 'gb18030'));
  const ran = await importing.run(again, ...PUBLISH);
  expect(counts(ran)).toEqual({ ...TAKEN, created: 0, unchanged: 7, published: 0 });
  expect(await importing.traces()).toEqual({
    ...before,
    import_runs: Number(before.import_runs) + 1,
  });
});

test('what was rejected can be imported from the list once it is mended', async () => {
  const { rejected } = await importing.run(FIXTURE);
  const ran = await importing.run(
    importing.file('rejected.csv', rejected.replaceAll('2018-02-30', '2018-02-28')),
    '--create-agencies',
  );
  expect(counts(ran)).toMatchObject({ read: 6, created: 2, updated: 1 });
  expect((await importing.draft('安康市某某局')).agency).toMatchObject({
    name: '安康市某某局',
    code: expect.stringMatching(/^X/),
  });
  expect(await importing.draft('安康市人民政府关于日期有误')).toMatchObject({
    generatedOn: '2018-02-28',
  });
});

describe('a record that changed at its source', () => {
  const row = (title: string, body: string) =>
    `标题,发文机关,成文日期,发布日期,网址,正文\n${title},安康市人民政府,2019-01-01,2019-01-02,http://old.ankang.example/c.html,${body}\n`;
  const title = '安康市人民政府关于变更的通知';

  test('updates its item, and what the public sees', async () => {
    await importing.run(importing.file('c.csv', row(title, '一')), ...PUBLISH);
    const ran = await importing.run(importing.file('c.csv', row(title, '二')), ...PUBLISH);
    expect(counts(ran)).toMatchObject({ updated: 1, published: 1, rejected: 0 });
    const { documentId } = await importing.draft(title);
    const { body } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
    expect(body.data.body).toBe('<p>二</p>');
  });

  test('does not write over what somebody edited since, unless told to', async () => {
    const { documentId } = await importing.draft(title);
    await app.strapi
      .documents(ITEM)
      .update({ documentId, data: { nature: 'other_policy' } as never });
    const file = importing.file('c.csv', row(title, '三'));
    const refused = await importing.run(file);
    expect(refused.report.rejectedByCode).toEqual({ edited_since_import: 1 });
    expect(refused.code).toBe(3);
    const told = await importing.run(file, '--overwrite');
    expect([told.code, counts(told).updated]).toEqual([0, 1]);
    expect(await importing.draft(title)).toMatchObject({ body: '<p>三</p>' });
  });

  test('does not bring back what was withdrawn', async () => {
    const { documentId } = await importing.draft(title);
    await app.strapi.documents(ITEM).unpublish({ documentId });
    const ran = await importing.run(importing.file('c.csv', row(title, '四')), ...PUBLISH);
    expect(ran.report.heldBackByCode).toEqual({ withdrawn_since_import: 1 });
    await app.request.get(`/api/information-items/${documentId}`).expect(410);
  });

  test('is not made again once somebody deleted it', async () => {
    const { documentId } = await importing.draft(title);
    await app.strapi.documents(ITEM).delete({ documentId });
    const ran = await importing.run(importing.file('c.csv', row(title, '五')));
    expect(ran.report.rejectedByCode).toEqual({ deleted_since_import: 1 });
  });
});

test('drafts of an earlier import are published by a later one that may', async () => {
  const file = importing.file(
    'later.csv',
    '标题,发文机关,成文日期,发布日期,网址,正文\n安康市人民政府关于先存后发的通知,安康市人民政府,2019-01-01,2019-01-02,http://old.ankang.example/l.html,一\n',
  );
  expect(counts(await importing.run(file))).toMatchObject({ created: 1, published: 0 });
  expect(counts(await importing.run(file, ...PUBLISH))).toMatchObject({
    unchanged: 1,
    published: 1,
    heldBack: 0,
  });
  expect(counts(await importing.run(file, ...PUBLISH))).toMatchObject({
    unchanged: 1,
    published: 0,
  });
});

test('JSON Lines and a JSON array say the same', async () => {
  const rows = [
    { 标题: '安康市人民政府关于甲的通知', 成文日期: '2020-01-01', 关键词: ['水利', '河道'] },
    { 标题: '安康市人民政府关于乙的通知', 成文日期: null },
  ];
  const lines = await importing.run(
    importing.file('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n')),
  );
  expect([lines.code, counts(lines).created]).toEqual([0, 2]);
  const array = await importing.run(importing.file('a.json', JSON.stringify(rows)));
  expect(counts(array)).toMatchObject({ unchanged: 2 });
});

test('matter, nature and ground reach the item; an unknown matter is only warned of', async () => {
  const { documentId } = await app.strapi
    .documents('api::disclosure-matter.disclosure-matter')
    .create({
      data: {
        code: 'AK-1',
        firstLevelName: '综合',
        secondLevelName: '审计结果',
        way: 'proactive',
      } as never,
    });
  const rows = [
    '标题,发文机关,成文日期,公开属性,公开事项,文件性质,信息来源,内容概述,不公开依据,法律依据,不公开理由',
    '审计结果公告\ue004,安康市人民政府,2022-01-04,主动公开,AK-1,其他政策文件,自制,结果,,,',
    '示例统计资料,安康市人民政府,2022-01-05,不予公开,AK-9,,自制,资料,法律、行政法规禁止公开,《中华人民共和国统计法》,能识别对象',
    '示例名册,安康市人民政府,2022-01-06,不予公开,,,自制,名册,个人隐私,,会损害其权益',
  ];
  const ran = await importing.run(importing.file('m.csv', rows.join('\n')), ...PUBLISH);
  expect(counts(ran)).toMatchObject({ created: 3, published: 1, heldBack: 2 });
  expect(ran.report.warnings).toMatchObject({
    unknown_matter: { count: 1, lines: [3] },
    private_use_character: { count: 1, lines: [2] },
  });
  const published = await app.strapi.documents(ITEM).findFirst({
    filters: { title: '审计结果公告\ue004' },
    populate: ['matter'],
    status: 'published',
  });
  expect(published).toMatchObject({ nature: 'other_policy', matter: { documentId } });
  expect(await importing.draft('示例统计资料')).toMatchObject({
    nature: 'other',
    ground: 'forbidden_by_law',
    groundLaw: '《中华人民共和国统计法》',
    disclosureReason: '能识别对象',
  });
  expect(await importing.draft('示例名册')).toMatchObject({
    ground: 'personal_privacy',
    groundHarm: '会损害其权益',
    disclosureReason: null,
  });
});

describe('bad use is exit code 2, says why, and writes nothing', () => {
  test.each([
    ['an approver nobody knows', ['--publish', '--approver', 'nobody@gongkai.example'], 'nobody@'],
    ['--publish without an approver', ['--publish'], '--approver'],
    ['an unknown encoding', ['--encoding', 'klingon'], 'klingon'],
    ['what this version lacks', ['--profile', 'x'], '--profile'],
  ])('%s', async (_what, argv, words) => {
    const before = await importing.traces();
    const ran = await importing.run(FIXTURE, ...argv);
    expect([ran.code, ran.said]).toEqual([2, expect.stringContaining(words)]);
    expect(await importing.traces()).toEqual(before);
  });

  test('a workbook', async () => {
    const ran = await importing.run(importing.file('a.csv', 'PK\u0003\u0004 workbook'));
    expect([ran.code, ran.said]).toEqual([2, expect.stringContaining('.xlsx')]);
  });
});
