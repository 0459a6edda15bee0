// What the seeds say of the law: closed lists, the catalogue's counts, what a guide must contain (arts 12, 19-21, 29-42, 51).
import { GENRES } from '../../../src/domain/disclosure/category-schemes';
import * as seeds from './seed-files';

const { agencies, offices, categories, matters, columns, guides, people } = seeds;
const LEVELS = ['national', 'provincial', 'municipal', 'county', 'township'];
const KINDS = [
  'government',
  'department',
  'dispatched_organ',
  'dispatched_body',
  'directly_affiliated',
  'internal_unit',
  'vertically_managed',
  'development_zone',
  'coordination_body',
  'authorised_organisation',
  'entrusted_organisation',
  'public_institution',
];
const OFFICE_KINDS = ['working_unit', 'legal_review', 'supervision', 'acceptance_window', 'venue'];
const VENUE_KINDS = [
  'archive',
  'library',
  'service_hall',
  'reading_room',
  'notice_board',
  'e_screen',
  'touch_screen',
];
const NATURES = ['rule', 'normative_document', 'other_policy', 'other'];
const ROLES = [
  'approver',
  'checker',
  'disclosure_office',
  'editor',
  'legal_review',
  'secrecy_reviewer',
  'supervision',
  'system_administrator',
  'website_administrator',
];
const of = (scheme: string) => categories.filter((one) => one.scheme === scheme);

describe('closed lists', () => {
  test('agencies: level, kind, one to three levels of review', () => {
    for (const one of agencies) {
      expect(LEVELS).toContain(one.level);
      expect(KINDS).toContain(one.kind);
      expect([1, 2, 3]).toContain(one.reviewLevels);
      expect(one.regionCode).toMatch(/^6109\d\d$/);
    }
    expect(new Set(agencies.map((one) => one.kind))).toEqual(new Set(KINDS));
  });

  test('offices: kind, kind of venue only for venues', () => {
    for (const one of offices) {
      expect(OFFICE_KINDS).toContain(one.kind);
      expect(one.venueKind === null).toBe(one.kind !== 'venue');
      for (const service of one.services) expect(['search', 'read', 'copy']).toContain(service);
      expect(one.telephone).toMatch(/^0915-000\d{4}$/);
    }
    expect(new Set(offices.flatMap((one) => one.venueKind ?? []))).toEqual(new Set(VENUE_KINDS));
  });

  test('matters: way, level, duration, nature, and a time limit in words', () => {
    for (const one of matters) {
      expect(['proactive', 'on_request']).toContain(one.way);
      expect(LEVELS).toContain(one.level);
      expect(['long_term', 'until']).toContain(one.duration);
      expect(NATURES).toContain(one.nature);
      expect(one.timeLimitText).not.toBe('');
      expect(one.basis).toContain('政府信息公开条例');
    }
  });

  test('every role has a log-in at gongkai.example and none has a password', () => {
    expect([...new Set(people.flatMap((one) => one.roles))].sort()).toEqual(ROLES);
    for (const one of people) expect(one.email).toMatch(/^[a-z.]+@gongkai\.example$/);
    expect(seeds.text('people.json')).not.toMatch(/password/i);
  });
});

describe('catalogue', () => {
  test('22 subject classes with the children of www.gov.cn', () => {
    const top = of('subject').filter((one) => !one.parent);
    const children = top.map(
      (one) => of('subject').filter((child) => child.parent === one.code).length,
    );
    expect(children).toEqual([10, 9, 7, 9, 8, 4, 12, 6, 6, 6, 4, 5, 4, 3, 7, 4, 7, 2, 3, 3, 2, 0]);
  });

  test('fifteen document types and 其他', () => {
    expect(of('genre').map(({ name }) => name)).toEqual(GENRES.map(({ label }) => label));
    expect(of('genre')).toHaveLength(16);
  });

  test('fifteen clauses of art. 20, two of art. 21, art. 19, and 27 of 2007', () => {
    const under = (parent: string) =>
      of('statutory')
        .filter((one) => one.parent === parent)
        .map((one) => one.code);
    expect(under('art20')).toEqual(Array.from({ length: 15 }, (_, i) => `art20_${i + 1}`));
    expect(under('art21')).toEqual(['art21_municipal_county', 'art21_township']);
    const counts = [9, 10, 11, 12].map(
      (article) =>
        under('law2007').filter((code) => code.startsWith(`law2007_art${article}_`)).length,
    );
    expect(counts).toEqual([4, 11, 4, 8]);
    expect(of('statutory').find((one) => one.code === 'art19')?.parent).toBeNull();
  });

  test('every clause in force has at least one matter, no matter rests on the 2007 law or on a group', () => {
    const used = new Set(matters.map((one) => one.defaultClause));
    const inForce = of('statutory').filter(
      (one) => one.parent === 'art20' || one.parent === 'art21' || one.code === 'art19',
    );
    expect(inForce.filter((one) => !used.has(one.code))).toEqual([]);
    expect([...used].sort()).toEqual(inForce.map((one) => one.code).sort());
  });

  test('the disclosure column has the five entries of the national layout', () => {
    const names = columns.filter((one) => one.parent === 'zfxxgk').map((one) => one.name);
    expect(names).toEqual([
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
      '依申请公开',
    ]);
  });
});

describe('guides', () => {
  test.each(guides.filter((one) => one.kind === 'guide').map((one) => [one.title, one] as const))(
    '%s says what art. 12 and the remedies demand',
    (_title, guide) => {
      for (const word of [
        '名称',
        '办公地址',
        '办公时间',
        '联系电话',
        '传真号码',
        '互联网联系方式',
        '身份证明',
        '20个工作日',
        '7个工作日',
        '15个工作日',
        '双方确认',
      ]) {
        expect(guide.howToApply).toContain(word);
      }
      expect(guide.howToApply).not.toContain('生产、生活、科研');
      expect(guide.arrangement).toContain('编排体系');
      expect(guide.waysToObtain).toContain('查阅场所');
      for (const word of ['11件至30件', '101页至200页', '国办函〔2020〕109号'])
        expect(guide.fees).toContain(word);
      for (const word of [
        '第十四条、第十五条、第十六条',
        '应当先',
        '60日',
        '6个月',
        '15日内',
        '投诉、举报',
      ])
        expect(guide.remedies).toContain(word);
    },
  );

  test('there is one document of rules', () => {
    expect(guides.filter((one) => one.kind === 'rules')).toHaveLength(1);
  });
});

test('official texts are in simplified characters', () => {
  const traditional =
    /[這個們來時會說國對發開關點體學經現實問題種區總條門間應長見電車東萬與業無後當從還進過機動員處報導構縣鄉鎮廳辦監務財醫療衛數網資訊號據預決項標準設備環護審計劃讀規範環徵補償證養險貧]/;
  for (const name of [
    'agencies',
    'offices',
    'catalogue-categories',
    'disclosure-matters',
    'site-columns',
    'guides',
    'people',
  ]) {
    const found = [...seeds.text(`${name}.json`)].filter((one) => traditional.test(one));
    expect([name, [...new Set(found)]]).toEqual([name, []]);
  }
});
