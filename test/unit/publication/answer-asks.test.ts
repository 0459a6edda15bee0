/** Steps that are awaited: what is looked up is kept under the head of the very snapshot that it was read in, and under no other. */
import { answerAsks } from '../../../src/plugins/publication/server/reading/answer-asks';
import { keptValues } from '../../../src/plugins/publication/server/reading/kept-values';
import type { Ask, Lookup, Statement } from '../../../src/plugins/publication/server/reading/work';

const NAMES: Record<string, string> = { a: '甲', b: '乙' };

const lookup = (...keys: string[]): Lookup => ({
  lookup: 'names',
  keys,
  settings: [{ sql: 'setting', bindings: [] }],
  statement: (missing) => ({ sql: 'names', bindings: missing }),
  values: (rows, missing) =>
    missing.map(
      (key) => (rows as { key: string; name: string }[]).find((row) => row.key === key)?.name,
    ),
});
const page: Ask = { sql: 'page', bindings: [] };

/** A database of this head. */
const database = (sequence: number) => {
  const asked: string[][] = [];
  const read = (statements: readonly Statement[]) => {
    asked.push(statements.map(({ sql }) => (sql.includes('publication_state') ? 'head' : sql)));
    return Promise.resolve(
      statements.map(({ sql, bindings }): unknown[] => {
        if (sql.includes('publication_state')) return [{ epoch: 'e', sequence, repairs: '0' }];
        if (sql === 'names')
          return (bindings as string[]).map((key) => ({ key, name: NAMES[key] }));
        return [{ sql }];
      }),
    );
  };
  return { asked, read };
};

test('what is known of the head is not asked again', async () => {
  const { asked, read } = database(7);
  const memory = keptValues()('e:7:0');
  expect(await answerAsks([page, lookup('a')], read, memory)).toEqual([[{ sql: 'page' }], ['甲']]);
  expect(await answerAsks([page, lookup('a', 'b')], read, memory)).toEqual([
    [{ sql: 'page' }],
    ['甲', '乙'],
  ]);
  expect(await answerAsks([lookup('b', 'a'), page], read, memory)).toEqual([
    ['乙', '甲'],
    [{ sql: 'page' }],
  ]);
  expect(await answerAsks([lookup('b')], read, memory)).toEqual([['乙']]);
  expect(asked).toEqual([
    ['head', 'page', 'setting', 'names'],
    ['head', 'page', 'setting', 'names'],
    ['page'],
  ]);
});

test.each([
  ['of a newer snapshot than the head that is certain', 8, 'e:7:0'],
  ['of another log', 7, 'other:7:0'],
  ['after a repair that the snapshot has not', 7, 'e:7:1'],
])('what is %s is answered and not kept', async (_rule, sequence, head) => {
  const { asked, read } = database(sequence);
  const memory = keptValues()(head);
  expect(await answerAsks([lookup('a')], read, memory)).toEqual([['甲']]);
  expect(await answerAsks([lookup('a')], read, memory)).toEqual([['甲']]);
  expect(asked).toHaveLength(2);
});

test('where no head is certain nothing is kept, and no head is asked for', async () => {
  const { asked, read } = database(7);
  expect(await answerAsks([lookup('a'), lookup()], read)).toEqual([['甲'], []]);
  expect(asked).toEqual([['setting', 'names']]);
});
