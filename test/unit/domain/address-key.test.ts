/** Two writings of one address are one key; what a server may tell apart stays apart (RFC 3986, 6.2). */
import fc from 'fast-check';
import { addressKey, normalAddress } from '../../../src/domain/legacy-address/address-key';

const HERE = 'www.ankang.example/Content/1.html';

describe('the same address', () => {
  test.each([
    ['another scheme', 'https://www.ankang.example/Content/1.html'],
    ['case of scheme and host', 'HTTP://WWW.Ankang.EXAMPLE/Content/1.html'],
    ['default port', 'http://www.ankang.example:80/Content/1.html'],
    ['default port of https', 'https://www.ankang.example:443/Content/1.html'],
    ['an anchor', 'http://www.ankang.example/Content/1.html#top'],
    ['an empty anchor', 'http://www.ankang.example/Content/1.html#'],
    ['an empty query', 'http://www.ankang.example/Content/1.html?'],
    ['dots in the path', 'http://www.ankang.example/a/../Content/./1.html'],
    ['a dot behind the host', 'http://www.ankang.example./Content/1.html'],
    ['space around it', ' http://www.ankang.example/Content/1.html '],
    ['an escape that is not needed', 'http://www.ankang.example/Content/%31.html'],
    ['backslashes', 'http://www.ankang.example\\Content\\1.html'],
  ])('%s', (_name, address) => {
    expect(normalAddress(address)).toBe(HERE);
  });

  test.each([
    ['no path', 'http://ankang.example', 'ankang.example/'],
    ['escapes in capitals', 'http://a.example/%e5%ae%89', 'a.example/%E5%AE%89'],
    ['Chinese in UTF-8', 'http://a.example/安?q=康', 'a.example/%E5%AE%89?q=%E5%BA%B7'],
    ['GBK stays GBK', 'http://a.example/?t=%b0%b2', 'a.example/?t=%B0%B2'],
    ['a host in Chinese', 'http://安康.example/', 'xn--49sw7e.example/'],
    ['an address of numbers', 'http://192.168.0.1:8080/a', '192.168.0.1:8080/a'],
    ['a space', 'http://a.example/a b', 'a.example/a%20b'],
    ['a page drawn in the browser', 'http://a.example/#/item/1', 'a.example/#/item/1'],
    ['an older one of those', 'http://a.example/#!item=1', 'a.example/#!item=1'],
  ])('%s', (_name, address, expected) => {
    expect(normalAddress(address)).toBe(expected);
  });
});

test.each([
  ['case of the path', 'http://www.ankang.example/content/1.html'],
  ['another port', 'http://www.ankang.example:8080/Content/1.html'],
  ['a query', 'http://www.ankang.example/Content/1.html?id=1'],
  ['a slash at the end', 'http://www.ankang.example/Content/1.html/'],
  ['another host', 'http://ankang.example/Content/1.html'],
  ['an escaped slash', 'http://www.ankang.example/Content%2F1.html'],
])('another address: %s', (_name, address) => {
  expect(addressKey(address)).toMatch(/^[\w-]{43}$/);
  expect(addressKey(address)).not.toBe(addressKey(`http://${HERE}`));
});

test.each([
  '',
  '/Content/1.html',
  'www.ankang.example/1.html',
  '//www.ankang.example/1.html',
  'http:/www.ankang.example/1',
  'http:www.ankang.example/1',
  'http://',
  'http://./',
  'http:///x',
  'ftp://ankang.example/1',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://name:word@ankang.example/',
  'http://name@ankang.example/',
  'http://ankang.example:99999/',
  'http://[::1/',
  'http://ankang.example/\n1',
  'http://ankang.example/\u00001',
  `http://ankang.example/${'x'.repeat(2_000)}`,
])('none: %j', (address) => {
  expect(addressKey(address)).toBeNull();
});

test('the one writing is its own one writing', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const normal = normalAddress(address);
      if (normal !== null) expect(normalAddress(`http://${normal}`)).toBe(normal);
    }),
  );
});

test('whatever is given, it answers a key or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([null, expect.stringMatching(/^[\w-]{43}$/)]).toContainEqual(
        addressKey(`http://${text}`),
      );
    }),
  );
});
