/** Names that the parser of queries drops in silence are found in the query as it came. */
import { unsafeParameter } from '../../../src/plugins/publication/server/content/safe-names';

test.each([
  ['filters[__proto__][a]=1', 'filters[__proto__][a]'],
  ['filters[constructor]=1', 'filters[constructor]'],
  ['filters[title][prototype]=1', 'filters[title][prototype]'],
  ['populate[__proto__]=1', 'populate[__proto__]'],
  ['sort=title&__proto__=1', '__proto__'],
  ['filters%5B__proto__%5D=1', 'filters[__proto__]'],
  ['filters[%5f%5fproto%5f%5f]=1', 'filters[__proto__]'],
  ['filters[a=b][__proto__]=1', 'filters[a=b][__proto__]'],
  ['filters[__proto__]', 'filters[__proto__]'],
])('%s', (query, parameter) => {
  expect(unsafeParameter(query)).toBe(parameter);
});

test.each([
  '',
  'filters[title]=__proto__',
  'filters[title][$contains]=constructor',
  'fields[0]=constructor',
  'filters[title]=%E0%A4%A',
  'filters[%E0%A4%A]=1',
])('%s has none', (query) => {
  expect(unsafeParameter(query)).toBeNull();
});
