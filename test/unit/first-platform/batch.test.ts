/** How events are put into requests, and how carefully a lane goes on after an answer. */
import fc from 'fast-check';
import {
  MOST_BYTES,
  MOST_EVENTS,
  packBatch,
} from '../../../src/plugins/first-platform/server/domain/batch';
import {
  NO_CAUTION,
  nextCaution,
  type Caution,
} from '../../../src/plugins/first-platform/server/domain/caution';
import { readAnswer } from '../../../src/plugins/first-platform/server/domain/read-answer';

const LIMITS = { mostEvents: 3, mostBytes: 20 };

test.each([
  ['no event', [], 0, '[]'],
  ['as many as allowed', ['1', '2', '3', '4'], 3, '[1,2,3]'],
  ['a larger event alone', ['"0123456789012345678901"', '2'], 1, '["0123456789012345678901"]'],
  ['a larger event later waits', ['1', '"0123456789012345678901"'], 1, '[1]'],
  ['exactly the bytes allowed', ['"01234567"', '"01234"', '1'], 2, '["01234567","01234"]'],
  ['bytes, not characters', ['"公开公开"', '"公"'], 1, '["公开公开"]'],
])('%s', (_name, texts, count, body) => {
  const batch = packBatch(texts, LIMITS);
  expect([batch.count, batch.body]).toEqual([count, body]);
  expect(batch.bytes).toBe(Buffer.byteLength(body));
});

test('a batch keeps to 100 events and 1 MiB, or holds one event', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400_000), { minLength: 1, maxLength: 150 }), (sizes) => {
      const batch = packBatch(sizes.map((size) => JSON.stringify('x'.repeat(size))));
      expect(batch.count).toBeGreaterThanOrEqual(1);
      expect(batch.count).toBeLessThanOrEqual(MOST_EVENTS);
      if (batch.count > 1) expect(batch.bytes).toBeLessThanOrEqual(MOST_BYTES);
    }),
    { numRuns: 20 },
  );
});

/** Plays a site that knows bad events and answers 422 to any batch that contains one. */
function play(total: number, respond: (ids: number[]) => number) {
  let caution: Caution = NO_CAUTION;
  const requests: number[][] = [];
  const dead: number[] = [];
  for (let cursor = 0; cursor < total;) {
    const left = Array.from({ length: Math.min(100, total - cursor) }, (_, i) => cursor + i + 1);
    const batch = packBatch(left.map(String), caution);
    const ids = left.slice(0, batch.count);
    requests.push(ids);
    if (requests.length > 1000) throw new Error('no end');
    const exchange = { kind: 'answer' as const, status: respond(ids), body: null };
    const outcome = readAnswer(exchange, ids.map(String), new Date());
    const last = BigInt(ids[ids.length - 1] as number);
    caution = nextCaution(caution, outcome, { count: ids.length, bytes: batch.bytes, last });
    if (outcome.kind !== 'judged') continue;
    cursor = Number(last);
    for (const verdict of outcome.verdicts) {
      if (verdict.status === 'rejected') dead.push(Number(verdict.id));
    }
  }
  return { requests, dead };
}

test('one bad event among a hundred is found in few requests, and only it is refused', () => {
  const { requests, dead } = play(100, (ids) => (ids.includes(37) ? 422 : 200));
  expect(dead).toEqual([37]);
  expect(requests.length).toBeLessThanOrEqual(20);
});

test('whatever events are bad, exactly those are refused and all others are accepted in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 250 }), { maxLength: 12 }), (bad) => {
      const { dead } = play(250, (ids) => (ids.some((id) => bad.includes(id)) ? 400 : 200));
      expect(dead).toEqual([...bad].sort((a, b) => a - b));
    }),
  );
});

test('after a bare 409 the same events go one by one, and the next batch is whole again', () => {
  let isFirst = true;
  const { requests, dead } = play(150, () => {
    const status = isFirst ? 409 : 200;
    isFirst = false;
    return status;
  });
  expect(dead).toEqual([]);
  expect(requests.map((ids) => ids.length)).toEqual([100, ...Array<number>(100).fill(1), 50]);
});

test('after 413 requests stay within half the body, for good', () => {
  const { requests, dead } = play(200, (ids) => (ids.join().length > 100 ? 413 : 200));
  expect(dead).toEqual([]);
  expect(requests.filter((ids) => ids.join().length > 100).length).toBeLessThanOrEqual(3);
});
