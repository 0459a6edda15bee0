/** Text that PostgreSQL can't hold, and numbers too large for it, are the sender's fault: 400 on both engines, naming the place. */
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';

let app: Application;
let admin: Administrator;
const NUL = '\u0000';
const ITEM = '/content-manager/collection-types/api::information-item.information-item';
const of = (uid: string) => `/content-manager/collection-types/${uid}`;

beforeAll(async () => {
  app = await startApplication();
  admin = await signInAdministrator(app);
}, 60_000);
afterAll(() => app.stop());

const refused = (answer: { status: number; body: { error?: { details?: unknown } } }) => {
  expect(answer.status).toBe(400);
  return answer.body.error;
};

test.each([
  ['/api/auth/local', { identifier: `a${NUL}`, password: 'x' }, ['body', 'identifier']],
  ['/admin/login', { email: `a${NUL}@b.cn`, password: 'x' }, ['body', 'email']],
  ['/admin/login', { email: 'a@b.cn', [`pass${NUL}`]: 'x' }, ['body']],
  ['/api/auth/forgot-password', { email: { deep: [`\ud800`] } }, ['body', 'email', 'deep', '0']],
])('POST %s %#', async (path, body, place) => {
  const error = refused(await app.request.post(path).send(body));
  expect(error).toMatchObject({ status: 400, name: 'BadRequestError' });
  expect(error?.details).toMatchObject({ code: 'unstorable_text', errors: [{ path: place }] });
});

test.each([
  ['/api/information-items/a%00b', ['path']],
  [`/api/files/${'a'.repeat(64)}/%00`, ['path']],
  ['/%00', ['path']],
  ['/admin/registration-info?registrationToken=%00', ['query', 'registrationToken']],
])('GET %s', async (path, place) => {
  const error = refused(await app.request.get(path));
  expect(error?.details).toMatchObject({ errors: [{ path: place }] });
});

test('a read of the public that asks for it is refused in its own form', async () => {
  const error = refused(
    await app.request.get('/api/information-items?filters[title][$eq]=%00&sort=title'),
  );
  expect(error).toMatchObject({
    name: 'ValidationError',
    details: { code: 'invalid_parameter', parameter: 'filters[title][$eq]' },
  });
});

test.each<[string, object]>([
  ['a title', { title: `a${NUL}b` }],
  ['a list', { title: 'x', keywords: [`a${NUL}`] }],
  ['half a pair in a list', { title: 'x', formerIndexNumbers: ['\ud800'] }],
  ['JSON within a string', { title: 'x', keywords: '["a\\u0000"]' }],
  ['a relation', { title: 'x', interprets: { connect: [{ documentId: `a${NUL}` }] } }],
])('an item is not made with %s', async (_, body) => {
  refused(await admin.post(ITEM, body));
});

test('nor found, changed or published by such a name', async () => {
  refused(await admin.get(`${ITEM}?_q=%00`));
  refused(await admin.get(`${ITEM}/a%00b`));
  refused(await admin.put(`${ITEM}/a%00b`, { title: 'x' }));
  refused(await admin.post(`${ITEM}/actions/bulkPublish`, { documentIds: [`a${NUL}b`] }));
});

test('what is deeper than any document is refused, and does not end the process', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const send = app.request.post('/admin/login').set('Content-Type', 'application/json');
  expect(refused(await send.send(`{"email":${deep}}`))?.details).toMatchObject({
    errors: [{ name: 'not_so_deep' }],
  });
});

test('whole pairs, accents and other controls pass', async () => {
  const answer = await admin.post(ITEM, { title: '𠮷野家 é\t', summary: '["\\u4e2d"]' });
  expect(answer.status).toBe(201);
});

test.each<[string, object]>([
  [
    'api::disclosure-matter.disclosure-matter',
    { code: 'm1', firstLevelName: 'x', timeLimitWorkingDays: 99_999_999_999 },
  ],
  [
    'api::catalogue-category.catalogue-category',
    { scheme: 'subject', code: 'z', name: 'x', order: 99_999_999_999 },
  ],
  ['api::site-column.site-column', { site: 's', code: 'z', name: 'x', order: -99_999_999_999 }],
  ['api::office.office', { kind: 'venue', name: 'o', email: `${'x'.repeat(300)}@a.cn` }],
])('%s keeps to what its columns hold', async (uid, body) => {
  refused(await admin.post(of(uid), body));
});
