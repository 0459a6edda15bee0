import { loggedAddress, redact } from '../../../src/plugins/access/server/domain/redact';

const SECRET = 'S3CR3Tvalue0123456789abcdef';

test.each([
  `Authorization: Bearer ${SECRET}`,
  `{"authorization":"Bearer ${SECRET}","host":"a"}`,
  `headers: { cookie: 'strapi_admin_refresh=${SECRET}; a=b' }`,
  `Cookie: a=${SECRET}; b=${SECRET}`,
  `{"email":"a@b.cn","password":"${SECRET}"}`,
  `{ password: '${SECRET}', currentPassword: "${SECRET}" }`,
  `{"resetPasswordToken":"${SECRET}"}`,
  `GET /api/private-files/ab?expires=1&signature=${SECRET}&mime=a`,
  `GET /admin/registration-info?registrationToken=${SECRET}`,
  `GET /api/search?pagination[page]=2&q=${SECRET}`,
  `token gk_${SECRET} was used`,
  `whsec_${SECRET}`,
  `postgres://gongkai:${SECRET}@db/gongkai`,
  `eyJhbGciOiJIUzI1NiJ9.${SECRET}.${SECRET}`,
])('the secret is gone from %s', (text) => {
  expect(redact(text)).not.toContain(SECRET);
  expect(redact(text)).toContain('[hidden]');
});

test.each([
  'GET /api/information-items?filters[title][$contains]=token&sort=title (3 ms) 200',
  'The secretary signed; the code of the agency is 016109001.',
  'access: closed, since nobody decided on them: GET /admin/api-tokens',
])('%s is left as it is', (text) => {
  expect(redact(text)).toBe(text);
});

test.each([
  ["q=x'SECRET", 'q=[hidden]'],
  ["q='SECRET", 'q=[hidden]'],
  ['%71=SECRET', '%71=[hidden]'],
  ['q[]=SECRET', 'q[]=[hidden]'],
  ['q%5B0%5D=SECRET', 'q%5B0%5D=[hidden]'],
  ['_q=SECRET', '_q=[hidden]'],
  ['page=1&Q=SECRET&sort=a', 'page=1&Q=[hidden]&sort=a'],
  ['filters[title]=a', 'filters[title]=a'],
])('what is searched for is not logged: %s', (query, logged) => {
  expect(loggedAddress(`/api/search?${query}`, true)).toBe(`/api/search?${logged}`);
});

test('the query of what is not a public read is not logged at all', () => {
  expect(loggedAddress(`/admin/registration-info?x=${SECRET}`, false)).toBe(
    '/admin/registration-info?[hidden]',
  );
  expect(loggedAddress(`/admin/set-up/${SECRET}`, false)).toBe('/admin/set-up/[hidden]');
  expect(loggedAddress(`/admin/SET-UP/${SECRET}`, false)).toBe('/admin/SET-UP/[hidden]');
  expect(loggedAddress('/api/agencies?sort=code', true)).toBe('/api/agencies?sort=code');
});
