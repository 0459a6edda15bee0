import {
  findExcess,
  OF_OTHERS,
  OF_PUBLIC_READS,
} from '../../../src/plugins/access/server/domain/request-bounds';

const PATH = '/api/information-items';

test.each([
  ['no query', PATH],
  ['filters as they are used', `${PATH}?filters[$and][0][agency][code][$eq]=1&sort=title`],
  ['a long list of values', `${PATH}?${'fields[]=title&'.repeat(150)}x=1`],
  ['a value that looks like a name', `${PATH}?filters[title]=__proto__[a]`],
  ['a value of a list that does', `${PATH}?fields[0]=constructor&fields[1]=toString`],
  ['an old address in another encoding', `/api/legacy-urls?url=a.example/%B0%B2`],
  ['nothing', `${PATH}?`],
  ['nothing between two parameters', `${PATH}?a=1&&b=1&`],
  ['a parameter without a value', `${PATH}?filters[title][$eq]`],
  ['a value beside a list', `${PATH}?sort=title&sort[0]=slug`],
  ['lists', `${PATH}?fields[]=title&fields[]=slug&filters%5Byear%5D%5B%5D=1`],
])('%s is allowed', (_, url) => {
  expect(findExcess(url, OF_OTHERS)).toBeNull();
  expect(findExcess(url, OF_PUBLIC_READS)).toBeNull();
});

test.each([
  ['a long address', `${PATH}?q=${'a'.repeat(8200)}`, 414, 'address_too_long'],
  ['100,000 values', `${PATH}?${'a&'.repeat(4000)}`, 400, 'too_many_parameters'],
  ['deep nesting', `${PATH}?filters${'[a]'.repeat(21)}=1`, 400, 'too_deep'],
  ['deep nesting, encoded', `${PATH}?filters${'%5Ba%5D'.repeat(21)}=1`, 400, 'too_deep'],
  ['a high index', `${PATH}?fields[100000]=title`, 400, 'list_too_long'],
  ['a prototype', `${PATH}?__proto__[status]=draft`, 400, 'reserved_name'],
  ['a prototype, encoded', `${PATH}?%5f_proto__[status]=draft`, 400, 'reserved_name'],
  ['a constructor', `${PATH}?filters[constructor][prototype][a]=1`, 400, 'reserved_name'],
  ['what stands behind a bracket', `${PATH}?filters[year]$gt=2020`, 400, 'malformed_name'],
  ['what stands between brackets', `${PATH}?filters[year]x[$gt]=2020`, 400, 'malformed_name'],
  ['a space behind a bracket', `${PATH}?filters[title] =x`, 400, 'malformed_name'],
  ['a bracket too many', `${PATH}?filters[title]]=x`, 400, 'malformed_name'],
  ['a bracket that is not closed', `${PATH}?filters[title=x`, 400, 'malformed_name'],
  ['brackets in brackets', `${PATH}?filters[a[b]]=x`, 400, 'malformed_name'],
  ['brackets without a name', `${PATH}?[title]=x`, 400, 'malformed_name'],
  ['a value beside names', `${PATH}?filters[title]=x&filters=toString`, 400, 'malformed_name'],
  [
    'a value beside an operator',
    `${PATH}?filters[title][$eq]=x&filters[title]=toString`,
    400,
    'malformed_name',
  ],
  ['a value without a name', `${PATH}?a=1&=x`, 400, 'malformed_name'],
  ['a value in another encoding', `${PATH}?filters[title]=%B0%B2`, 400, 'not_utf8'],
  ['a value that is cut off', `${PATH}?q=%E0%A4%A`, 400, 'not_utf8'],
  ['half a surrogate pair', `${PATH}?q=%ED%A0%80`, 400, 'not_utf8'],
  ['a name in another encoding', `${PATH}?filters[%B0%B2]=1`, 400, 'not_utf8'],
])('%s is refused', (_, url, status, code) => {
  expect(findExcess(url, OF_OTHERS)).toMatchObject({ status, code });
  expect(findExcess(url, OF_PUBLIC_READS)).toMatchObject({ status, code });
});

test.each([
  ['many parameters', 'a=1&'.repeat(999), 'too_many_parameters'],
  ['a nested parameter', `filters${'[a]'.repeat(20)}=1`, 'too_deep'],
  ['a high index', 'fields[199]=title', 'list_too_long'],
])('%s: a read of the public may have them, other requests may not', (_, query, code) => {
  expect(findExcess(`${PATH}?${query}`, OF_PUBLIC_READS)).toBeNull();
  expect(findExcess(`${PATH}?${query}`, OF_OTHERS)).toMatchObject({ status: 400, code });
});

test('of too many parameters the first is named', () => {
  expect(findExcess(`${PATH}?${'a=1&'.repeat(1000)}b[c]=1&d=1`, OF_PUBLIC_READS)).toMatchObject({
    code: 'too_many_parameters',
    parameter: 'b[c]',
  });
});

/** What the parser of queries drops in silence is found in the query as it came. */
test.each(Object.getOwnPropertyNames(Object.prototype))(
  '%s is refused wherever it stands',
  (name) => {
    const escaped = name.replace(/^./, (first) => `%${first.charCodeAt(0).toString(16)}`);
    for (const query of [
      `${name}=1`,
      name,
      `sort=title&${name}=1`,
      `filters[${name}]=1`,
      `filters[title][${name}]=1`,
      `populate[${name}][a]=1`,
      `filters%5B${escaped}%5d=1`,
      `filters[a=b][${name}]=1`,
      `${escaped}=1`,
    ]) {
      expect([query, findExcess(`${PATH}?${query}`, OF_PUBLIC_READS)]).toMatchObject([
        query,
        { status: 400, code: 'reserved_name' },
      ]);
    }
  },
);

test('a reserved name is answered as the parser would read it', () => {
  expect(findExcess(`${PATH}?filters%5B%5f_proto__%5D=1`, OF_PUBLIC_READS)?.parameter).toBe(
    'filters[__proto__]',
  );
});
