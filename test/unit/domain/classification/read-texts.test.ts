/** What the rules read of an item, and how: which text is a head, which law carries a ground, whose document it is, what it says of its own disclosure. */
import { groundLawStanding } from '../../../../src/domain/classification/ground-law';
import { isPartyNumber, makerInTitle } from '../../../../src/domain/classification/party-document';
import { isLegacy, wasPublicBefore } from '../../../../src/domain/classification/prior-publication';
import { findSourceMarks, sourceMarkOf } from '../../../../src/domain/classification/source-mark';
import { textsOf } from '../../../../src/domain/classification/texts-of';
import { PUBLIC_BEFORE, PUBLISHABLE, TODAY } from './item-for-tests';

test('titles, numbers, keywords and file names are heads, texts have a head, what attributes say has none', () => {
  const facts = {
    ...PUBLISHABLE,
    title: '题目',
    documentNumber: '文号',
    summary: '概述',
    keywords: ['词'],
    body: '<p>正文<img src="/a.png" alt="图"></p>',
    attachments: [{ name: '一.txt', text: '内容' }, { name: '二.txt' }],
  };
  expect(textsOf(facts)).toEqual([
    { field: 'title', text: '题目', shape: 'heading' },
    { field: 'documentNumber', text: '文号', shape: 'heading' },
    { field: 'summary', text: '概述', shape: 'page' },
    { field: 'keywords', text: '词', shape: 'heading' },
    { field: 'body', text: '正文', shape: 'page' },
    { field: 'body', text: '图', shape: 'running' },
    { field: 'attachments', text: '一.txt', shape: 'heading' },
    { field: 'attachments', text: '内容', shape: 'page' },
    { field: 'attachments', text: '二.txt', shape: 'heading' },
  ]);
  const empty = { title: null, documentNumber: null, summary: null, body: '', keywords: [] };
  expect(textsOf({ ...PUBLISHABLE, ...empty, attachments: [] })).toEqual([]);
});

test.each([
  ['《统计法》', 'sufficient'],
  ['统计法第二十五条第一款', 'sufficient'],
  ['统计法第25条', 'sufficient'],
  ['《档案法》(2020年修订)', 'sufficient'],
  ['档案法(2020年修订)', 'sufficient'],
  ['档案法(修正)', 'sufficient'],
  ['档案法(试行)', 'sufficient'],
  ['企业信息公示暂行条例〔2014〕', 'sufficient'],
  ['全国人民代表大会常务委员会关于批准某条约的决定', 'sufficient'],
  ['政府信息公开条例', 'circular'],
  ['中华人民共和国政府信息公开条例', 'circular'],
  ['《政府信息公开条例》、某办法', 'circular'],
  ['陕西省统计条例', 'insufficient'],
  ['某某管理办法', 'insufficient'],
  ['法院规定', 'insufficient'],
  ['条例释义', 'insufficient'],
  ['某某规定(国务院令第711号)', 'sufficient'],
])('%s is %s for art. 14', (name, standing) => {
  expect(groundLawStanding(name)).toBe(standing);
});

test('of a name that its form does not tell somebody who knows it may say so, with or without the article', () => {
  const isKnown = (name: string) => name === '某某规则';
  expect(groundLawStanding('某某规则', isKnown)).toBe('sufficient');
  expect(groundLawStanding('某某规则第三条', isKnown)).toBe('sufficient');
  expect(groundLawStanding('另一规则', isKnown)).toBe('insufficient');
});

test.each([
  ['〔2008〕9号', ['安发'], false],
  ['安发〔2008〕9号', ['安发'], true],
  ['安政发〔2008〕9号', ['安发'], false],
])('the number %s beside %j is a party organ’s: %s', (number, prefixes, expected) => {
  expect(isPartyNumber(number, prefixes)).toBe(expected);
});

test.each([
  ['中共安康市委关于某事的通知', 'party'],
  ['中共安康市委印发关于某事的通知', 'party'],
  ['安康市人民政府党组关于某事的通知', 'party'],
  ['安康市汉滨区人民政府办公室党组关于某事的通知', 'party'],
  ['中共安康市委、安康市人民政府关于某事的通知', 'joint'],
  ['中共安康市委部门预算', 'joint'],
  ['安康市人民政府关于某事的通知', 'other'],
])('%s was made by: %s', (title, maker) => {
  expect(makerInTitle(title)).toBe(maker);
});

test('原已公开 needs address and day, and no day to come', () => {
  const facts = { ...PUBLISHABLE, ...PUBLIC_BEFORE };
  expect(wasPublicBefore(facts, TODAY)).toBe(true);
  expect(wasPublicBefore({ ...facts, priorPublishedOn: TODAY }, TODAY)).toBe(true);
  expect(wasPublicBefore({ ...facts, priorPublishedOn: '2026-11-24' }, TODAY)).toBe(false);
  expect(wasPublicBefore({ ...facts, priorPublicationAddress: null }, TODAY)).toBe(false);
  expect(wasPublicBefore({ ...facts, priorPublishedOn: null }, TODAY)).toBe(false);
});

test.each([
  ['2026-05-31', '2026-06-01', true],
  ['2026-06-01', '2026-06-01', false],
  ['2026-05-31', null, false],
  [null, '2026-06-01', false],
])(
  'formed on %s, with the system’s first day on %s, it is of before: %s',
  (generatedOn, goLiveOn, expected) => {
    expect(isLegacy({ ...PUBLISHABLE, generatedOn }, { today: TODAY, goLiveOn })).toBe(expected);
  },
);

describe('the marks about disclosure, line by line', () => {
  const marks = (text: string) =>
    findSourceMarks(text).map(
      ({ mark, line, isInPlace }) => `${mark}@${line}${isInPlace ? '' : ' mentioned'}`,
    );
  test.each([
    ['（此件公开发布）', ['open@1']],
    ['正文\n\n（此件不予公开）', ['withheld@3']],
    ['公开属性：依申请公开', ['on_request@1']],
    ['（不予公开）', ['withheld@1']],
    ['此件依申请公开', ['on_request@1']],
    ['（此件不予公开）抄送：各县', ['withheld@1']],
    ['（此件不予公开）随文后附说明', ['withheld@1']],
    ['2026年3月1日（此件不予公开）印发', ['withheld@1']],
    ['文中（此件不予公开）的写法', ['withheld@1 mentioned']],
    ['（此件不予公开）\n（此件公开发布）', ['withheld@1 mentioned', 'open@2 mentioned']],
    ['（此件不予公开）\n或者\n（此件公开发布）', ['withheld@1 mentioned', 'open@3 mentioned']],
    ['（此件不予公开）\n一\n二\n（此件公开发布）', ['withheld@1', 'open@4']],
    ['（不予公开）\n文中（此件依申请公开）的写法', ['withheld@1', 'on_request@2 mentioned']],
    ['公开属性：不予公开\n公开属性：主动公开', ['withheld@1 mentioned', 'open@2 mentioned']],
  ])('%j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test.each([
    ['（此件公开发布）', 'open'],
    ['此件主动公开', 'open'],
    ['（发至县团级）', 'restricted_circulation'],
    ['（此件删减后公开）', 'partial'],
    ['通知', null],
    ['见（发至县团级）', null],
  ])('%s alone says %s', (text, mark) => {
    expect(sourceMarkOf(text)).toBe(mark);
  });
});
