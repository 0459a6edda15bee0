/** Mapping: what a legacy row says, in our own terms, with every doubt said and nothing guessed. */
import { ColumnMappings } from '../../../src/plugins/legacy-import/server/map/row-cells';
import { summaryOf } from '../../../src/plugins/legacy-import/server/map/map-body';
import { cleanLine, cleanText } from '../../../src/plugins/legacy-import/server/map/clean-cell';
import { slashOrderOf } from '../../../src/plugins/legacy-import/server/map/map-dates';
import { readCategories, readList } from '../../../src/plugins/legacy-import/server/map/map-lists';
import { readClauses } from '../../../src/plugins/legacy-import/server/map/map-labels';
import { mapRow } from '../../../src/plugins/legacy-import/server/map/map-record';
import { undoubled } from '../../../src/plugins/legacy-import/server/map/map-title';
import type {
  MappedRecord,
  Remark,
} from '../../../src/plugins/legacy-import/server/map/mapped-record';
import { carriesSecrecyMark } from '../../../src/plugins/legacy-import/server/map/secrecy';

const context = {
  mappings: new ColumnMappings(),
  source: null,
  fallbackSource: 'export',
  slashOrder: null,
  today: '2026-11-23',
};
const map = (cells: Record<string, string>) =>
  mapRow({ kind: 'row', line: 2, cells: new Map(Object.entries(cells)) }, context);

function recordOf(cells: Record<string, string>): MappedRecord {
  const mapped = map(cells);
  if (mapped.kind === 'rejected') throw new Error(JSON.stringify(mapped.remarks));
  return mapped.record;
}

function rejectionOf(cells: Record<string, string>): Remark[] {
  const mapped = map(cells);
  return mapped.kind === 'rejected' ? mapped.remarks : [];
}

const codes = (remarks: readonly Remark[]) => remarks.map(({ code }) => code);
const BASE = { 标题: '安康市人民政府关于农田水利的通知', 发文机关: '安康市人民政府' };

test.each(['', ' ', '无', 'None', 'nan', '[]', 'error', '\u3000\u200b', '—', 'N/A', '\u00a0'])(
  '%j says nothing',
  (cell) => expect(cleanLine(cell)).toBeNull(),
);

test('spaces of every kind are trimmed, inner ones on a line become one; line breaks of a text stay', () => {
  expect(cleanLine('\u3000国务院\u3000中央军委\u200b\n')).toBe('国务院 中央军委');
  expect(cleanText(' 一\n\u3000二 \u0000')).toBe('一\n\u3000二');
});

test.each([
  ['关于放假的通知关于放假的通知', '关于放假的通知'],
  ['关于2020年放假安排的通知关于2020年放假...', '关于2020年放假安排的通知'],
  ['关于放假的通知', '关于放假的通知'],
  ['研究研究', '研究研究'],
  ['中共中央、中共中央办公厅的通知', '中共中央、中共中央办公厅的通知'],
])('a title said twice is taken once: %s', (title, once) => expect(undoubled(title)).toBe(once));

test.each([
  ['a,1/24/2020,b\nc,2/3/2020,d', 'month_first'],
  ['24/1/2020\n', 'day_first'],
  ['1/2/2020', null],
  ['1/24/2020,24/1/2020', null],
])('how %j writes its dates', (head, order) => expect(slashOrderOf(head)).toBe(order));

test('a date that can be read in two ways rejects the row, unless the file tells', () => {
  const [remark] = rejectionOf({ ...BASE, 发布日期: '2/3/2020' });
  expect(remark).toMatchObject({ code: 'date_unreadable', column: '发布日期', value: '2/3/2020' });
  const told = mapRow(
    {
      kind: 'row',
      line: 2,
      cells: new Map(Object.entries({ ...BASE, 发布日期: '2/3/2020', 网址: 'http://a.example/1' })),
    },
    { ...context, slashOrder: 'month_first' },
  );
  expect(told.kind === 'record' && told.record.fields.priorPublishedOn).toBe('2020-02-03');
});

test('a date that no rule needs is left out with a warning', () => {
  const record = recordOf({ ...BASE, 有效期: '五年' });
  expect(record.fields.validUntil).toBeNull();
  expect(codes(record.warnings)).toEqual(['date_unreadable']);
});

