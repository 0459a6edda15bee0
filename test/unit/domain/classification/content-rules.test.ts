/** What the text of an item bears or says: marks of secrecy and of the source, personal data; and the rules on its state. */
import { assess } from '../../../../src/domain/classification/assess';
import { assessed, MAY_PUBLISH, PUBLIC_BEFORE, PUBLISHABLE, TODAY } from './item-for-tests';

const MARK = '机密★10年';

describe('a secrecy mark in mark position is refused at save, in whatever field it stands', () => {
  test.each([
    ['title', { title: `${MARK} 关于某事的通知` }],
    ['documentNumber', { documentNumber: MARK }],
    ['summary', { summary: `${MARK}\n概述` }],
    ['keywords', { keywords: ['规划', MARK] }],
    ['body', { body: `<p>机&#23494;★１０年</p>${PUBLISHABLE.body}` }],
    ['attachments', { attachments: [{ name: `${MARK}方案.pdf` }] }],
    ['attachments', { attachments: [{ name: '方案.pdf', text: `安康市\n${MARK}\n方案` }] }],
  ])('%s', (field, change) => {
    for (const purpose of ['save', 'publish'] as const) {
      expect(assessed(change, { purpose }).violations).toEqual([`secrecy_mark@${field}`]);
    }
  });

  test('what was public before is no exception', () => {
    expect(assessed({ ...PUBLIC_BEFORE, title: MARK }).violations).toEqual(['secrecy_mark@title']);
  });

  test('the answer names line and rule and never repeats the text', () => {
    const answer = assess(
      { ...PUBLISHABLE, title: `${MARK} 绝不可见的标题` },
      { purpose: 'save', today: TODAY, goLiveOn: null },
    );
    expect(JSON.stringify(answer)).not.toMatch(/绝不可见|10年/);
    expect(answer.violations[0]?.message).toContain('第1行');
  });

  test('工作秘密 and 内部资料 hold it for review, a bare word only warns', () => {
    expect(assessed({ body: '<p>内部资料</p><p>正文</p>' }).violations).toEqual([
      'internal_mark@body',
    ]);
    expect(assessed({ body: '<p>内部资料</p>' }, { purpose: 'save' }).violations).toEqual([]);
    expect(assessed({ body: '<p>注意保守国家秘密。</p>' })).toEqual({
      ...MAY_PUBLISH,
      warnings: ['secrecy_word@body'],
    });
  });
});

describe('第十五条: personal data is not published', () => {
  const NUMBER = '11010519491231002X';
  test.each([
    ['title', { title: `关于${NUMBER}的决定` }],
    ['summary', { summary: NUMBER }],
    ['body', { body: `<table><tr><td>张某</td><td>${NUMBER}</td></tr></table>` }],
    ['body', { body: `${PUBLISHABLE.body}<img alt="${NUMBER}">` }],
    ['attachments', { attachments: [{ name: `${NUMBER}.pdf` }] }],
    ['attachments', { attachments: [{ name: 'a.xlsx', text: NUMBER }] }],
    ['keywords', { keywords: [NUMBER] }],
  ])('an identity number in %s', (field, change) => {
    expect(assessed(change).violations).toEqual([`identity_number@${field}`]);
    expect(assessed(change, { purpose: 'save' })).toEqual({
      ...MAY_PUBLISH,
      warnings: [`identity_number@${field}`],
    });
  });

  test('a mobile number, often a duty phone, only warns', () => {
    expect(assessed({ body: '<p>值班电话：13891234567</p>' })).toEqual({
      ...MAY_PUBLISH,
      warnings: ['mobile_number@body'],
    });
  });

  test('the answer never repeats the number', () => {
    const answer = assess(
      { ...PUBLISHABLE, body: NUMBER },
      { purpose: 'publish', today: TODAY, goLiveOn: null },
    );
    expect(JSON.stringify(answer)).not.toContain('1949');
  });
});

