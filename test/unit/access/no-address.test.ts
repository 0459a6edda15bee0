import { isNoAddress } from '../../../src/plugins/access/server/domain/no-address';

test.each([
  '//api/information-items',
  '/%2Fapi/information-items',
  '/%zz',
  '/..%2f..%2fetc/passwd',
  '/a/../b',
  '/%5c..%5cx',
])('%s is the address of nothing', (path) => {
  expect(isNoAddress(path)).toBe(true);
});

test.each([
  '/',
  '/admin/content-manager',
  '/sitemap.xml',
  '/a..b',
  '/api/files/0/%E5%90%8D%5C%E7%A7%B0.pdf',
  '/API/files/0/a%5Cb.pdf',
  '/api/%zz',
])('%s is left to whoever serves it', (path) => {
  expect(isNoAddress(path)).toBe(false);
});