describe('the class of a row', () => {
  const EVIDENCE = { 网址: 'http://a.example/1.html', 发布日期: '2015-01-05 10:20' };
  test.each([
    ['its label', { 公开属性: '主动公开' }, 'proactive'],
    ['an old label', { 公开类别: '免予公开' }, 'withheld'],
    [
      'its label before the mark',
      { 公开方式: '依申请公开', 正文: '一\n（此件公开发布）' },
      'on_request',
    ],
    ['the mark on the document', { 正文: '一\n（此件依申请公开）', ...EVIDENCE }, 'on_request'],
    ['that it was public before', EVIDENCE, 'proactive'],
    ['nothing', {}, 'undetermined'],
    ['an address without a date', { 网址: EVIDENCE.网址 }, 'undetermined'],
    ['a date to come', { ...EVIDENCE, 发布日期: '2030-01-01' }, 'undetermined'],
    ['an address that no browser opens', { ...EVIDENCE, 网址: '/a/1.html' }, 'undetermined'],
  ])('rests on %s', (_what, cells, disclosure) => {
    expect(recordOf({ ...BASE, ...cells }).fields.disclosure).toBe(disclosure);
  });

  test('an unknown label is never guessed', () => {
    expect(rejectionOf({ ...BASE, 公开属性: '部分公开' })).toMatchObject([
      { code: 'unknown_disclosure', column: '公开属性', value: '部分公开' },
    ]);
  });

  test('what was public before keeps its evidence; the instant comes from the old site', () => {
    const { fields, firstPublishedAt } = recordOf({ ...BASE, ...EVIDENCE });
    expect(fields).toMatchObject({
      priorPublicationAddress: EVIDENCE.网址,
      priorPublishedOn: '2015-01-05',
      legacyAddress: EVIDENCE.网址,
      legacySource: 'a.example',
    });
    expect(firstPublishedAt).toBe('2015-01-05T02:20:00.000Z');
  });

  test('a vanished ground stays readable as a reason', () => {
    const record = recordOf({
      ...BASE,
      公开属性: '不予公开',
      不公开理由: '法律、法规免予公开的其他政府信息',
    });
    expect(record.fields).toMatchObject({
      ground: null,
      disclosureReason: '法律、法规免予公开的其他政府信息',
    });
    expect(codes(record.warnings)).toEqual(['ground_uncertain']);
  });
});

