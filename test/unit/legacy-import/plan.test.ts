/** Planning: who is meant, what is to be done, and whether it may become public; all without a database. */
import fc from 'fast-check';
import type { MappedRecord } from '../../../src/plugins/legacy-import/server/map/mapped-record';
import { mapRow } from '../../../src/plugins/legacy-import/server/map/map-record';
import { ColumnMappings } from '../../../src/plugins/legacy-import/server/map/row-cells';
import {
  AgencyDirectory,
  type Agency,
} from '../../../src/plugins/legacy-import/server/plan/agency-directory';
import {
  CategoryDirectory,
  type Named,
} from '../../../src/plugins/legacy-import/server/plan/category-directory';
import {
  publicationOf,
  refusalToOverwrite,
  standingOf,
  type CurrentItem,
  type KnownRecord,
} from '../../../src/plugins/legacy-import/server/plan/plan-row';
import { MatterDirectory } from '../../../src/plugins/legacy-import/server/plan/matter-directory';
import { provisionalAgency } from '../../../src/plugins/legacy-import/server/plan/provisional-agency';
import {
  resolveReferences,
  type References,
} from '../../../src/plugins/legacy-import/server/plan/resolve-references';
import { SeenKeys } from '../../../src/plugins/legacy-import/server/plan/seen-keys';
import { relationsOf } from '../../../src/plugins/legacy-import/server/apply/item-data';
import { itemHash } from '../../../src/plugins/legacy-import/server/apply/item-hash';

const agency = (documentId: string, name: string, more: Partial<Agency> = {}): Agency => ({
  documentId,
  name,
  shortName: null,
  code: documentId.toUpperCase(),
  level: 'municipal',
  kind: 'department',
  validFrom: null,
  validTo: null,
  successorId: null,
  reviewLevels: 1,
  ...more,
});

const AGENCIES = [
  agency('gov', '安康市人民政府', { shortName: '市政府', kind: 'government' }),
  agency('edu', '安康市教育体育局', { shortName: '市教体局' }),
  agency('old', '安康市教育局', { validTo: '2015-06-30', successorId: 'edu' }),
  agency('sc', '国务院'),
  agency('cmc', '中央军委'),
  agency('a', '甲县民政局', { shortName: '县民政局' }),
  agency('b', '乙县民政局', { shortName: '县民政局' }),
  agency('two', '安康市财政局', { reviewLevels: 2 }),
  agency('three', '安康市审计局', { reviewLevels: 3 }),
];
const directory = new AgencyDirectory(AGENCIES);
const named = (text: string) =>
  directory.namedIn(text).map((match) => ('agency' in match ? match.agency.documentId : match));

describe('agencies are found', () => {
  test.each([
    ['by name', '安康市人民政府', ['gov']],
    ['by short name', '市政府', ['gov']],
    ['by code', 'edu', ['edu']],
    ['with spaces and width ignored', '安康市　人民 政府', ['gov']],
    ['jointly, parted by 、', '安康市人民政府、市教体局', ['gov', 'edu']],
    ['jointly, parted by spaces', '国务院　中央军委', ['sc', 'cmc']],
    ['jointly, written together', '国务院中央军委', ['sc', 'cmc']],
    ['once, however often named', '市政府、安康市人民政府', ['gov']],
    ['not by a short name of two', '县民政局', [{ ambiguous: '县民政局' }]],
    ['not when unknown, and then named', '安康市人民政府、某某局', ['gov', { unknown: '某某局' }]],
  ])('%s', (_how, text, expected) => expect(named(text)).toEqual(expected));

  test('a closed one answers for its own time, its successor for what came later', () => {
    const old = AGENCIES[2] as Agency;
    expect(directory.responsibleFor(old, '2014-01-01').documentId).toBe('old');
    expect(directory.responsibleFor(old, '2016-01-01').documentId).toBe('edu');
    expect(directory.responsibleFor(old, null).documentId).toBe('edu');
  });

  test('successors that point at each other end', () => {
    const circle = new AgencyDirectory([
      agency('x', '甲', { validTo: '2000-01-01', successorId: 'y' }),
      agency('y', '乙', { validTo: '2000-01-01', successorId: 'x' }),
    ]);
    expect(
      circle.responsibleFor(agency('x', '甲', { validTo: '2000-01-01', successorId: 'y' }), null),
    ).toBeDefined();
  });
});

