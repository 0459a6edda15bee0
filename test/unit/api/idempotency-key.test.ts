/** The form of an idempotency key, and what makes two requests the same. */
import { repeatableOf } from '../../../src/api/information-item/write/idempotency-key';

const REQUEST = {
  method: 'POST',
  path: '/api/information-items',
  body: { data: { title: '甲', agency: 'A' } },
  ifMatch: undefined,
};

test('no header, no key', () => {
  expect(repeatableOf(undefined, REQUEST)).toBeNull();
});

test.each([
  ['one character', 'k', 'k'],
  ['two hundred', 'k'.repeat(200), 'k'.repeat(200)],
  ['a structured string', '"8e03978e-40d5"', '8e03978e-40d5'],
  ['every visible sign', '!~"#', '!~"#'],
])('takes %s', (_, header, key) => {
  expect(repeatableOf(header, REQUEST)?.key).toBe(key);
});

test.each([
  ['nothing', ''],
  ['an empty string', '""'],
  ['201 characters', 'k'.repeat(201)],
  ['a space', 'a b'],
  ['a control character', 'a\u0007'],
  ['what is no ASCII', '键'],
  ['two headers, joined', 'a, b'],
])('refuses %s', (_, header) => {
  expect(() => repeatableOf(header, REQUEST)).toThrow('1 至 200');
});

const hashOf = (
  over: Partial<Omit<typeof REQUEST, 'ifMatch'>> & { ifMatch?: string | undefined },
) => repeatableOf('k', { ...REQUEST, ...over })?.requestHash;

test('the same members in another order are the same request', () => {
  expect(hashOf({ body: { data: { agency: 'A', title: '甲' } } })).toBe(hashOf({}));
});

test.each([
  ['another value', { body: { data: { title: '乙', agency: 'A' } } }],
  ['a precondition', { ifMatch: '"r"' }],
  ['no body', { body: undefined as never }],
])('%s makes another request', (_, over) => {
  expect(hashOf(over)).not.toBe(hashOf({}));
});
