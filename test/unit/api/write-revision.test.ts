/** Revisions and If-Match; action bodies. */
import { assessBody, unwrapped } from '../../../src/api/information-item/write/action-bodies';
import { isMatch, revisionOf } from '../../../src/api/information-item/write/revision';
import { ACTION_INPUTS } from '../../../src/domain/review/action-inputs';

const { publish: publishBody, withdraw: withdrawBody } = ACTION_INPUTS;

const REVISION = revisionOf({ title: '甲' });

test('a revision is the same for the same content, and another for another', () => {
  expect(revisionOf({ title: '甲' })).toBe(REVISION);
  expect(revisionOf({ title: '乙' })).not.toBe(REVISION);
  expect(REVISION).toMatch(/^[0-9a-f]{32}$/);
});

test.each([
  ['no header', undefined, true],
  ['the revision quoted', `"${REVISION}"`, true],
  ['the revision bare', REVISION, true],
  ['a weak tag', `W/"${REVISION}"`, true],
  ['any', '*', true],
  ['a list with it', `"a", "${REVISION}"`, true],
  ['another', '"a"', false],
  ['the beginning of it', `"${REVISION.slice(0, 8)}"`, false],
  ['an empty header', '', false],
  ['a quote too many', `""${REVISION}"`, false],
])('If-Match with %s', (_, header, expected) => {
  expect(isMatch(header, REVISION)).toBe(expected);
});

const HASH = 'a'.repeat(64);
const ID = 'abcdefghij0123456789klmn';

test.each([
  ['assess with nothing', assessBody, {}, true],
  ['assess with something', assessBody, { force: true }, false],
  ['publish with the hash', publishBody, { contentHash: HASH }, true],
  ['publish without it', publishBody, {}, false],
  ['publish with a short one', publishBody, { contentHash: 'a' }, false],
  ['publish with more', publishBody, { contentHash: HASH, force: true }, false],
  ['withdraw', withdrawBody, { kind: 'withdrawn', reason: '内容有误' }, true],
  [
    'withdraw, merged into another',
    withdrawBody,
    { kind: 'merged', reason: '合并', replacedBy: ID },
    true,
  ],
  [
    'withdraw, replacedBy null',
    withdrawBody,
    { kind: 'term_ended', reason: '期满', replacedBy: null },
    true,
  ],
  [
    'withdraw, replaced though only withdrawn',
    withdrawBody,
    { kind: 'withdrawn', reason: 'x', replacedBy: ID },
    false,
  ],
  ['withdraw, out_of_scope', withdrawBody, { kind: 'out_of_scope', reason: 'x' }, false],
  ['withdraw without a reason', withdrawBody, { kind: 'withdrawn' }, false],
  ['withdraw with a blank reason', withdrawBody, { kind: 'withdrawn', reason: ' ' }, false],
])('%s', (_, schema, body, expected) => {
  expect(schema.safeParse(body).success).toBe(expected);
});

test('an action’s body may stand in data or by itself', () => {
  expect(unwrapped({ data: { contentHash: HASH } })).toEqual({ contentHash: HASH });
  expect(unwrapped({ contentHash: HASH })).toEqual({ contentHash: HASH });
  expect(unwrapped(undefined)).toEqual({});
  expect(unwrapped({ data: {}, force: true })).toEqual({ data: {}, force: true });
});
