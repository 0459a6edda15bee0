/** Who may take the next step of a review, and whether the item may be public: every refusal and the case beside it. */
import {
  refusalToCheck,
  refusalToDecide,
  refusalToPublish,
  refusalToRecordPaper,
  refusalToSubmit,
  refusalToVerifyPaper,
} from '../../../../src/domain/review/clearance';
import type { Review } from '../../../../src/domain/review/review-state';
import {
  messagesOf,
  REFUSAL_MESSAGES,
  type RefusalCode,
} from '../../../../src/domain/review/refusal-messages';

const SUBMITTED: Review = {
  state: 'submitted',
  levels: 2,
  done: [],
  nextLevel: 1,
  paperToVerify: [],
  signers: [],
  submittedBy: 'clerk',
  isStale: false,
  isLightChecked: false,
  isManuallyChecked: true,
  isUrgent: false,
};
const done = (level: number, person: string) => ({ level, person, at: '', by: 'review' as const });
const HALF: Partial<Review> = {
  state: 'reviewed',
  done: [done(1, 'b')],
  nextLevel: 2,
  isLightChecked: true,
};
const APPROVED: Partial<Review> = {
  state: 'approved',
  done: [done(1, 'b'), done(2, 'c')],
  nextLevel: null,
  isLightChecked: true,
};
const DRAFT: Partial<Review> = { state: 'draft', submittedBy: null };
const step = { person: 'd', drafters: ['a'] };
const of = (over: Partial<Review>): Review => ({ ...SUBMITTED, ...over });

test.each<[string, Partial<Review>, string | null]>([
  ['all levels done, everything checked', APPROVED, null],
  ['a level is missing', HALF, 'review_incomplete'],
  ['nothing was done', DRAFT, 'review_incomplete'],
  ['the levels were done for another content', { ...DRAFT, isStale: true }, 'approval_stale'],
  ['a referral is open', { ...APPROVED, state: 'referred' }, 'referral_open'],
  ['a light change is not checked', { ...APPROVED, isLightChecked: false }, 'check_missing'],
  [
    'pages were not checked by hand',
    { ...APPROVED, isManuallyChecked: false },
    'manual_check_missing',
  ],
  ['urgent: levels may be missing', { ...HALF, isUrgent: true }, null],
  [
    'urgent: a referral still stands',
    { ...HALF, isUrgent: true, state: 'referred' },
    'referral_open',
  ],
  [
    'urgent: the manual check is no level',
    { ...HALF, isUrgent: true, isManuallyChecked: false },
    'manual_check_missing',
  ],
  [
    'urgent: a light change since',
    { ...HALF, isUrgent: true, isLightChecked: false },
    'check_missing',
  ],
])('publication: %s', (_title, review, refusal) => {
  expect(refusalToPublish(of(review))).toBe(refusal);
});

test.each<[string, Partial<Review>, string | null]>([
  ['a draft', DRAFT, null],
  ['what was returned', { state: 'returned', submittedBy: null }, null],
  ['what is submitted already', {}, 'already_submitted'],
  ['what is approved', APPROVED, 'already_approved'],
  ['what is with another body', { ...DRAFT, state: 'referred' }, 'referral_open'],
])('送审: %s', (_title, review, refusal) => {
  expect(refusalToSubmit(of(review))).toBe(refusal);
});

test.each<[string, 'review' | 'approve', Partial<Review>, Partial<typeof step>, string | null]>([
  ['review does the first of two levels', 'review', {}, {}, null],
  ['approve does the last', 'approve', HALF, {}, null],
  ['approve goes before no level', 'approve', {}, {}, 'review_incomplete'],
  ['review never does the last level', 'review', HALF, {}, 'wrong_level'],
  ['one level: approve does it', 'approve', { levels: 1 }, {}, null],
  ['one level: there is nothing to review', 'review', { levels: 1 }, {}, 'wrong_level'],
  ['nothing was submitted', 'review', DRAFT, {}, 'not_submitted'],
  ['everything is done', 'approve', APPROVED, {}, 'already_approved'],
  ['the item is with another body', 'review', { state: 'referred' }, {}, 'referral_open'],
  ['the drafter never reviews', 'review', {}, { person: 'a' }, 'own_draft'],
  ['who submitted it never reviews', 'review', {}, { person: 'clerk' }, 'own_draft'],
  ['one person never does two levels', 'approve', HALF, { person: 'b' }, 'same_person_twice'],
  [
    'who did a level of three does no other',
    'review',
    { ...HALF, levels: 3 },
    { person: 'b' },
    'same_person_twice',
  ],
])('审查、签发: %s', (_title, act, review, who, refusal) => {
  expect(refusalToDecide(of(review), act, { ...step, ...who })).toBe(refusal);
});