test.each([
  ['国务院办公厅', 'national', 'department'],
  ['国家移民管理局', 'national', 'department'],
  ['财政部', 'national', 'department'],
  ['江西省人民政府', 'provincial', 'government'],
  ['省政府办公厅', 'provincial', 'department'],
  ['广西壮族自治区财政厅', 'provincial', 'department'],
  ['广州市卫生健康委员会', 'municipal', 'department'],
  ['市政府办公厅', 'municipal', 'department'],
  ['广州空港经济区管理委员会', 'municipal', 'development_zone'],
  ['安康市汉滨区教育局', 'county', 'department'],
  ['紫阳县人民政府', 'county', 'government'],
  ['紫阳县城关镇人民政府', 'township', 'government'],
  ['广州市新型冠状病毒肺炎疫情防控指挥部', 'municipal', 'coordination_body'],
])('what is noted of %s: %s, %s', (name, level, kind) => {
  const noted = provisionalAgency(name);
  expect(noted).toMatchObject({ name, level, kind });
  expect(noted.code).toMatch(/^X[0-9A-F]{8}$/);
  expect(provisionalAgency(` ${name}`).code).toBe(noted.code);
});

describe('categories', () => {
  const category = (documentId: string, name: string, parentId: string | null = null): Named => ({
    documentId,
    name,
    code: documentId,
    parentId,
  });
  const categories = new CategoryDirectory([
    category('08', '国土资源、能源'),
    category('08-9', '其他', '08'),
    category('22', '其他'),
    category('02-1', '政务公开', '02'),
  ]);
  test.each([
    [['其他'], '22', true],
    [['国土资源、能源', '其他'], '08-9', true],
    [['国土资源、能源', '石油'], '08', false],
    [['政务公开'], '02-1', true],
  ])('%j is %s', (path, documentId, isWhole) =>
    expect(categories.find(path)).toMatchObject({ category: { documentId }, isWhole }),
  );
  test('an unknown one is none', () => expect(categories.find(['没有'])).toBeNull());
});

const none = new CategoryDirectory([]);
const directories = {
  agencies: directory,
  subjects: none,
  genres: none,
  audiences: none,
  clauses: none,
  columns: none,
  matters: new MatterDirectory([
    { documentId: 'm1', code: 'AK-2001-01', way: 'proactive', duration: 'until' },
  ]),
};
const record = (cells: Record<string, string>): MappedRecord => {
  const mapped = mapRow(
    {
      kind: 'row',
      line: 2,
      cells: new Map(
        Object.entries({ 标题: '关于农田水利建设的通知', 发文机关: '市政府', ...cells }),
      ),
    },
    {
      mappings: new ColumnMappings(),
      source: null,
      fallbackSource: 'x',
      slashOrder: null,
      today: '2026-11-23',
    },
  );
  if (mapped.kind === 'rejected') throw new Error(JSON.stringify(mapped.remarks));
  return mapped.record;
};
const referencesOf = (of: MappedRecord): References => {
  const resolved = resolveReferences(of, directories);
  if (resolved.kind !== 'references') throw new Error(JSON.stringify(resolved));
  return resolved.references;
};

test('an unknown agency is named and may be created; what is no organ may not', () => {
  expect(resolveReferences(record({ 发文机关: '某某市财政局' }), directories)).toMatchObject({
    names: ['某某市财政局'],
    remarks: [{ code: 'unknown_agency', value: '某某市财政局' }],
  });
  expect(resolveReferences(record({ 发文机关: '法律法规' }), directories)).toMatchObject({
    names: [],
  });
  expect(resolveReferences(record({ 发文机关: '' }), directories)).toMatchObject({
    remarks: [{ code: 'agency_missing' }],
  });
});