describe('basis and reason', () => {
  const PRIVACY = { 公开属性: '不予公开', 不公开依据: '个人隐私' };
  const NONE = { ground: null, groundLaw: null, groundHarm: null, groundDiscretion: null };
  const STATISTICS = '《中华人民共和国统计法》第二十五条';

  test.each([
    ['art. 15: the harm', PRIVACY, '会损害其权益', { groundHarm: '会损害其权益' }],
    [
      'art. 16: the discretion',
      { 公开属性: '不予公开', 不公开依据: '过程性信息' },
      '影响坦率讨论',
      { groundDiscretion: '影响坦率讨论' },
    ],
    [
      'art. 14: words',
      { 公开属性: '不予公开', 不公开依据: '三安全一稳定' },
      '危及设施',
      { disclosureReason: '危及设施' },
    ],
    [
      'on request: the reason of the class',
      { 公开属性: '依申请公开', 不公开依据: '' },
      '个案记录',
      { ...NONE, disclosureReason: '个案记录' },
    ],
  ])('in two columns, the reason goes where the law asks for it; %s', (_what, cells, why, kept) => {
    for (const column of ['不公开理由', '理由']) {
      const { fields, warnings } = recordOf({ ...BASE, ...cells, [column]: why });
      expect(fields).toMatchObject({ disclosureReason: null, ...kept });
      expect(warnings).toEqual([]);
    }
  });

  test('on request with a ground keeps both: the rules refuse it, the import repairs nothing', () => {
    const row = { ...BASE, ...PRIVACY, 公开属性: '依申请公开', 不公开理由: '涉及个人隐私' };
    expect(recordOf(row).fields).toMatchObject({
      ground: 'personal_privacy',
      groundHarm: null,
      disclosureReason: '涉及个人隐私',
    });
  });

  test('a ground beside 主动公开 is kept, so that the rules hold the row back', () => {
    const row = { ...BASE, ...PRIVACY, 公开属性: '主动公开', 不公开理由: '' };
    expect(recordOf(row).fields.ground).toBe('personal_privacy');
  });

  test.each([
    ['beside the ground', { 不公开依据: '法律、行政法规禁止公开', 法律依据: STATISTICS }],
    ['in the cell of the ground', { 不公开依据: `法律、行政法规禁止公开（${STATISTICS}）` }],
    ['in a column that is only called 依据', { 依据: `法律、行政法规禁止公开：${STATISTICS}` }],
  ])('a law named in 《》 %s is the law of the ground', (_where, cells) => {
    const row = { ...BASE, 公开属性: '不予公开', ...cells, 不公开理由: '能识别调查对象' };
    const { fields, warnings } = recordOf(row);
    expect([fields.ground, fields.groundLaw]).toEqual([
      'forbidden_by_law',
      expect.stringContaining(STATISTICS),
    ]);
    expect([fields.disclosureReason, warnings]).toEqual(['能识别调查对象', []]);
  });

  test('a law alone decides no ground', () => {
    const row = { ...BASE, 公开属性: '不予公开', 不公开依据: STATISTICS, 不公开理由: '' };
    expect(recordOf(row).fields).toMatchObject({ ...NONE, groundLaw: STATISTICS });
  });

  test.each(['某市管理办法（规章）', '《某市档案管理办法》', '中华人民共和国统计法'])(
    '%s is no law in 《》: kept as words, with a warning',
    (basis) => {
      const row = { ...BASE, 公开属性: '不予公开', 法律依据: basis, 不公开理由: '规定如此' };
      const { fields, warnings } = recordOf(row);
      expect(fields).toMatchObject({ ...NONE, disclosureReason: `规定如此；${basis}` });
      expect(warnings).toMatchObject([{ code: 'unknown_label', column: '法律依据' }]);
    },
  );

  test('the law of what is open is no law of a ground', () => {
    const basis = '《中华人民共和国政府信息公开条例》第二十条';
    const row = { ...BASE, 公开属性: '主动公开', 法律依据: basis, 理由: '' };
    expect(recordOf(row).fields).toMatchObject({ ...NONE, disclosureReason: basis });
  });

  test.each(['不公开依据', '不公开理由', '不公开理由/依据'])(
    'in one column %s, a known label is the ground and other words are the reason',
    (column) => {
      const cells = { ...BASE, 公开属性: '不予公开' };
      expect(recordOf({ ...cells, [column]: '个人隐私' }).fields).toMatchObject({
        ground: 'personal_privacy',
        disclosureReason: null,
      });
      const { fields, warnings } = recordOf({ ...cells, [column]: `依${STATISTICS}` });
      expect(fields).toMatchObject({ ...NONE, disclosureReason: `依${STATISTICS}` });
      expect(codes(warnings)).toEqual(['unknown_label']);
    },
  );

  test('依据 alone may be the basis of anything: named, not imported', () => {
    const { fields, warnings } = recordOf({ ...BASE, 公开属性: '主动公开', 法律依据: STATISTICS });
    expect(fields).toMatchObject({ ...NONE, disclosureReason: null });
    expect(warnings).toMatchObject([{ code: 'not_imported', column: '法律依据' }]);
  });

  test('a law too long to be kept is refused', () => {
    const row = { ...BASE, 不公开依据: `《统计法》${'长'.repeat(1000)}`, 不公开理由: '' };
    expect(codes(rejectionOf({ ...row, 公开属性: '不予公开' }))).toEqual(['value_too_long']);
  });
});