test.each<[string, Partial<Review>, string, string | null]>([
  ['a light change of what is approved', { ...APPROVED, isLightChecked: false }, 'd', null],
  ['by an approver of the content', { ...APPROVED, isLightChecked: false }, 'c', null],
  ['by who made the change', { ...APPROVED, isLightChecked: false }, 'a', 'own_draft'],
  ['nothing has changed', APPROVED, 'd', 'check_not_needed'],
  ['levels are missing', { ...HALF, isLightChecked: false }, 'd', 'review_incomplete'],
  [
    'levels are missing after an urgent publication',
    { ...HALF, isLightChecked: false, isUrgent: true },
    'd',
    null,
  ],
])('核对: %s', (_title, review, person, refusal) => {
  expect(refusalToCheck(of(review), { ...step, person })).toBe(refusal);
});

const signed = (level: number, signer: string) => ({ level, signer });
test.each<[string, Partial<Review>, number, string | null]>([
  ['the first level', {}, 1, null],
  ['the last level', {}, 2, null],
  ['a level the agency has not', {}, 3, 'wrong_level'],
  ['a level that is done', HALF, 1, 'already_approved'],
  ['the level after one that is done', HALF, 2, null],
  ['nothing was submitted', DRAFT, 1, 'not_submitted'],
  ['another level by the same signer', { signers: [signed(2, 'lin')] }, 1, 'same_signer_twice'],
  ['another level by another signer', { signers: [signed(2, 'wang')] }, 1, null],
  ['the same level by the same signer anew', { signers: [signed(1, 'lin')] }, 1, null],
])('纸质审查, 登记: %s', (_title, review, level, refusal) => {
  expect(refusalToRecordPaper(of(review), level, 'lin')).toBe(refusal);
});

const paper = (person: string, level = 1) => ({ level, person });
test.each<[string, Partial<Review>, string, string | null]>([
  ['by a second person', { paperToVerify: [paper('clerk2')] }, 'd', null],
  ['by who recorded it', { paperToVerify: [paper('d')] }, 'd', 'own_paper'],
  ['recorded by two, one of them verifies', { paperToVerify: [paper('d'), paper('e')] }, 'd', null],
  ['none is recorded', {}, 'd', 'paper_missing'],
  ['another level is recorded', { paperToVerify: [paper('clerk2', 2)] }, 'd', 'paper_missing'],
  ['by the drafter', { paperToVerify: [paper('clerk2')] }, 'a', 'own_draft'],
  [
    'by who did another level',
    { paperToVerify: [paper('clerk2')], done: [done(2, 'd')] },
    'd',
    'same_person_twice',
  ],
])('纸质审查, 核对: %s', (_title, review, person, refusal) => {
  expect(refusalToVerifyPaper(of(review), 1, { ...step, person })).toBe(refusal);
});

test('every refusal has a sentence of its own in three languages', () => {
  const codes = Object.keys(REFUSAL_MESSAGES) as RefusalCode[];
  expect(codes).toEqual([...codes].sort());
  for (const locale of ['zh-Hans', 'zh', 'en'] as const) {
    const sentences = codes.map((code) => messagesOf(code)[locale]);
    expect(new Set(sentences).size).toBe(codes.length);
    expect(sentences.every((sentence) => /[。.]$/.test(sentence))).toBe(true);
  }
});