describe('the matter of a row', () => {
  test.each(['AK-2001-01', 'ak-2001-01', 'ＡＫ－２００１－０１'])(
    'is found by its code %s',
    (code) => {
      const references = referencesOf(record({ 公开事项: code }));
      expect(references.matter).toMatchObject({ code: 'AK-2001-01', way: 'proactive' });
      expect(relationsOf(references)).toMatchObject({ matter: ['m1'] });
    },
  );

  test('that nobody knows is named, and the row is taken without it', () => {
    const resolved = resolveReferences(record({ 公开事项: 'AK-9' }), directories);
    expect(resolved).toMatchObject({
      kind: 'references',
      references: { matter: null },
      warnings: [{ code: 'unknown_matter', value: 'AK-9' }],
    });
  });

  test('is none where the row names none', () =>
    expect(relationsOf(referencesOf(record({})))).toMatchObject({ matter: [] }));
});

describe('how a row stands to what was imported', () => {
  const known: KnownRecord = {
    documentId: 'd',
    rowHash: record({}).rowHash,
    itemHash: 'h',
    state: 'draft',
  };
  test.each([
    ['new', record({}), null, null, 'new'],
    ['the same as last time', record({}), known, null, 'unchanged'],
    [
      'another content than last time',
      record({ 文号: '安政发〔2020〕1号' }),
      known,
      null,
      'changed',
    ],
    [
      'a second time in this file, the same',
      record({}),
      null,
      { isSameContent: true, wasTaken: true },
      'repeated',
    ],
    [
      'a second time, otherwise',
      record({}),
      known,
      { isSameContent: false, wasTaken: true },
      'rejected',
    ],
    [
      'a second time after a rejection, otherwise',
      record({}),
      null,
      { isSameContent: false, wasTaken: false },
      'rejected',
    ],
    [
      'a second time after a rejection, the same',
      record({}),
      null,
      { isSameContent: true, wasTaken: false },
      'new',
    ],
  ])('%s', (_what, row, before, seen, kind) =>
    expect(standingOf(row, before, seen).kind).toBe(kind),
  );

  const current: CurrentItem = {
    itemHash: 'h',
    indexNumber: null,
    formerIndexNumbers: [],
    isPublic: false,
    wasPublic: false,
  };
  test.each([
    ['untouched since', current, false, null],
    ['edited since', { ...current, itemHash: 'other' }, false, 'edited_since_import'],
    ['deleted since', null, false, 'deleted_since_import'],
    ['edited, but to be overwritten', { ...current, itemHash: 'other' }, true, null],
  ])('an item %s', (_what, now, overwrite, code) =>
    expect(refusalToOverwrite(known, now, { overwrite })?.code ?? null).toBe(code),
  );
});