describe('matter and nature', () => {
  test.each([
    ['规章', 'rule', []],
    ['行政规范性文件', 'normative_document', []],
    ['其他政策文件', 'other_policy', []],
    ['其他信息', 'other', []],
    ['', 'other', []],
    ['会议纪要', 'other', ['unknown_label']],
  ])('文件性质 %j is %s', (label, nature, warned) => {
    const record = recordOf({ ...BASE, 文件性质: label });
    expect(record.fields.nature).toBe(nature);
    expect(codes(record.warnings)).toEqual(warned);
  });

  test.each(['公开事项', '事项编码', '公开事项编码'])('%s holds the code of a matter', (column) =>
    expect(recordOf({ ...BASE, [column]: ' AK-2001-01 ' }).matter).toBe('AK-2001-01'),
  );
});

describe('a private-use character stays as read, and is named by its number only', () => {
  test.each([
    ['标题', '\ue004', 'U+E004'],
    ['标题', '\uf8ff\ue004\ue004', 'U+F8FF U+E004'],
    ['文号', '\u{f0000}', 'U+F0000'],
    ['内容概述', '\u{10fffd}', 'U+10FFFD'],
    ['正文', '\ue000', 'U+E000'],
  ])('in %s: %j', (column, characters, value) => {
    const text = `安政发〔2020〕1号${characters}`;
    const { fields, warnings } = recordOf({ ...BASE, [column]: text });
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'private_use_character', column, value }),
    );
    expect([fields.title, fields.documentNumber, fields.summary]).toContain(text);
  });

  test.each(['安康', '𠮷\u3000㐂', '\ufffd', '\u{20000}'])('%j has none', (title) =>
    expect(codes(recordOf({ ...BASE, 标题: title }).warnings)).toEqual([]),
  );
});

describe('numbers and names', () => {
  test.each([
    ['发文字号：晋政发[2013]35号', '晋政发〔2013〕35号', []],
    ['赣府厅发[201025号', '赣府厅发[201025号', ['document_number_as_read']],
    ['无', null, []],
  ])('文号 %s', (written, stored, warned) => {
    const record = recordOf({ ...BASE, 文号: written });
    expect(record.fields.documentNumber).toBe(stored);
    expect(codes(record.warnings)).toEqual(warned);
  });

  test('without a column for it, the agency is read from the head of the title', () => {
    const record = recordOf({ 标题: '国务院办公厅关于节假日安排的通知' });
    expect(record.agencyText).toBe('国务院办公厅');
    expect(codes(record.warnings)).toEqual(['agency_from_title']);
  });

  test('a second column for the same thing speaks where the better one is blank', () => {
    expect(recordOf({ 标题: '一', 发文机关: ' ', 来源: '市教育局' }).agencyText).toBe('市教育局');
  });

  test('how the information was come by is no agency', () => {
    const record = recordOf({ ...BASE, 信息来源: '自制' });
    expect([record.agencyText, record.fields.source]).toEqual(['安康市人民政府', 'made']);
  });

  test('an index number loses its label and width', () => {
    expect(recordOf({ ...BASE, 索引号: '索 引 号: 23－11223－2012' }).indexNumber).toBe(
      '23-11223-2012',
    );
  });
});

test.each([
  ['工业、交通,商贸、海关', [['工业、交通'], ['商贸、海关']]],
  ['国土资源、能源\\其他', [['国土资源、能源', '其他']]],
  ['财政;其他', [['财政'], ['其他']]],
  ['电子政务 ;', [['电子政务']]],
  ['0300、规划计划', [['规划计划']]],
])('categories in %s', (value, paths) =>
  expect(readCategories({ column: '主题', value })).toEqual(paths),
);

test('keywords are parted by any sign, each once', () => {
  expect(readList({ column: '关键词', value: '水利;农田、水利，通知 河道' })).toEqual([
    '水利',
    '农田',
    '通知',
    '河道',
  ]);
});

test.each([
  ['20(1)', ['art20_1']],
  ['第二十条第（十五）项', ['art20_15']],
  ['19；20(12)', ['art19', 'art20_12']],
  ['财政预算、决算信息', ['art20_7']],
  ['第二十一条', []],
  ['20(16)', []],
])('clauses in %s', (value, expected) => {
  const warnings: Remark[] = [];
  expect(readClauses({ column: '条款', value }, warnings)).toEqual(expected);
  expect(codes(warnings)).toEqual(expected.length === 0 ? ['unknown_label'] : []);
});

