/** What each action takes and refuses; a key that is unknown is never ignored. */
import {
  ACTION_INPUTS,
  CHOSEN_WITHDRAWAL_KINDS,
  ITEM_ACTIONS,
  type ItemAction,
} from '../../../../src/domain/review/action-inputs';
import { RIGHT_OF } from '../../../../src/domain/review/right-of';

const HASH = 'a1'.repeat(32);
const ITEM = 'abcdefghij0123456789klmn';
const reason = '理由';

/** The least that each action takes. */
const LEAST: Record<ItemAction, Record<string, unknown>> = {
  submit: {},
  review: { contentHash: HASH },
  approve: { contentHash: HASH },
  check: { contentHash: HASH, lightHash: HASH },
  return: { reason },
  refer: { body: '市保密局', sentOn: '2026-11-20', reason },
  'answer-referral': { answeredOn: '2026-11-21', answer: '可以公开' },
  'record-paper': {
    contentHash: HASH,
    level: 1,
    documentNumber: 'OA-1',
    signedBy: '王',
    signedOn: '2026-11-20',
  },
  'verify-paper': { contentHash: HASH, level: 1 },
  publish: { contentHash: HASH },
  schedule: { contentHash: HASH, publishAt: '2026-12-01T09:00:00+08:00' },
  unschedule: {},
  withdraw: { kind: 'withdrawn', reason },
  countersign: { debt: 1, decision: 'confirmed' },
  reclassify: { contentHash: HASH, disclosure: 'withheld', reason },
  reassess: { outcome: 'still_withheld', reason, nextOn: '2027-11-20' },
  'propose-erasure': { orderName: '决定', orderNumber: '1号', orderedOn: '2026-11-20', reason },
  'confirm-erasure': { erasure: 1 },
};
const OPTIONAL: Partial<Record<ItemAction, Record<string, unknown>>> = {
  submit: { contentHash: HASH, comment: '请审' },
  review: { manualCheck: true, comment: '同意' },
  approve: { manualCheck: false, comment: '同意' },
  check: { manualCheck: true, comment: '同意' },
  return: { contentHash: HASH },
  refer: { contentHash: HASH },
  'record-paper': { file: ITEM },
  publish: { urgent: { reason }, manualCheck: true },
  countersign: { reason },
  reclassify: {
    ground: 'state_secret',
    groundLaw: '保密法',
    groundHarm: null,
    groundDiscretion: '裁量',
    disclosureReason: null,
    researchNote: '研究中',
    decisionOwner: '李',
  },
};

const accepts = (action: ItemAction, over: Record<string, unknown>): boolean =>
  ACTION_INPUTS[action].safeParse({ ...LEAST[action], ...over }).success;
const refusal = (action: ItemAction, over: Record<string, unknown>) =>
  ACTION_INPUTS[action]
    .safeParse({ ...LEAST[action], ...over })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

describe.each(ITEM_ACTIONS)('%s', (action) => {
  test('takes the least and the most, as they are given', () => {
    expect(ACTION_INPUTS[action].parse(LEAST[action])).toEqual(LEAST[action]);
    const most = { ...LEAST[action], ...OPTIONAL[action] };
    expect(ACTION_INPUTS[action].parse(most)).toEqual(most);
  });

  test('refuses a key that it does not know', () => {
    expect(accepts(action, { unknown: 1 })).toBe(false);
  });

  test('needs each of the least', () => {
    const keys = Object.keys(LEAST[action]);
    expect(keys.filter((key) => accepts(action, { [key]: undefined }))).toEqual([]);
  });
});

