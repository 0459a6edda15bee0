import { findExcess } from '../../../src/plugins/access/server/domain/request-bounds';

const PATH = '/api/information-items';

test.each([
  ['no query', PATH],
  ['filters as they are used', `${PATH}?filters[$and][0][agency][code][$eq]=1&sort=title`],
  ['a long list of values', `${PATH}?${'fields[]=title&'.repeat(150)}x=1`],
  ['a value that looks like a name', `${PATH}?filters[title]=__proto__[a]`],
])('%s is allowed', (_, url) => {
  expect(findExcess(url)).toBeNull();
});

test.each([
  ['a long address', `${PATH}?q=${'a'.repeat(8200)}`, 414, 'address_too_long'],
  ['100,000 values', `${PATH}?${'a&'.repeat(4000)}`, 400, 'too_many_parameters'],
  ['deep nesting', `${PATH}?filters${'[a]'.repeat(20)}=1`, 400, 'too_deep'],
  ['deep nesting, encoded', `${PATH}?filters${'%5Ba%5D'.repeat(20)}=1`, 400, 'too_deep'],
  ['a high index', `${PATH}?fields[100000]=title`, 400, 'list_too_long'],
  ['a prototype', `${PATH}?__proto__[status]=draft`, 400, 'reserved_name'],
  ['a prototype, encoded', `${PATH}?%5f_proto__[status]=draft`, 400, 'reserved_name'],
  ['a constructor', `${PATH}?filters[constructor][prototype][a]=1`, 400, 'reserved_name'],
])('%s is refused', (_, url, status, code) => {
  expect(findExcess(url)).toMatchObject({ status, code });
});
