/** Work of several kinds, done in the order in which it fell due. */
import { inOrder } from '../../../src/plugins/review/server/clock/in-order';
import { startMemory } from '../../../src/plugins/review/server/clock/memory';
import { refusalCodes } from '../../../src/plugins/review/server/clock/refusal-codes';

const source = async function* (kind: string, instants: readonly string[]) {
  for (const at of instants) yield await Promise.resolve({ at, kind });
};

const collected = async (sources: Parameters<typeof inOrder>[0]) => {
  const found: unknown[] = [];
  for await (const item of inOrder(sources)) found.push(item);
  return found;
};

test('the earliest of all kinds is next; of two at the same instant the kind that is named first', async () => {
  const sources = [
    source('plan', ['2', '4', '4']),
    source('term', ['1', '3', '4']),
    source('none', []),
  ];
  expect(await collected(sources)).toEqual([
    { at: '1', kind: 'term' },
    { at: '2', kind: 'plan' },
    { at: '3', kind: 'term' },
    { at: '4', kind: 'plan' },
    { at: '4', kind: 'plan' },
    { at: '4', kind: 'term' },
  ]);
});

test('a kind is asked for its next only after its last was done', async () => {
  const asked: string[] = [];
  const watched = async function* () {
    for (const at of ['1', '2']) {
      asked.push(at);
      yield await Promise.resolve({ at });
    }
  };
  for await (const { at } of inOrder([watched()])) expect(asked.at(-1)).toBe(at);
  expect(asked).toEqual(['1', '2']);
});

test('what could not be done is left alone for ten minutes, and then tried again', () => {
  let now = 0;
  const memory = startMemory(() => now);
  const due = (key: string) => ({
    key,
    job: 'plan',
    at: '1',
    subject: { type: 'item', documentId: 'a' },
    run: () => Promise.resolve(null),
  });
  memory.leave(due('1'));
  expect([memory.isLeft(due('1')), memory.isLeft(due('2'))]).toEqual([true, false]);
  now = 599_999;
  expect(memory.isLeft(due('1'))).toBe(true);
  now = 600_000;
  expect(memory.isLeft(due('1'))).toBe(false);
});

test('memory stays bounded: beyond a thousand all are tried again', () => {
  const memory = startMemory(() => 0);
  const due = (key: number) => ({
    key: String(key),
    job: 'plan',
    at: '1',
    subject: { type: 'item', documentId: 'a' },
    run: () => Promise.resolve(null),
  });
  for (let key = 0; key <= 1000; key += 1) memory.leave(due(key));
  expect([memory.isLeft(due(0)), memory.isLeft(due(1000))]).toEqual([false, true]);
});

test.each([
  [
    { name: 'ClassificationError', details: { violations: [{ code: 'a' }, { code: 'b' }] } },
    ['a', 'b'],
  ],
  [{ name: 'ConflictError', status: 409, details: { code: 'approval_stale' } }, ['approval_stale']],
  [{ name: 'ValidationError' }, ['invalid_value']],
  [{ name: 'Error', status: 503 }, null],
  [{ code: '57P01' }, null],
  [null, null],
])('of %j the codes are %j', (error, expected) => {
  expect(refusalCodes(error)).toEqual(expected);
});