describe('publication', () => {
  const options = { publish: true, overwrite: false, today: '2026-11-23', goLiveOn: '2026-01-01' };
  const EVIDENCE = { 网址: 'http://a.example/1', 发布日期: '2015-01-05', 成文日期: '2015-01-01' };
  const decide = (cells: Record<string, string>, current: CurrentItem = null) => {
    const row = record(cells);
    const decision = publicationOf(row, referencesOf(row), current, options);
    return 'rejection' in decision
      ? decision.rejection.code
      : decision.mayPublish || decision.reasons.map(({ code }) => code);
  };

  test('what was public before may be public', () => expect(decide(EVIDENCE)).toBe(true));
  test('without class and evidence it is held back', () =>
    expect(decide({ 成文日期: '2015-01-01' })).toContain('undetermined_not_publishable'));
  test('other classes are held back', () =>
    expect(decide({ ...EVIDENCE, 公开属性: '依申请公开' })).toContain(
      'on_request_not_publishable',
    ));
  test('on request with a ground says so', () =>
    expect(
      decide({ ...EVIDENCE, 公开属性: '依申请公开', 不公开依据: '个人隐私', 不公开理由: '一' }),
    ).toContain('on_request_has_ground'));
  test('a ground beside 主动公开 holds it back', () =>
    expect(decide({ ...EVIDENCE, 公开属性: '主动公开', 不公开依据: '个人隐私', 理由: '' })).toEqual(
      ['proactive_has_ground'],
    ));
  test('a matter is a basis where there is no other', () => {
    const row = { 成文日期: '2022-01-01', 公开属性: '主动公开', 信息来源: '自制', 内容概述: '一' };
    expect(decide({ ...row, 来源: '市政府' })).toContain('basis_missing');
    expect(decide({ ...row, 来源: '市政府', 公开事项: 'AK-2001-01' })).toBe(true);
  });
  const NEW = {
    ...{ 成文日期: '2022-01-01', 公开属性: '主动公开', 信息来源: '自制', 内容概述: '一' },
    ...{ 公开事项: 'AK-2001-01', 来源: '市政府' },
  };
  const AS_DRAFT: CurrentItem = {
    ...{ itemHash: '', indexNumber: null, formerIndexNumbers: [] },
    ...{ isPublic: false, wasPublic: false },
  };
  test.each<[string, Record<string, string>, CurrentItem, true | string[]]>([
    ['one level: the approver is it', NEW, null, true],
    ['two levels', { ...NEW, 发文机关: '安康市财政局' }, null, ['review_incomplete']],
    ['three levels', { ...NEW, 发文机关: '安康市审计局' }, null, ['review_incomplete']],
    ['three, public before on evidence', { ...EVIDENCE, 发文机关: '安康市审计局' }, null, true],
    [
      'a draft that persons may have reviewed',
      { ...NEW, 发文机关: '安康市审计局' },
      AS_DRAFT,
      true,
    ],
    [
      'what the rules forbid needs no review first',
      { ...NEW, 发文机关: '安康市审计局', 公开属性: '依申请公开', 说明: '一' },
      null,
      expect.not.arrayContaining(['review_incomplete']) as unknown as string[],
    ],
  ])('the review before publication: %s', (_what, cells, current, expected) =>
    expect(decide(cells, current)).toEqual(expected),
  );
  test('a new normative document needs its legal review', () =>
    expect(
      decide({ 公开属性: '主动公开', 公开事项: 'AK-2001-01', 文件性质: '行政规范性文件' }),
    ).toContain('legal_review_missing'));
  test('identity numbers hold it back', () =>
    expect(decide({ ...EVIDENCE, 正文: '身份证号 11010519491231002X' })).toContain(
      'identity_number',
    ));
  test('what people took down stays down', () =>
    expect(
      decide(EVIDENCE, {
        itemHash: '',
        indexNumber: null,
        formerIndexNumbers: [],
        isPublic: false,
        wasPublic: true,
      }),
    ).toEqual(['withdrawn_since_import']));
});

test('keys are remembered whatever their number, with content and fate', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(hex, hex, fc.boolean()), {
        selector: ([key]) => key,
        maxLength: 200,
      }),
      (rows) => {
        const seen = new SeenKeys();
        for (const [key, content, wasTaken] of rows) seen.note(`id:${key}`, content, wasTaken);
        for (const [key, content, wasTaken] of rows) {
          expect(seen.find(`id:${key}`, content)).toEqual({ isSameContent: true, wasTaken });
        }
      },
    ),
  );
  const many = new SeenKeys();
  for (let index = 1; index <= 20_000; index += 1)
    many.note(index.toString(16).padStart(64, '0'), '00000001', true);
  expect(many.find((12_345).toString(16).padStart(64, '0'), '00000002')).toEqual({
    isSameContent: false,
    wasTaken: true,
  });
  expect(many.find('f'.repeat(64), '0')).toBeNull();
});

test('an edit changes the hash of an item, the system’s own fields do not', () => {
  const entry = {
    title: '一',
    body: null,
    keywords: ['a'],
    indexNumber: '1',
    updatedAt: new Date(0),
  };
  const names = ['title', 'body', 'keywords', 'indexNumber', 'updatedAt', 'nature'];
  const hash = itemHash(entry, names, { agency: ['a'] });
  expect(
    itemHash({ ...entry, body: '', indexNumber: '2', updatedAt: new Date(9) }, names, {
      agency: ['a'],
      subjects: [],
    }),
  ).toBe(hash);
  expect(itemHash({ ...entry, nature: 'rule' }, names, { agency: ['a'] })).not.toBe(hash);
  expect(itemHash(entry, names, { agency: ['b'] })).not.toBe(hash);
});
