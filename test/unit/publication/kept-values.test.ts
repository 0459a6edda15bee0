/** What a reading thread keeps is what the present snapshot holds; what is sent to it once is known there. */
import {
  Lasting,
  receiving,
  sending,
} from '../../../src/plugins/publication/server/reading/lasting';
import { statementLookup } from '../../../src/plugins/publication/server/reading/statement-lookup';
import { threadLookups } from '../../../src/plugins/publication/server/reading/thread-lookups';
import type { Lookup, Statement } from '../../../src/plugins/publication/server/reading/work';

const database = () => {
  const names = new Map<string, string>();
  const asked: string[][] = [];
  let sequence = 1;
  const read = ({ sql, bindings }: Statement): unknown[] => {
    if (sql.includes('publication_state')) return [{ epoch: 'e', sequence, repairs: 0 }];
    asked.push(bindings as string[]);
    return (bindings as string[]).flatMap((key) =>
      names.has(key) ? [{ key, name: names.get(key) }] : [],
    );
  };
  return {
    asked,
    kept: threadLookups(read),
    write: (key: string, name: string) => {
      names.set(key, name);
      sequence += 1;
    },
  };
};

const lookup = (...keys: string[]): Lookup => ({
  lookup: 'names',
  keys,
  statement: (missing) => ({ sql: 'names', bindings: missing }),
  values: (rows, missing) =>
    missing.map(
      (key) => (rows as { key: string; name: string }[]).find((row) => row.key === key)?.name,
    ),
});

describe('kept values', () => {
  test('are read once, those that are not there too', () => {
    const { asked, kept, write } = database();
    write('a', '甲');
    kept.begin();
    expect(kept.answer(lookup('a', 'b'))).toEqual(['甲', undefined]);
    kept.begin();
    expect(kept.answer(lookup('b', 'a', 'a'))).toEqual([undefined, '甲', '甲']);
    expect(asked).toEqual([['a', 'b']]);
  });

  test('are forgotten with the next entry of the log', () => {
    const { kept, write } = database();
    write('a', '甲');
    kept.begin();
    expect(kept.answer(lookup('a', 'b'))).toEqual(['甲', undefined]);
    write('a', '乙');
    write('b', '丙');
    kept.begin();
    expect(kept.answer(lookup('a', 'b'))).toEqual(['乙', '丙']);
  });

  test('another kind is another memory', () => {
    const { kept, write } = database();
    write('a', '甲');
    kept.begin();
    kept.answer(lookup('a'));
    expect(kept.answer({ ...lookup('a'), lookup: 'paths', values: () => ['路径'] })).toEqual([
      '路径',
    ]);
  });

  test('of a full memory what is known is given, whatever is forgotten with the next', () => {
    const { kept, write } = database();
    write('a', '甲');
    write('b', '乙');
    kept.begin();
    const few = (...keys: string[]) => ({ ...lookup(...keys), most: 1 });
    expect(kept.answer(few('a'))).toEqual(['甲']);
    expect(kept.answer(few('a', 'b'))).toEqual(['甲', '乙']);
    expect(kept.answer(few('b', 'a'))).toEqual(['乙', '甲']);
  });

  test('what may change without an entry is not kept', () => {
    const { asked, kept, write } = database();
    write('a', '甲');
    kept.begin();
    const changing = { ...lookup('a'), mayKeep: () => false };
    expect([kept.answer(changing), kept.answer(changing)]).toEqual([['甲'], ['甲']]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  test('are bounded', () => {
    const { asked, kept } = database();
    kept.begin();
    const all = Array.from({ length: 12_000 }, (_, index) => `k${index}`);
    for (const key of all) kept.answer(lookup(key));
    kept.answer(lookup('k0'));
    expect(asked.filter(([key]) => key === 'k0')).toHaveLength(2);
  });
});

describe('lasting data', () => {
  test('are sent once, and meant by their number from then on', () => {
    const [send, receive] = [sending(), receiving()];
    const data = new Lasting({ sql: 'select' });
    const first = send({ data, page: 1 });
    const second = send({ data, page: 2 });
    expect(JSON.stringify(second)).not.toContain('select');
    expect(receive(first)).toEqual({ data: { data: { sql: 'select' } }, page: 1 });
    expect(receive(second)).toEqual({ data: { data: { sql: 'select' } }, page: 2 });
  });

  test('however many there are, both sides know the same', () => {
    const [send, receive] = [sending(), receiving()];
    const all = Array.from({ length: 2_500 }, (_, index) => new Lasting(index));
    for (let turn = 0; turn < 9_000; turn += 1) {
      const [left, right] = [all[(turn * 7) % 2_500], all[(turn * turn) % 1_300]];
      expect(receive(send({ left, right }))).toEqual({
        left: { data: left?.data },
        right: { data: right?.data },
      });
    }
  });
});

test('a statement is kept by a short key, however much it is filled in with', () => {
  const keyOf = (ids: string[]) =>
    statementLookup(
      { sql: 'select count(*) as total', bindings: [JSON.stringify(ids), '通知'] },
      { lookup: 'totals', valueOf: ([row]) => row },
    ).keys[0] ?? '';
  const ids = Array.from({ length: 5_000 }, (_, number) => `document-${number}`);
  expect(keyOf(ids).length).toBeLessThan(1_000);
  expect(keyOf(ids)).toBe(keyOf([...ids]));
  expect(keyOf(ids)).not.toBe(keyOf(ids.slice(1)));
});
