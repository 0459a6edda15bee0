/** How far a review has come, as decision tables: levels, stale content, paper, imports, urgent publication, referral. */
import {
  reviewOf,
  type ReviewedItem,
  type ReviewFact,
} from '../../../../src/domain/review/review-state';
import { levelLabel } from '../../../../src/domain/review/review-acts';

const ITEM: ReviewedItem = {
  contentHash: 'content-1',
  lightHash: 'light-1',
  agencyId: 'agency-1',
  levels: 2,
  needsManualCheck: false,
  wasPublicBefore: false,
};

const fact = (kind: ReviewFact['kind'], over: Partial<ReviewFact> = {}): ReviewFact => ({
  kind,
  level: null,
  contentHash: 'content-1',
  lightHash: 'light-1',
  agencyId: 'agency-1',
  person: 'a',
  isManualCheck: false,
  signer: null,
  at: '2026-11-23T01:00:00.000Z',
  ...over,
});
const submitted = fact('submitted');
const reviewed = (level = 1, person = 'b') => fact('reviewed', { level, person });
const approved = (level = 2, person = 'c') => fact('approved', { level, person });
const other = { contentHash: 'content-2' };

describe('the state follows from the facts', () => {
  test.each<[string, ReviewFact[], Partial<ReviewedItem>, string, number | null]>([
    ['nothing happened', [], {}, 'draft', 1],
    ['it was submitted', [submitted], {}, 'submitted', 1],
    ['the first of two levels is done', [submitted, reviewed()], {}, 'reviewed', 2],
    ['both levels are done', [submitted, reviewed(), approved()], {}, 'approved', null],
    [
      'one level is enough for an agency of one',
      [submitted, approved(1)],
      { levels: 1 },
      'approved',
      null,
    ],
    [
      'three levels, the second is missing',
      [submitted, reviewed(1), approved(3)],
      { levels: 3 },
      'reviewed',
      2,
    ],
    [
      'the agency has one level since: a review is no approval',
      [submitted, reviewed(1)],
      { levels: 1 },
      'submitted',
      1,
    ],
    [
      'the agency has three levels since: an approval is no review',
      [submitted, approved(1)],
      { levels: 3 },
      'submitted',
      1,
    ],
    ['it was returned', [submitted, reviewed(), fact('returned')], {}, 'returned', 1],
    [
      'it was returned and submitted again',
      [submitted, fact('returned'), submitted],
      {},
      'submitted',
      1,
    ],
    [
      'it was returned; a paper recorded after that changes nothing',
      [submitted, fact('returned'), fact('paper_recorded', { level: 1 })],
      {},
      'returned',
      1,
    ],
    [
      'it was withdrawn: earlier levels no longer count',
      [submitted, reviewed(), approved(), fact('withdrawn')],
      {},
      'draft',
      1,
    ],
    [
      'the content has changed since',
      [fact('submitted', other), fact('reviewed', { level: 1, ...other })],
      {},
      'draft',
      1,
    ],
    [
      'the agency has changed since',
      [submitted, reviewed(), approved()],
      { agencyId: 'agency-2' },
      'draft',
      1,
    ],
    [
      'the content has come back to what was approved',
      [submitted, reviewed(), approved(), fact('submitted', other)],
      {},
      'approved',
      null,
    ],
    ['it was referred to another body', [submitted, fact('referred')], {}, 'referred', 1],
    [
      'the body has answered',
      [submitted, fact('referred'), fact('referral_answered')],
      {},
      'submitted',
      1,
    ],
    [
      'it was referred once more',
      [fact('referred'), fact('referral_answered'), fact('referred')],
      {},
      'referred',
      1,
    ],
    [
      'it was referred and edited since: the question stands',
      [fact('submitted', other), fact('referred', other)],
      {},
      'referred',
      1,
    ],
    [
      'it was referred and returned: the question stands',
      [submitted, fact('referred'), fact('returned')],
      {},
      'referred',
      1,
    ],
    [
      'it was referred after every level was done',
      [submitted, reviewed(), approved(), fact('referred')],
      {},
      'referred',
      null,
    ],
    [
      'a level beyond those of the agency does not count',
      [submitted, approved(3)],
      {},
      'submitted',
      1,
    ],
    ['level 0 does not count', [submitted, reviewed(0)], {}, 'submitted', 1],
    ['a fact without a level does none', [submitted, fact('reviewed')], {}, 'submitted', 1],
  ])('%s', (_title, facts, item, state, nextLevel) => {
    expect(reviewOf(facts, { ...ITEM, ...item })).toMatchObject({ state, nextLevel });
  });
});