describe('《个人信息保护法》第五十一条: a roster hides identity numbers in one way throughout', () => {
  const DIFFERS = ['identity_masked_differently@body'];
  test.each([
    ['610902********1234', '612401********567X', []],
    ['610902********1234', '6109021990****1234', DIFFERS],
    ['６１０９０２＊＊＊＊＊＊＊＊１２３４', '610902●●●●●●●●1234', []],
    ['610902XXXXXXXX1234', '610902××××××××1234', []],
    ['610902********1234', '610902*********234', DIFFERS],
    ['610902********1234', '610902**', []],
    ['610902********1234', '******************', []],
    ['610902********1234', '61090219900101123*', []],
    ['610902********1234', 'A610902*********234', []],
  ])('%s beside %s', (first, second, warnings) => {
    const body = `<p>名单</p><p>张某 ${first}</p><p>李某 ${second}</p>`;
    expect(assessed({ body })).toEqual({ ...MAY_PUBLISH, warnings });
  });

  test('title, summary and body are one file', () => {
    const facts = { summary: '610902********1234', body: '<p>6109021990****1234</p>' };
    expect(assessed(facts).warnings).toEqual(DIFFERS);
  });
});

describe('源头认定的公开属性不得放宽', () => {
  test.each([
    ['proactive', 'proactive', []],
    ['proactive', 'on_request', ['source_attribute_widened@sourceAttribute']],
    ['proactive', 'withheld', ['source_attribute_widened@sourceAttribute']],
    ['on_request', 'proactive', []],
    ['on_request', 'withheld', ['source_attribute_widened@sourceAttribute']],
    ['withheld', 'proactive', []],
    ['proactive', 'nonsense', ['source_attribute_unknown@sourceAttribute']],
  ])('%s of a document that is %s at its source', (disclosure, sourceAttribute, expected) => {
    const sourceAttributeReason = '发文时认定';
    const { violations } = assessed({ disclosure, sourceAttribute, sourceAttributeReason });
    expect(violations.filter((violation) => violation.startsWith('source_'))).toEqual(expected);
  });

  test.each([
    ['（此件依申请公开）', ['source_mark_restricts@body']],
    ['(此件不予公开）', ['source_mark_restricts@body']],
    ['（此件不公开）', ['source_mark_restricts@body']],
    ['（此件发至各法人银行）', ['source_mark_restricts@body']],
    ['（此 件 发 至 县 团 级）', ['source_mark_restricts@body']],
    ['（此件删减后公开）', ['source_mark_needs_partial_version@body']],
    ['（此件公开发布）', []],
    ['（此件主动公开)', []],
    ['2026年11月10日（此件依申请公开）', ['source_mark_restricts@body']],
  ])('the mark %s on the document', (mark, violations) => {
    expect(assessed({ body: `<p>正文。</p><p>${mark}</p>` }).violations).toEqual(violations);
  });

  test('a sentence about marks is asked about', () => {
    expect(assessed({ body: '<p>分别标注“（此件依申请公开）”字样后印发。</p>' })).toEqual({
      ...MAY_PUBLISH,
      warnings: ['source_mark_in_text@body'],
    });
  });

  test.each([
    ['此件依申请公开', ['source_mark_restricts@sourceAttributeMark']],
    ['不予公开', ['source_mark_restricts@sourceAttributeMark']],
    ['（此件公开发布）', []],
    ['主动公开', []],
    ['见发文稿纸', []],
  ])('the recorded mark %s', (sourceAttributeMark, violations) => {
    expect(assessed({ sourceAttributeMark }).violations).toEqual(violations);
  });
});

describe('a new normative document without legal review is refused, one that was public before is to be completed', () => {
  const reviewed = {
    nature: 'normative_document',
    legalReviewBody: '安康市司法局',
    legalReviewedOn: '2026-11-01',
    registrationNumber: '安规〔2026〕1号',
    filingNumber: '安备〔2026〕1号',
    consultationUrl: 'https://www.ankang.gov.cn/consultation/1',
    effectiveOn: '2026-12-01',
    validUntil: '2031-11-30',
    noInterpretationReason: '内容单一',
  };
  test.each([
    [{}, [], []],
    [{ legalReviewBody: null }, ['legal_review_missing@legalReviewBody'], []],
    [{ legalReviewedOn: null }, ['legal_review_missing@legalReviewedOn'], []],
    [{ legalReviewedOn: '2026-11-11' }, [], ['legal_review_after_generation@legalReviewedOn']],
    [{ legalReviewedOn: '2026-11-10' }, [], []],
    [{ generatedOn: null }, ['generated_on_missing@generatedOn'], []],
    [{ registrationNumber: null }, [], ['registration_number_missing@registrationNumber']],
    [
      { ...PUBLIC_BEFORE, legalReviewBody: null, legalReviewedOn: null },
      [],
      ['legal_review_to_be_supplied@legalReviewBody'],
    ],
  ])('%j', (change, violations, warnings) => {
    expect(assessed({ ...reviewed, ...change })).toMatchObject({ violations, warnings });
  });
});