test.each<[ItemAction, string, unknown, string]>([
  ['review', 'contentHash', HASH.slice(1), '须是 64 位小写十六进制的 contentHash'],
  ['review', 'contentHash', `${HASH}0`, '须是 64 位小写十六进制的 contentHash'],
  ['review', 'contentHash', HASH.toUpperCase(), '须是 64 位小写十六进制的 contentHash'],
  ['check', 'lightHash', 'x', '须是 64 位小写十六进制的 lightHash'],
  ['return', 'reason', ' \n', '须写明理由'],
  ['return', 'reason', '理由\0', '须写明理由'],
  ['submit', 'comment', ' ', '须写明意见'],
  ['refer', 'body', '', '须写明报请的机关'],
  ['refer', 'sentOn', '2026-02-30', '须是真实的日期 YYYY-MM-DD'],
  ['answer-referral', 'answer', '', '须写明答复'],
  ['record-paper', 'documentNumber', '', '须写明办公系统编号'],
  ['record-paper', 'signedBy', '', '须写明签字人'],
  ['record-paper', 'file', `${ITEM}o`, '须是审查表扫描件的 documentId'],
  ['record-paper', 'file', ITEM.slice(1), '须是审查表扫描件的 documentId'],
  ['record-paper', 'documentNumber', undefined, '须有办公系统编号或审查表扫描件'],
  ['withdraw', 'reason', '', '须写明内部理由'],
  [
    'schedule',
    'publishAt',
    '2026-12-01T09:00:00',
    '须是带时区的时间，如 2026-12-01T09:00:00+08:00',
  ],
  ['reclassify', 'groundLaw', '', '须写明法律依据'],
  ['reclassify', 'groundHarm', '', '须写明损害'],
  ['reclassify', 'groundDiscretion', '', '须写明裁量理由'],
  ['reclassify', 'disclosureReason', '', '须写明依申请公开的理由'],
  ['reclassify', 'researchNote', '', '须写明研究情况'],
  ['reclassify', 'decisionOwner', '', '须写明责任人'],
  ['propose-erasure', 'orderName', '', '须写明文书名称'],
  ['propose-erasure', 'orderNumber', '', '须写明文书编号'],
])('%s refuses %s %j by name and rule', (action, key, value, message) => {
  expect(refusal(action, { [key]: value })).toEqual([`${key}: ${message}`]);
});

test.each<[ItemAction, Record<string, unknown>, boolean]>([
  ['return', { reason: '理'.repeat(2000) }, true],
  ['return', { reason: '理'.repeat(2001) }, false],
  ['verify-paper', { level: 3 }, true],
  ['verify-paper', { level: 4 }, false],
  ['verify-paper', { level: 0 }, false],
  ['verify-paper', { level: 1.5 }, false],
  ['record-paper', { documentNumber: undefined, file: ITEM }, true],
  ['publish', { urgent: {} }, false],
  ['publish', { urgent: { reason, by: 'x' } }, false],
  ['countersign', { debt: 0 }, false],
  ['countersign', { decision: 'overruled' }, true],
  ['countersign', { decision: 'perhaps' }, false],
  ['confirm-erasure', { erasure: 0 }, false],
  ['reclassify', { disclosure: 'proactive' }, false],
  ['reclassify', { disclosure: 'on_request' }, true],
  ['reclassify', { disclosure: 'undetermined' }, true],
  ['reclassify', { ground: 'none' }, false],
  ['reclassify', { ground: 'enforcement_file' }, true],
  ['reassess', { outcome: 'disclose' }, false],
])('%s with %j: %s', (action, over, expected) => {
  expect(accepts(action, over)).toBe(expected);
});

test.each<[string, boolean]>([
  ['withdrawn', false],
  ['term_ended', false],
  ['merged', true],
  ['reissued', true],
])('withdrawn as %s, a replacement may be named: %s', (kind, mayName) => {
  expect(accepts('withdraw', { kind, replacedBy: null })).toBe(true);
  expect(refusal('withdraw', { kind, replacedBy: ITEM })).toEqual(
    mayName ? undefined : ['replacedBy: 只有 merged、reissued 可以指明承接信息'],
  );
  expect(refusal('withdraw', { kind, replacedBy: 'x' })).toContain(
    'replacedBy: 须是承接信息的 documentId',
  );
});

test('what the feed alone may say is no choice of a person', () => {
  expect(CHOSEN_WITHDRAWAL_KINDS).not.toContain('out_of_scope');
  expect(accepts('withdraw', { kind: 'out_of_scope' })).toBe(false);
});

test('each action needs a right of the role table', () => {
  expect(RIGHT_OF).toEqual({
    submit: 'submit',
    review: 'review',
    approve: 'approve',
    check: 'check',
    return: 'return',
    refer: 'refer',
    'answer-referral': 'refer',
    'record-paper': 'record_paper',
    'verify-paper': 'verify_paper',
    publish: 'publish',
    schedule: 'schedule',
    unschedule: 'schedule',
    withdraw: 'withdraw',
    countersign: 'countersign',
    reclassify: 'reclassify',
    reassess: 'reassess',
    'propose-erasure': 'erase',
    'confirm-erasure': 'erase',
  });
});
