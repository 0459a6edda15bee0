/** When a disclosure guide may be public (arts 4, 12): every lack by itself, with the words for each. */
import { assessGuide, type GuideFacts } from '../../../src/domain/guide/assess-guide';

const COMPLETE: GuideFacts = {
  kind: 'guide',
  title: '政府信息公开指南',
  agency: { documentId: 'a' },
  state: 'issued',
  arrangement: '按主题和体裁编排',
  waysToObtain: '门户网站、公报、查阅点',
  workingUnit: '办公室',
};
const lacking = (facts: Partial<GuideFacts>, purpose: 'publish' | 'save' = 'publish') =>
  assessGuide({ ...COMPLETE, ...facts }, { purpose }).violations.map(
    ({ code, field, article }) => `${code} ${field} ${article}`,
  );
const PART = '条例第十二条第二款';

test.each<[string, Partial<GuideFacts>, string[]]>([
  ['nothing is missing', {}, []],
  ['no agency', { agency: null }, ['agency_missing agency 条例第十条']],
  ['a draft', { state: 'drafting' }, ['guide_not_issued state 条例第十二条']],
  ['in consultation', { state: 'public_consultation' }, ['guide_not_issued state 条例第十二条']],
  ['no arrangement', { arrangement: '' }, [`guide_part_missing arrangement ${PART}`]],
  ['no ways to obtain', { waysToObtain: null }, [`guide_part_missing waysToObtain ${PART}`]],
  ['no working unit', { workingUnit: undefined }, [`guide_part_missing workingUnit ${PART}`]],
  [
    'nothing at all',
    { agency: null, state: null, arrangement: null, waysToObtain: null, workingUnit: null },
    [
      'agency_missing agency 条例第十条',
      'guide_not_issued state 条例第十二条',
      `guide_part_missing arrangement ${PART}`,
      `guide_part_missing waysToObtain ${PART}`,
      `guide_part_missing workingUnit ${PART}`,
    ],
  ],
  [
    'rules (公开制度) have no such parts',
    { kind: 'rules', arrangement: null, waysToObtain: null, workingUnit: null },
    [],
  ],
  [
    'rules are issued and have an agency all the same',
    { kind: 'rules', agency: null, state: 'drafting' },
    ['agency_missing agency 条例第十条', 'guide_not_issued state 条例第十二条'],
  ],
])('to publish: %s', (_title, facts, expected) => {
  expect(lacking(facts)).toEqual(expected);
});

test('a draft may be saved whatever it lacks', () => {
  expect(lacking({ agency: null, state: 'drafting', arrangement: null }, 'save')).toEqual([]);
});

test('the decision follows from what is missing', () => {
  const decisionOf = (facts: Partial<GuideFacts>) =>
    assessGuide({ ...COMPLETE, ...facts }, { purpose: 'publish' });
  expect(decisionOf({})).toEqual({ decision: 'may_publish', violations: [], warnings: [] });
  expect(decisionOf({ agency: null }).decision).toBe('must_not_publish');
});

test('each lack is told in three languages, the simplified one first', () => {
  const { violations } = assessGuide({ kind: 'guide' }, { purpose: 'publish' });
  expect(violations.map(({ message, messages }) => [message, messages])).toEqual(
    [
      ['没有填写公开主体。', '沒有填寫公開主體。', 'The agency is missing.'],
      [
        '指南尚未印发，不能公开。',
        '指南尚未印發，不能公開。',
        'The guide has not been issued yet.',
      ],
      [
        '指南缺少“分类和编排体系”。',
        '指南缺少「分類和編排體系」。',
        'The guide lacks classification and arrangement.',
      ],
      [
        '指南缺少“获取方式”。',
        '指南缺少「獲取方式」。',
        'The guide lacks ways of obtaining information.',
      ],
      [
        '指南缺少“政府信息公开工作机构”。',
        '指南缺少「政府信息公開工作機構」。',
        'The guide lacks the working unit.',
      ],
    ].map(([hans, zh, en]) => [hans, { 'zh-Hans': hans, zh, en }]),
  );
});
