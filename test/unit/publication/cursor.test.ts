/** A cursor goes on where its own list stopped; one of another list, or one that was changed, is none. No text makes it throw. */
import fc from 'fast-check';
import {
  formatCursor,
  parseCursor,
  type CursorValues,
} from '../../../src/plugins/publication/server/domain/query/cursor';
import { parseList } from '../../../src/plugins/publication/server/domain/query/parse-list';
import type { Condition } from '../../../src/plugins/publication/server/domain/query/plan';
import { QUERYABLE } from './queryable';

const EVERYTHING: Condition = { kind: 'and', conditions: [] };
const LIST = { type: 'item', where: EVERYTHING, sort: [{ column: 'name', isDescending: false }] };
const HALF = String.fromCharCode(0xd800);

const scalar = (kind: 'text' | 'number'): fc.Arbitrary<string | number | null> =>
  fc.option<string | number>(
    kind === 'text'
      ? fc
          .string({ unit: 'grapheme', maxLength: 300 })
          .filter((text) => !text.includes('\u0000') && !text.includes(HALF))
      : fc.integer({ min: -2_147_483_647, max: 2_147_483_647 }),
  );

test('whatever values stood in the last row come back as they were', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('text' as const, 'number' as const), { maxLength: 4 })
        .chain((kinds) =>
          fc.tuple(
            fc.constant(kinds),
            fc.tuple(...kinds.map(scalar)),
            fc.string({ minLength: 1, maxLength: 64, unit: 'grapheme-ascii' }),
          ),
        ),
      ([kinds, values, id]) => {
        const whole = [...values, id] as CursorValues;
        expect(parseCursor(LIST, kinds, formatCursor(LIST, whole))).toEqual(whole);
      },
    ),
  );
});

test('a single changed character is noticed', () => {
  const cursor = formatCursor(LIST, ['关于防汛工作的通知', 'abcdefgh']);
  fc.assert(
    fc.property(
      fc.nat({ max: cursor.length - 1 }),
      fc.constantFrom(...'abcXYZ019-_.='),
      (place, character) => {
        fc.pre(cursor[place] !== character);
        const changed = cursor.slice(0, place) + character + cursor.slice(place + 1);
        const found = parseCursor(LIST, ['text'], changed);
        // The last character of base64url carries bits that mean nothing.
        if (found) expect(found).toEqual(['关于防汛工作的通知', 'abcdefgh']);
      },
    ),
  );
});

test.each<[string, unknown[], ('text' | 'number')[]]>([
  ['too few values', ['a'], ['text']],
  ['too many', ['a', 'b', 'c'], ['text']],
  ['no documentId', ['a', null], ['text']],
  ['a number for text', [1, 'a'], ['text']],
  ['text for a number', ['1', 'a'], ['number']],
  ['a fraction', [1.5, 'a'], ['number']],
  ['a number that no column holds', [2_147_483_648, 'a'], ['number']],
  ['a list', [['a'], 'a'], ['text']],
  ['NUL', ['a\u0000', 'a'], ['text']],
])('well-formed, and still none: %s', (_name, values, kinds) => {
  expect(parseCursor(LIST, kinds, formatCursor(LIST, values as CursorValues))).toBeNull();
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `${text}.aaaaaaaaaaaaaaaa`),
      ),
      (text) => {
        expect(parseCursor(LIST, ['text'], text)).toBeNull();
      },
    ),
  );
});

describe('in a request', () => {
  const plan = (query: Record<string, unknown>, type = 'item') =>
    parseList(query, { type, queryable: QUERYABLE }, []);
  const list = { filters: { title: { $contains: '通知' } }, sort: 'pinned:desc,title' };
  const cursorOf = (query: Record<string, unknown>, values: CursorValues) => {
    const found = plan(query);
    if (!found.ok) throw new Error(found.error.rule);
    return formatCursor(found.value, values);
  };
  const after = cursorOf(list, [1, '关于', 'd1']);

  test('goes on after these values, whatever the size of the page', () => {
    expect(plan({ ...list, pagination: { after, pageSize: '7' } })).toMatchObject({
      ok: true,
      value: { after: [1, '关于', 'd1'], page: 1, pageSize: 7 },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ['another sort', { ...list, sort: 'pinned,title' }],
    ['another order of keys', { ...list, sort: 'title,pinned:desc' }],
    ['another filter', { ...list, filters: { title: { $contains: '决定' } } }],
    ['no filter', { sort: list.sort }],
  ])('belongs to its own list: %s', (_name, other) => {
    expect(plan({ ...other, pagination: { after } })).toMatchObject({
      ok: false,
      error: { parameter: 'pagination[after]' },
    });
  });

  test('belongs to its own type', () => {
    expect(plan({ ...list, pagination: { after } }, 'guide')).toMatchObject({
      ok: false,
      error: { parameter: 'pagination[after]' },
    });
  });
});
