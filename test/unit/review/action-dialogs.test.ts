/** What the dialogs send is what the server takes: the same schemas judge it. */
import { ACTION_INPUTS, type ItemAction } from '../../../src/domain/review/action-inputs';
import {
  descriptionOf,
  initialValues,
  inputOf,
} from '../../../src/plugins/review/admin/src/action-dialog/description';
import {
  isComplete,
  shownFields,
  type Values,
} from '../../../src/plugins/review/admin/src/action-dialog/field';
import type { ReviewView } from '../../../src/plugins/review/admin/src/review-view';
import { HASH, LIGHT_HASH, reviewView } from './review-view';

const contentHash = HASH;
const reason = '理由';
const ITEM = 'abcdefghij0123456789klmn';

/** Action, what is typed, what is sent, and the review where it is another one. */
const CASES: [ItemAction, Values, Record<string, unknown>, Partial<ReviewView>?][] = [
  ['submit', {}, { contentHash }],
  ['submit', { comment: '请审' }, { contentHash, comment: '请审' }],
  ['review', {}, { contentHash }],
  ['review', { manualCheck: true }, { contentHash, manualCheck: true }],
  ['review', { manualCheck: false, comment: '' }, { contentHash }],
  ['approve', { comment: '同意' }, { contentHash, comment: '同意' }],
  ['check', {}, { contentHash, lightHash: LIGHT_HASH }],
  ['return', { reason }, { contentHash, reason }],
  [
    'refer',
    { body: '市保密局', sentOn: '2026-11-20', reason },
    { contentHash, body: '市保密局', sentOn: '2026-11-20', reason },
  ],
  [
    'answer-referral',
    { answeredOn: '2026-11-21', answer: '可以公开' },
    { answeredOn: '2026-11-21', answer: '可以公开' },
  ],
  [
    'record-paper',
    { level: '2', signedBy: '王', signedOn: '2026-11-20', documentNumber: 'OA-1' },
    { contentHash, level: 2, signedBy: '王', signedOn: '2026-11-20', documentNumber: 'OA-1' },
  ],
  [
    'record-paper',
    { level: '1', signedBy: '王', signedOn: '2026-11-20', file: ITEM },
    { contentHash, level: 1, signedBy: '王', signedOn: '2026-11-20', file: ITEM },
  ],
  ['verify-paper', {}, { contentHash, level: 1 }],
  ['publish', {}, { contentHash }, { nextLevel: null }],
  [
    'publish',
    { reason, manualCheck: true },
    { contentHash, urgent: { reason }, manualCheck: true },
    { nextLevel: 2, isEmergency: true },
  ],
  [
    'schedule',
    { publishOn: '2026-12-01', publishTime: '09:00' },
    { contentHash, publishAt: '2026-12-01T09:00:00+08:00' },
  ],
  ['unschedule', {}, {}],
  ['withdraw', { kind: 'withdrawn', reason }, { kind: 'withdrawn', reason }],
  [
    'withdraw',
    { kind: 'merged', replacedBy: ITEM, reason },
    { kind: 'merged', replacedBy: ITEM, reason },
  ],
  // Chosen first, then another kind: what is no longer asked is not sent.
  ['withdraw', { kind: 'withdrawn', replacedBy: ITEM, reason }, { kind: 'withdrawn', reason }],
  ['countersign', { decision: 'confirmed' }, { debt: 7, decision: 'confirmed' }],
  ['countersign', { decision: 'overruled', reason }, { debt: 7, decision: 'overruled', reason }],
  [
    'reclassify',
    {
      disclosure: 'withheld',
      ground: 'state_secret',
      groundLaw: '保密法',
      groundHarm: '无关',
      reason,
    },
    { contentHash, disclosure: 'withheld', ground: 'state_secret', groundLaw: '保密法', reason },
  ],
  [
    'reclassify',
    { disclosure: 'withheld', ground: 'personal_privacy', groundHarm: '损害', reason },
    { contentHash, disclosure: 'withheld', ground: 'personal_privacy', groundHarm: '损害', reason },
  ],
  [
    'reclassify',
    { disclosure: 'on_request', ground: 'state_secret', disclosureReason: '不属于条款', reason },
    { contentHash, disclosure: 'on_request', disclosureReason: '不属于条款', reason },
  ],
  [
    'reclassify',
    { disclosure: 'undetermined', researchNote: '研究中', decisionOwner: '李', reason },
    {
      contentHash,
      disclosure: 'undetermined',
      researchNote: '研究中',
      decisionOwner: '李',
      reason,
    },
  ],
  [
    'reassess',
    { nextOn: '2027-11-20', reason },
    { outcome: 'still_withheld', nextOn: '2027-11-20', reason },
  ],
  [
    'propose-erasure',
    { orderName: '决定', orderNumber: '1号', orderedOn: '2026-11-20', reason },
    { orderName: '决定', orderNumber: '1号', orderedOn: '2026-11-20', reason },
  ],
  ['confirm-erasure', {}, { erasure: 3 }],
];

test.each(CASES)('%s with %j', (action, typed, expected, over = {}) => {
  const description = descriptionOf(action, reviewView(over), 'me@gongkai.example');
  const values = { ...initialValues(description), ...typed };
  expect(isComplete(description.fields, values)).toBe(true);
  const input = inputOf(description, values);
  expect(input).toEqual(expected);
  expect(ACTION_INPUTS[action].safeParse(input).error?.issues ?? []).toEqual([]);
});

test('every action has a case above', () => {
  expect(new Set(CASES.map(([action]) => action))).toEqual(new Set(Object.keys(ACTION_INPUTS)));
});

test.each([
  ['a reason is missing', 'return', {}],
  ['a reason is blank', 'return', { reason: '  ' }],
  ['the ground of what is withheld is missing', 'reclassify', { disclosure: 'withheld', reason }],
  ['an overruling says not why', 'countersign', { decision: 'overruled' }],
] as const)('nothing can be sent while %s', (_name, action, typed) => {
  const description = descriptionOf(action, reviewView(), 'me@gongkai.example');
  const values = { ...initialValues(description), ...typed };
  expect(isComplete(description.fields, values)).toBe(false);
});

test('nobody is offered to confirm what they did themselves', () => {
  const own = descriptionOf('countersign', reviewView(), 'approver@gongkai.example');
  const [debt] = shownFields(own.fields, {});
  expect(debt).toMatchObject({ name: 'debt', choices: [] });
  expect(isComplete(own.fields, { ...initialValues(own), decision: 'confirmed' })).toBe(false);
});

test('the page-by-page check is asked for only while it is owed', () => {
  const names = (view: ReviewView) =>
    descriptionOf('review', view, '').fields.map(({ name }) => name);
  expect(names(reviewView())).toContain('manualCheck');
  expect(names(reviewView({ isManuallyChecked: true }))).not.toContain('manualCheck');
  expect(names(reviewView({ needsManualCheck: false }))).not.toContain('manualCheck');
});
