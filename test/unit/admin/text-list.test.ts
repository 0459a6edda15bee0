/** A list of texts, typed one a line. */
import { fromLines, linesFor, textsOf } from '../../../src/admin/edit-view/text-list';

test.each<[unknown, string[] | null]>([
  [null, []],
  [undefined, []],
  [
    ['养老服务', '补贴'],
    ['养老服务', '补贴'],
  ],
  [[{ name: '甲' }], null],
  ['养老服务', null],
])('%j is edited as %j', (value, expected) => {
  expect(textsOf(value)).toEqual(expected);
});

test('blank lines and spaces around a text are not stored', () => {
  expect(fromLines(' 养老服务 \n\n补贴\n')).toEqual(['养老服务', '补贴']);
});

test('a line being typed stays; what was stored meanwhile wins over what no longer means it', () => {
  expect(linesFor(['养老服务'], '养老服务\n')).toBe('养老服务\n');
  expect(linesFor(['补贴'], '养老服务\n')).toBe('补贴');
});
