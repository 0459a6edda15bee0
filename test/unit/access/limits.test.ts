import { limitOf, parseReadLimit } from '../../../src/plugins/access/server/domain/limits';

test.each([
  ['POST', '/admin/login', 'sign_in'],
  ['POST', '/ADMIN/Login/', 'sign_in'],
  ['POST', '/admin/register-admin', 'one_time_code'],
  ['HEAD', '/admin/registration-info', 'one_time_code'],
  ['GET', '/admin/set-up/abc', 'one_time_code'],
  ['POST', '/admin/access-token', 'renewal'],
  ['GET', '/admin/users/me', null],
  ['GET', '/api/agencies', null],
])('%s %s counts for %s', (method, path, name) => {
  expect(limitOf(method, path)).toBe(name);
});

test('reads are limited where a number says so, and a wrong one stops the start', () => {
  expect(parseReadLimit('off')).toBeNull();
  expect(parseReadLimit('600')).toEqual({ requests: 600, seconds: 60 });
  for (const text of ['0', '-1', '10/s', 'yes'])
    expect(() => parseReadLimit(text)).toThrow(`"${text}"`);
});
