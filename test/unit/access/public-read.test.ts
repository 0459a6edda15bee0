import { isPublicPath, isPublicRead } from '../../../src/plugins/access/server/domain/public-read';

test.each([
  ['/api/information-items', true],
  ['/API/Information-Items', true],
  ['/sitemap.xml', true],
  ['/api/private-files/abc', false],
  // The router takes a path in any case.
  ['/api/Private-Files/abc', false],
  ['/API/PRIVATE-FILES/abc', false],
  ['/admin/init', false],
  ['/upload/files', false],
])('%s is public: %s', (path, isPublic) => {
  expect(isPublicPath(path)).toBe(isPublic);
  expect(isPublicRead('GET', path)).toBe(isPublic);
  expect(isPublicRead('POST', path)).toBe(false);
});