describe('the body', () => {
  test('plain text becomes paragraphs and pre-fills the summary', () => {
    const { fields } = recordOf({ ...BASE, 正文: '第一条 有关事项。\n\n第二条' });
    expect(fields.body).toBe('<p>第一条 有关事项。</p>\n<p>第二条</p>');
    expect(fields.summary).toBe('第一条 有关事项。 第二条');
  });

  test('blank lines are no body', () => {
    expect(recordOf({ ...BASE, 正文: '\n\n \u3000\n' }).fields).toMatchObject({
      body: null,
      summary: null,
    });
  });

  test('HTML is sanitised, pictures of the old site get its address', () => {
    const { fields } = recordOf({
      ...BASE,
      网址: 'http://a.example/x/1.html',
      正文: '<p>一<script>x()</script><img src="p.jpg"></p>',
    });
    expect(fields.body).toBe('<p>一<img src="http://a.example/x/p.jpg" /></p>');
  });

  test.each([
    ['一'.repeat(100), '一'.repeat(100)],
    ['一'.repeat(101), `${'一'.repeat(99)}…`],
    [`${'一'.repeat(70)}。${'二'.repeat(70)}`, `${'一'.repeat(70)}。`],
    ['', null],
  ])('a summary has at most 100 characters', (text, summary) =>
    expect(summaryOf(text)).toBe(summary),
  );
});

describe('a secrecy mark anywhere rejects the row, and nothing of it is repeated', () => {
  test.each([
    ['in the title', { ...BASE, 标题: '秘密★1年 关于某事的通知' }],
    ['in a column nobody knows', { ...BASE, 备注: '机密' }],
    ['at the head of a body', { ...BASE, 正文: '<p>绝密★长期</p><p>正文</p>' }],
    ['written with references', { ...BASE, 正文: '<p>&#26426;&#23494;★1年</p>' }],
    ['beside other faults', { 公开属性: '部分公开', 文号: '秘密★' }],
  ])('%s', (_where, cells) => {
    expect(rejectionOf(cells)).toEqual([
      expect.objectContaining({ code: 'secrecy_mark', column: null, value: null }),
    ]);
  });

  test('speaking of secrecy is no mark', () => {
    expect(
      carriesSecrecyMark(['关于加强保密工作的通知', '一、严守秘密。\n二、机密文件按规定管理。']),
    ).toBe(false);
  });
});

describe('the key of a record', () => {
  const key = (cells: Record<string, string>) => recordOf({ ...BASE, ...cells }).key;

  test('is source and id, else the address, else agency, number, title and date', () => {
    const byId = key({ id: '7', 网址: 'http://a.example/1' });
    expect(byId).toMatch(/^id:/);
    expect(key({ id: '7', 网址: 'http://b.example/1' })).not.toBe(byId);
    expect(key({ 网址: 'http://a.example/1' })).toMatch(/^url:/);
    expect(key({ 文号: '安政发〔2020〕1号' })).toMatch(/^doc:/);
    expect(key({ 文号: '安政发〔2020〕1号' })).not.toBe(key({ 文号: '安政发〔2020〕2号' }));
  });

  test('running numbers, order of columns and blank cells make no other content', () => {
    const first = recordOf({ 序号: '1', ...BASE, 文号: '' });
    const second = recordOf({ ...BASE, 序号: '2' });
    expect(second).toMatchObject({ key: first.key, rowHash: first.rowHash });
    expect(recordOf({ ...BASE, 备注: '一' }).rowHash).not.toBe(first.rowHash);
  });
});

test('what is too long is refused, not cut', () => {
  expect(codes(rejectionOf({ ...BASE, 标题: '长'.repeat(501) }))).toEqual(['value_too_long']);
  expect(codes(rejectionOf({ ...BASE, id: 'x'.repeat(256) }))).toEqual(['value_too_long']);
});

test('a row without a title says so', () =>
  expect(codes(rejectionOf({ 发文机关: '国务院' }))).toEqual(['title_missing']));

test('a known column that an item has no place for is named, not dropped in silence', () => {
  expect(codes(recordOf({ ...BASE, 附件: 'a.doc', 公开范围: '全社会' }).warnings)).toEqual([
    'not_imported',
    'not_imported',
  ]);
});