test('the levels that are done are named in order, with who, when and how', () => {
  const at = '2026-11-23T02:00:00.000Z';
  const { done, levels } = reviewOf(
    [submitted, fact('approved', { level: 2, person: 'c', at }), reviewed()],
    ITEM,
  );
  expect(levels).toBe(2);
  expect(done).toEqual([
    { level: 1, person: 'b', at: '2026-11-23T01:00:00.000Z', by: 'review' },
    { level: 2, person: 'c', at, by: 'review' },
  ]);
});

test('the first to do a level stands for it', () => {
  expect(reviewOf([submitted, reviewed(1, 'b'), reviewed(1, 'd')], ITEM).done).toMatchObject([
    { person: 'b' },
  ]);
});

describe('a level done on paper counts when a second person has verified it', () => {
  const paper = (person: string, level = 1) => fact('paper_recorded', { level, person });
  test('who signed which level is known as it was last recorded', () => {
    const signed = (level: number, signer: string) =>
      fact('paper_recorded', { level, signer, person: 'a' });
    const facts = [signed(1, 'x'), signed(2, 'y'), signed(1, 'z'), paper('a', 3)];
    expect(reviewOf(facts, ITEM).signers).toEqual([
      { level: 1, signer: 'z' },
      { level: 2, signer: 'y' },
    ]);
    expect(reviewOf([...facts, fact('returned')], ITEM).signers).toEqual([]);
  });
  const verified = (person: string, level = 1) => fact('paper_verified', { level, person });
  test.each<[string, ReviewFact[], number[], number[]]>([
    ['recorded only', [paper('a')], [], [1]],
    ['verified by another person', [paper('a'), verified('b')], [1], []],
    ['verified by the one who recorded it', [paper('a'), verified('a')], [], [1]],
    ['verified without a record', [verified('b')], [], []],
    ['verified for another level', [paper('a', 1), verified('b', 2)], [], [1]],
    ['recorded by two, verified by none', [paper('a'), paper('b')], [], [1, 1]],
    ['verified by two, recorded by none', [verified('a'), verified('b')], [], []],
    ['recorded for no level', [fact('paper_recorded')], [], []],
    ['one of two is verified', [paper('a', 1), paper('a', 2), verified('b', 1)], [1], [2]],
  ])('%s', (_title, facts, done, waiting) => {
    const review = reviewOf([submitted, ...facts], ITEM);
    expect(review.done.map(({ level }) => level)).toEqual(done);
    expect(review.paperToVerify.map(({ level }) => level)).toEqual(waiting);
    if (done.length > 0) expect(review.done[0]).toMatchObject({ person: 'b', by: 'paper' });
  });
});

describe('the approval of an import', () => {
  test.each([
    [1, false, [1], 'approved'],
    [2, false, [2], 'reviewed'],
    [3, false, [3], 'reviewed'],
    [2, true, [1, 2], 'approved'],
    [3, true, [1, 2, 3], 'approved'],
  ])('%i levels, public before: %s: does %j', (levels, wasPublicBefore, done, state) => {
    const review = reviewOf([fact('imported')], { ...ITEM, levels, wasPublicBefore });
    expect(review.done.map(({ level }) => level)).toEqual(done);
    expect(review.done.every(({ by }) => by === 'import')).toBe(true);
    expect(review.state).toBe(state);
  });
});

