/** Reading documents: required fields refuse, optional ones forgive, unknown ones are not kept. */
import { MissingField, readShape } from '../../../examples/municipal-site/src/feed/shape';
import { datahashOf } from '../../../examples/municipal-site/src/feed/datahash';
import { meaningOf } from '../../../examples/municipal-site/src/feed/event';
import { minuteOf } from '../../../examples/municipal-site/src/pages/time';

const shape = {
  name: 'text',
  note: 'text?',
  words: 'texts',
  owner: { one: { code: 'text' } },
  parent: { maybe: { code: 'text' } },
  files: { many: { code: 'text' } },
} as const;
const complete = { name: 'n', owner: { code: 'o' } };

test('only listed fields are kept, and what is absent is null or empty', () => {
  expect(readShape(shape, { ...complete, unknown: 1 })).toEqual({
    name: 'n',
    note: null,
    words: [],
    owner: { code: 'o' },
    parent: null,
    files: [],
  });
});

test.each([
  ['name', { owner: { code: 'o' } }],
  ['name', { ...complete, name: '  ' }],
  ['name', { ...complete, name: 7 }],
  ['owner', { name: 'n' }],
  ['owner.code', { name: 'n', owner: {} }],
  ['data', null],
])('without %s the document is refused and the field is named', (path, value) => {
  expect(() => readShape(shape, value)).toThrow(new MissingField(path));
});

test('what can’t be read of an optional field is left out', () => {
  const value = {
    ...complete,
    note: {},
    words: ['a', null, {}],
    parent: 'x',
    files: [{}, { code: 'f' }],
  };
  expect(readShape(shape, value)).toMatchObject({
    note: null,
    words: ['a'],
    parent: null,
    files: [{ code: 'f' }],
  });
});

test('the hash is that of the RFC 8785 form: keys sorted, numbers as ECMAScript writes them', () => {
  // printf '{"a":[1,"中"],"b":null}' | sha256sum
  const expected = '39df13c982a607b2bd1ef3d078f53ece0f9b6dece32d6dfa9b3d4b689e1fc9e0';
  expect(datahashOf({ b: null, a: [1.0, '中'] })).toBe(expected);
});

test.each([
  ['gongkai.information_item.published', { kind: 'state', type: 'information_item' }],
  ['gongkai.agency.revised', { kind: 'state', type: 'agency' }],
  ['gongkai.office.withdrawn', { kind: 'withdrawal', type: 'office' }],
  ['gongkai.annual_report.published', { kind: 'unknown' }],
  ['gongkai.information_item.archived', { kind: 'unknown' }],
  ['gongkai.constructor.published', { kind: 'unknown' }],
  ['else', { kind: 'unknown' }],
])('%s means %o', (type, expected) => {
  expect(meaningOf(type)).toEqual(expected);
});

test.each([
  ['2024-05-06T01:02:03.000Z', '2024-05-06 09:02'],
  ['2024-12-31T16:00:00.000Z', '2025-01-01 00:00'],
  ['not a time', 'not a time'],
])('%s is shown as %s', (instant, expected) => {
  expect(minuteOf(instant)).toBe(expected);
});
