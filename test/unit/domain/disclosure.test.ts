/** The closed lists: codes are the contract, labels the words of the law. */
import { AGENCY_KINDS, AGENCY_LEVELS } from '../../../src/domain/disclosure/agencies';
import { CATEGORY_SCHEMES, GENRES } from '../../../src/domain/disclosure/category-schemes';
import {
  CLAUSES,
  CLAUSES_2019,
  isClause2007,
  isClause2019,
} from '../../../src/domain/disclosure/clauses';
import {
  codeFromLabel,
  isCodeOf,
  labelOf,
  type ClosedListEntry,
} from '../../../src/domain/disclosure/closed-list';
import {
  DISCLOSURE_CLASSES,
  SOURCE_ATTRIBUTES,
} from '../../../src/domain/disclosure/disclosure-classes';
import { GROUNDS } from '../../../src/domain/disclosure/grounds';
import { GUIDE_KINDS, GUIDE_STATES } from '../../../src/domain/disclosure/guides';
import {
  CARRIERS,
  DISCLOSURE_TERMS,
  INTERPRETATION_KINDS,
  NATURES,
  RECORD_FORMS,
} from '../../../src/domain/disclosure/item-attributes';
import { OFFICE_KINDS, VENUE_KINDS } from '../../../src/domain/disclosure/offices';
import { SOURCES } from '../../../src/domain/disclosure/sources';
import { VALIDITY_STATES } from '../../../src/domain/disclosure/validity';
import {
  CONSULTATION_OUTCOMES,
  ORGAN_DECISIONS,
} from '../../../src/domain/disclosure/consultations';
import { WITHDRAWAL_KINDS } from '../../../src/domain/disclosure/withdrawal-kinds';

const codes = (list: readonly ClosedListEntry[]) => list.map(({ code }) => code).join(' ');

test.each([
  ['公开属性', DISCLOSURE_CLASSES, 'proactive on_request withheld undetermined'],
  ['源头公开属性', SOURCE_ATTRIBUTES, 'proactive on_request withheld'],
  ['信息来源', SOURCES, 'made obtained_from_public obtained_from_organ'],
  [
    '不予公开依据',
    GROUNDS,
    'state_secret forbidden_by_law endangers_security commercial_secret personal_privacy internal_affairs process_information enforcement_file',
  ],
  ['效力状态', VALIDITY_STATES, 'not_yet_in_force in_force amended repealed lapsed'],
  ['公开时限', DISCLOSURE_TERMS, 'long_term until'],
  ['文件性质', NATURES, 'rule normative_document other_policy other'],
  ['载体类型', CARRIERS, 'paper film tape disk optical_disc other'],
  ['记录形式', RECORD_FORMS, 'text chart photo video other'],
  [
    '解读形式',
    INTERPRETATION_KINDS,
    'text graphic audio_video press_conference questions_and_answers',
  ],
  ['公开主体层级', AGENCY_LEVELS, 'national provincial municipal county township'],
  [
    '公开主体类型',
    AGENCY_KINDS,
    'government department dispatched_organ dispatched_body directly_affiliated internal_unit vertically_managed development_zone coordination_body authorised_organisation entrusted_organisation public_institution',
  ],
  ['机构', OFFICE_KINDS, 'working_unit legal_review supervision acceptance_window venue'],
  [
    '查阅场所',
    VENUE_KINDS,
    'archive library service_hall reading_room notice_board e_screen touch_screen',
  ],
  ['目录体系', CATEGORY_SCHEMES, 'subject genre statutory audience'],
  ['指南', GUIDE_KINDS, 'guide rules'],
  ['指南状态', GUIDE_STATES, 'drafting legal_review public_consultation issued'],
  [
    '征求第三方意见',
    CONSULTATION_OUTCOMES,
    'agreed refused_with_grounds refused_without_grounds silent unreachable',
  ],
  ['行政机关决定', ORGAN_DECISIONS, 'disclose withhold override'],
  ['撤下', WITHDRAWAL_KINDS, 'withdrawn term_ended merged reissued out_of_scope'],
])('%s is stored by these codes', (_name, list, expected) => {
  expect(codes(list)).toBe(expected);
  expect(new Set(list.map(({ label }) => label)).size).toBe(list.length);
});

test('法定主动公开内容: art. 19, the fifteen items of art. 20, the two lists of art. 21; 27 clauses of 2007 for legacy', () => {
  expect(CLAUSES_2019).toHaveLength(18);
  expect(CLAUSES.filter(({ code }) => isClause2007(code))).toHaveLength(27);
  expect(CLAUSES.filter(({ code }) => isClause2019(code))).toEqual(CLAUSES_2019);
  expect(labelOf(CLAUSES, 'art20_7')).toBe('财政预算、决算信息');
  expect(CLAUSES.find(({ code }) => code === 'law2007_art10_11')?.article).toBe(
    '2007年条例第十条第（十一）项',
  );
});

test('the fifteen types of official documents, and 其他', () => {
  expect(GENRES.map(({ label }) => label).join('')).toBe(
    '决议决定命令（令）公报公告通告意见通知通报报告请示批复议案函纪要其他',
  );
});

test('art. 14 must not, art. 15 must not unless, art. 16 may', () => {
  const articleOf = { must_not: '第十四条', must_not_unless: '第十五条', may: '第十六条' };
  for (const { article, kind } of GROUNDS) expect(article.startsWith(articleOf[kind])).toBe(true);
});

test.each([
  [DISCLOSURE_CLASSES, '主动公开', 'proactive'],
  [VALIDITY_STATES, '有 效', 'in_force'],
  [GROUNDS, '个人隐私', 'personal_privacy'],
  [GROUNDS, '危及国家安全、公共安全、经济安全、社会稳定', 'endangers_security'],
  [GROUNDS, '危及国家安全、公共安全、经济安全和社会稳定', 'endangers_security'],
  [VALIDITY_STATES, '已被废止', 'repealed'],
  [GENRES, '令', 'order'],
  [GENRES, '命令(令)', 'order'],
  [CARRIERS, '纸质载体', 'paper'],
  [CARRIERS, '羊皮纸', null],
  [CARRIERS, 'paper', 'paper'],
])('a label is found in its list', (list, label, code) => {
  expect(codeFromLabel(list as readonly ClosedListEntry[], label)).toBe(code);
});

test('an unknown code is none, and shown as it is', () => {
  expect(isCodeOf(SOURCES, 'made')).toBe(true);
  expect(isCodeOf(SOURCES, 'stolen')).toBe(false);
  expect(labelOf(SOURCES, 'stolen')).toBe('stolen');
});
