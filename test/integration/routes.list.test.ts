/** Which addresses the server answers: each is declared, what Strapi would open besides is closed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, startApplication, type Application } from '../support/application';

interface Listed {
  address: string;
  owner: string;
  caller: { kind: string; rights?: string[] };
}
interface RouteList {
  open: Listed[];
  core: string[];
  closed: { address: string; why: string }[];
}

let app: Application;
let list: RouteList;

jest.setTimeout(60_000);

beforeAll(async () => {
  app = await startApplication();
  list = app.strapi.plugin('access').service('routes').list() as RouteList;
}, 180_000);
afterAll(() => app.stop());

/** With a value for each parameter. */
const concrete = (address: string): [method: string, url: string] => {
  const [method = '', route = ''] = address.split(' ');
  return [method.toLowerCase(), route.replace(/:[a-zA-Z]+/g, 'x').replace('(.*)', 'x')];
};
const call = (address: string) => {
  const [method, url] = concrete(address);
  return app.request[method as 'get'](url);
};

/** A new route is written into it by `npm run --silent routes -- --markdown > docs/routes.md`, or by this test with `WRITE_ROUTES=1`. */
test('docs/routes.md says what is there', async () => {
  const out: string[] = [];
  const io = { out: (text: string) => out.push(text), err: () => undefined };
  await app.strapi.plugin('access').service('routes-command').run(['--markdown'], io);
  const file = path.join(PROJECT_ROOT, 'docs/routes.md');
  if (process.env.WRITE_ROUTES) writeFileSync(file, `${out.join('\n')}\n`);
  expect(`${out.join('\n')}\n`).toBe(readFileSync(file, 'utf8'));
});

test('somebody has decided on every route that Strapi brings', () => {
  expect(app.strapi.plugin('access').service('routes').warnOfUnknown()).toEqual([]);
  expect(list.closed.filter(({ why }) => why === '')).toEqual([]);
});

test('no route of the content API waits for rights of Strapi’s visitors’ roles', () => {
  expect(list.open.filter(({ caller }) => caller.kind === 'nobody')).toEqual([]);
});

test('a closed route answers as an address that never was', async () => {
  expect(list.closed.length).toBeGreaterThan(90);
  const never = await app.request.get('/api/never-was').expect(404);
  for (const { address } of list.closed) {
    const { status, body } = await call(address);
    // Another method of an address that is open, or `:id` of one: whoever is not signed in learns nothing else.
    expect([address, [401, 404, 405].includes(status)]).toEqual([address, true]);
    if (address.startsWith('GET /api/')) expect(body).toEqual(never.body);
  }
});

test('a route for admin users asks for the sign-in first', async () => {
  const staff = list.open.filter(({ caller }) => caller.kind === 'staff');
  expect(staff.length).toBeGreaterThan(60);
  for (const { address } of staff) {
    expect([address, (await call(address)).status]).toEqual([address, 401]);
  }
});

test('a route for write tokens asks for the token first', async () => {
  for (const { address } of list.open.filter(({ caller }) => caller.kind === 'token')) {
    const { status, body } = await call(address);
    expect([address, status, body.error.details.code]).toEqual([address, 401, 'token_missing']);
  }
});

test('nothing lies below /uploads, whatever is in the folder', async () => {
  expect(list.core).toEqual(['ALL /_health', 'GET /', 'GET /((?!uploads/).+)']);
  await app.request.get('/uploads/x.png').expect(404);
});