describe('公开时限: disclosure for a time ends on its last day', () => {
  test.each([
    [
      { disclosureTerm: 'until', disclosedUntil: null },
      ['disclosed_until_missing@disclosedUntil'],
      [],
    ],
    [
      { disclosureTerm: 'until', disclosedUntil: '2026-11-22' },
      ['disclosed_until_past@disclosedUntil'],
      [],
    ],
    [{ disclosureTerm: 'until', disclosedUntil: TODAY }, [], []],
    [
      { disclosureTerm: 'long_term', disclosedUntil: '2027-01-01' },
      [],
      ['disclosed_until_unused@disclosedUntil'],
    ],
    [
      { disclosureTerm: 'long_term', matter: { code: 'X', way: 'proactive', duration: 'until' } },
      [],
      ['disclosure_term_differs@disclosureTerm'],
    ],
  ])('%j', (change, violations, warnings) => {
    expect(assessed(change)).toMatchObject({ violations, warnings });
  });
});

describe('效力状态: repealed documents stay public, and mark and dates tell one story', () => {
  test.each([
    [{ validity: 'repealed', repealedOn: '2026-11-20', repealBasis: '安政发〔2026〕8号' }, []],
    [
      { validity: 'repealed', repealBasis: '安政发〔2026〕8号' },
      ['repealed_on_missing@repealedOn'],
    ],
    [{ validity: 'in_force', repealedOn: '2026-11-20' }, ['validity_differs_from_dates@validity']],
    [{ validity: 'in_force', effectiveOn: '2026-12-01' }, ['validity_differs_from_dates@validity']],
    [
      { validity: 'not_yet_in_force', effectiveOn: TODAY },
      ['validity_differs_from_dates@validity'],
    ],
    [{ validity: 'in_force', validUntil: '2026-11-22' }, ['valid_until_past@validUntil']],
    [{ validity: 'in_force', validUntil: TODAY }, []],
    [{ validity: 'lapsed', validUntil: '2026-11-22' }, []],
    [{ validity: 'lapsed', repealedOn: '2026-11-22' }, []],
    [{ validity: 'lapsed' }, ['lapse_date_missing@validUntil']],
    [{ validity: 'in_force', effectiveOn: TODAY, generatedOn: '2026-11-10' }, []],
    [{ validity: 'in_force', repealedOn: TODAY }, ['validity_differs_from_dates@validity']],
    [{ validity: 'in_force', repealedOn: '2026-12-01' }, []],
    [{ validity: 'not_yet_in_force', effectiveOn: '2026-12-01' }, []],
    [{ validity: 'not_yet_in_force' }, []],
    [
      { validity: 'amended', repealedOn: '2026-11-20', repealBasis: '安政发〔2026〕8号' },
      ['validity_differs_from_dates@validity'],
    ],
    [{ validity: 'amended' }, ['repeal_basis_missing@repealBasis']],
    [{ validity: 'repealed', repealedOn: '2026-05-31' }, []],
    [{ validity: 'repealed', repealedOn: '2026-06-01' }, ['repeal_basis_missing@repealBasis']],
    [{ validity: 'amended', ...PUBLIC_BEFORE }, []],
    [
      {
        effectiveOn: '2026-11-10',
        repealedOn: '2026-11-10',
        validity: 'repealed',
        repealBasis: '文',
      },
      [],
    ],
    [
      {
        effectiveOn: '2026-11-11',
        repealedOn: '2026-11-10',
        validity: 'repealed',
        repealBasis: '文',
      },
      ['repealed_before_effective@repealedOn'],
    ],
    [{ effectiveOn: '2026-12-01', validUntil: '2026-12-01' }, []],
    [
      { effectiveOn: '2026-12-01', validUntil: '2026-11-30' },
      ['valid_until_before_effective@validUntil'],
    ],
    [{ validUntil: '2026-11-30' }, []],
  ])('%j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});
