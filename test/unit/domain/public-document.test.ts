/** From rows to plain values: what is no value of its kind is none, and nothing that was not named gets out. */
import {
  codedReferenceOf,
  codedReferencesOf,
  dateOf,
  numberOf,
  recordsOf,
  referenceOf,
  referencesOf,
  rowOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../src/domain/public-document/plain-values';
import { EMPTY_REGISTER_COLUMNS } from '../../../src/domain/public-document/empty-register-columns';

const ROW = { documentId: 'd1', code: 'c1', secret: 'x' };

test.each<[string, (value: unknown) => unknown, unknown, unknown]>([
  ['text', textOf, '一', '一'],
  ['text, untrimmed', textOf, ' 一 ', ' 一 '],
  ['empty text', textOf, '', null],
  ['a number for a text', textOf, 1, null],
  ['no text', textOf, undefined, null],
  ['a number', numberOf, 1.5, 1.5],
  ['zero', numberOf, 0, 0],
  ['no finite number', numberOf, Infinity, null],
  ['no number', numberOf, NaN, null],
  ['digits for a number', numberOf, '1', null],
  ['a date of one driver', dateOf, new Date('2026-11-23T00:00:00.000Z'), '2026-11-23'],
  ['a date of the other', dateOf, '2026-11-23T00:00:00.000Z', '2026-11-23'],
  ['an empty date', dateOf, '', null],
  ['a number for a date', dateOf, 20261123, null],
  ['no date', dateOf, null, null],
  ['texts', textsOf, ['一', '', null, 2, '二'], ['一', '二']],
  ['a text for a list', textsOf, '一', []],
  ['no list', textsOf, null, []],
  ['rows', rowsOf, [ROW, null, 'x', 1], [ROW]],
  ['a row for rows', rowsOf, ROW, []],
  ['a row', rowOf, ROW, ROW],
  ['a text for a row', rowOf, 'x', null],
  ['no row', rowOf, null, null],
  ['a reference', referenceOf, ROW, { documentId: 'd1' }],
  ['a reference to nothing', referenceOf, { documentId: '' }, null],
  ['no reference', referenceOf, null, null],
  [
    'references',
    referencesOf,
    [ROW, {}, { documentId: 'd2' }],
    [{ documentId: 'd1' }, { documentId: 'd2' }],
  ],
  ['no references', referencesOf, undefined, []],
  ['a coded reference', codedReferenceOf, ROW, { documentId: 'd1', code: 'c1' }],
  ['one without its code', codedReferenceOf, { documentId: 'd1' }, null],
  ['a code without its document', codedReferenceOf, { code: 'c1' }, null],
  ['no coded reference', codedReferenceOf, null, null],
])('%s', (_title, read, value, expected) => {
  expect(read(value)).toEqual(expected);
});

test('coded references stand in order of their codes, however the rows came', () => {
  const rows = ['b', 'c', 'a'].map((code) => ({ documentId: code, code, secret: code }));
  const inOrder = ['a', 'b', 'c'].map((code) => ({ documentId: code, code }));
  expect(codedReferencesOf(rows)).toEqual(inOrder);
  expect(codedReferencesOf([...rows].reverse())).toEqual(inOrder);
  expect(codedReferencesOf([{ documentId: 'd' }, ...rows])).toEqual(inOrder);
});

test('of a record the named texts are told and nothing else', () => {
  expect(recordsOf([{ name: '一', url: '', secret: 'x' }, null], ['name', 'url'])).toEqual([
    { name: '一', url: null },
  ]);
  expect(recordsOf('x', ['name'])).toEqual([]);
});

test('a register row sets nothing but its place, and that nobody pinned it', () => {
  const { pinned, position, ...others } = EMPTY_REGISTER_COLUMNS;
  expect([pinned, position]).toEqual([0, 0]);
  expect(new Set(Object.values(others))).toEqual(new Set([null]));
});