test.each<[string, ReviewFact[], number[]]>([
  [
    'somebody who did no level',
    [submitted, reviewed(1, 'b'), fact('imported', { person: 'c' })],
    [1, 2],
  ],
  [
    'who did the first level',
    [submitted, reviewed(1, 'b'), fact('imported', { person: 'b' })],
    [1],
  ],
  ['who submitted it', [submitted, reviewed(1, 'b'), fact('imported', { person: 'a' })], [1]],
])('an import approved by %s does the levels that four eyes leave', (_title, facts, done) => {
  expect(reviewOf(facts, ITEM).done.map(({ level }) => level)).toEqual(done);
});

describe('levels done for another content make the review stale', () => {
  test.each<[string, ReviewFact[], boolean]>([
    ['none was done', [submitted], false],
    ['a level of the other content', [fact('approved', { level: 1, ...other })], true],
    ['only submitted with the other content', [fact('submitted', other)], false],
    [
      'the other content was returned',
      [fact('approved', { level: 1, ...other }), fact('returned', other)],
      false,
    ],
    [
      'a level of this content is done too',
      [fact('approved', { level: 2, ...other }), reviewed()],
      false,
    ],
    ['a check of the other content', [fact('checked', other)], true],
  ])('%s', (_title, facts, isStale) => {
    expect(reviewOf(facts, ITEM).isStale).toBe(isStale);
  });
});

describe('the lighter fields are checked by whoever decided on them', () => {
  test.each<[string, ReviewFact[], boolean]>([
    ['nobody has decided', [submitted], false],
    ['a level saw them as they are', [submitted, reviewed()], true],
    [
      'they changed after the levels',
      [fact('approved', { level: 2, lightHash: 'light-0' })],
      false,
    ],
    [
      'they changed and were checked',
      [fact('approved', { level: 2, lightHash: 'light-0' }), fact('checked')],
      true,
    ],
    ['an import brought them', [fact('imported')], true],
    ['an urgent publication stood for them', [fact('urgent')], true],
    ['a paper was verified with them', [fact('paper_verified', { level: 1 })], true],
    ['a paper was only recorded', [fact('paper_recorded', { level: 1 })], false],
    ['they were returned', [reviewed(), fact('returned')], false],
  ])('%s', (_title, facts, isLightChecked) => {
    expect(reviewOf(facts, ITEM).isLightChecked).toBe(isLightChecked);
  });
});

describe('已逐页人工核查', () => {
  test.each<[string, boolean, ReviewFact[], boolean]>([
    ['is not asked for where everything could be read', false, [], true],
    ['is owed for an attachment that could not be read', true, [submitted, reviewed()], false],
    [
      'is recorded with a decision',
      true,
      [fact('reviewed', { level: 1, isManualCheck: true })],
      true,
    ],
    [
      'does not count where it was no decision',
      true,
      [fact('submitted', { isManualCheck: true })],
      false,
    ],
    [
      'does not count for another content',
      true,
      [fact('reviewed', { ...other, isManualCheck: true })],
      false,
    ],
  ])('%s', (_title, needsManualCheck, facts, isManuallyChecked) => {
    expect(reviewOf(facts, { ...ITEM, needsManualCheck }).isManuallyChecked).toBe(
      isManuallyChecked,
    );
  });
});

test('an urgent publication is known as one, until the item is withdrawn', () => {
  expect(reviewOf([fact('urgent')], ITEM).isUrgent).toBe(true);
  expect(reviewOf([fact('urgent', other)], ITEM).isUrgent).toBe(false);
  expect(reviewOf([fact('urgent'), fact('withdrawn')], ITEM).isUrgent).toBe(false);
  expect(reviewOf([submitted], ITEM)).toMatchObject({ isUrgent: false, submittedBy: 'a' });
  expect(reviewOf([], ITEM).submittedBy).toBeNull();
  const asked = fact('referred', { person: 'b' });
  expect(reviewOf([asked, submitted], ITEM).submittedBy).toBe('a');
});

test.each([
  [1, 1, '签发'],
  [1, 2, '保密审查'],
  [2, 2, '签发'],
  [1, 3, '保密审查'],
  [2, 3, '审核'],
  [3, 3, '签发'],
])('level %i of %i is %s', (level, levels, name) => {
  expect(levelLabel(level, levels)).toBe(name);
});
