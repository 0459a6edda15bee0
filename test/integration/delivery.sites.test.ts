/** Sites from the command line: what is printed, what is refused, secrets, signatures, scope. */
import { Webhook } from 'standardwebhooks';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  SECRET,
  startReceiver,
  until,
  type Receiver,
} from '../support/delivery';
import { approvedItems } from '../support/review';

let app: Application;
let city: SmallCity;
let receiver: Receiver;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  const data = publishableItem(city) as never;
  await approvedItems(app.strapi).create({ data, status: 'published' });
  delivery(app.strapi, 'dispatcher').start();
}, 60_000);

afterAll(async () => {
  await app.stop();
});

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  for (const { id } of await delivery(app.strapi, 'sites').list()) {
    await delivery(app.strapi, 'sites').pause(id);
  }
  await receiver.stop();
});

async function feed(...argv: string[]) {
  const printed = { out: '', err: '' };
  const code = await delivery(app.strapi, 'command').run(argv, {
    out: (text: string) => (printed.out += `${text}\n`),
    err: (text: string) => (printed.err += `${text}\n`),
    cwd: '/',
    signal: new AbortController().signal,
  });
  return { code, ...printed };
}

test('sites add, list, pause, resume', async () => {
  const added = await feed(
    'sites',
    'add',
    '--url',
    receiver.url,
    '--secret',
    SECRET,
    '--allow-private',
    '--name',
    '市政府网站',
  );
  expect(added.code).toBe(0);
  const id = added.out.trim();
  await arrived(app.strapi, id);
  const listed = await feed('sites', 'list', '--json');
  expect(listed.out).not.toContain(SECRET.slice(6));
  expect(JSON.parse(listed.out)).toMatchObject([
    {
      id,
      name: '市政府网站',
      url: receiver.url,
      state: 'active',
      counts: { pending: 0, deadLetters: 0 },
    },
  ]);
  expect((await feed('sites', 'list')).out).toContain('市政府网站');
  expect((await feed('pause', '市政府网站')).code).toBe(0);
  expect(JSON.parse((await feed('sites', 'list', '--json')).out)).toMatchObject([
    { state: 'paused' },
  ]);
  expect((await feed('resume', id)).code).toBe(0);
  expect(await feed('dead-letters', '--json')).toMatchObject({ code: 0, out: '[]\n' });
});

test.each([
  [['sites', 'add', '--url', 'http://8.8.8.8/feed', '--secret', SECRET], '--url must be https'],
  [
    ['sites', 'add', '--url', 'https://127.0.0.1/', '--secret', SECRET],
    '--url is a private address',
  ],
  [
    ['sites', 'add', '--url', 'https://a.example', '--secret', 'whsec_x'],
    '--secret must be whsec_',
  ],
  [['sites', 'add', '--url', 'https://a.example', '--agency', 'none'], 'unknown agency code'],
  [['pause', 'nobody'], 'no such site'],
  [['rotate', 'nobody'], 'no such site'],
  [['represent'], 'not available in this version'],
])('feed %j is refused with exit code 2: %s', async (argv, sentence) => {
  const { code, err, out } = await feed(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(sentence);
  expect(err).not.toContain(SECRET);
});

test('the same address is registered once', async () => {
  await addSite(app.strapi, receiver);
  const again = await feed('sites', 'add', '--url', receiver.url, '--allow-private');
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('registered already') });
});

test('the standardwebhooks library verifies what is sent; a secret made here is shown once and never stored readable', async () => {
  const added = await feed('sites', 'add', '--url', receiver.url, '--allow-private');
  const [id = '', secret = ''] = added.out.trim().split('\n');
  await arrived(app.strapi, id);
  const [request] = receiver.requests;
  const headers = request?.headers as Record<string, string>;
  expect(new Webhook(secret).verify(request?.body ?? '', headers)).toHaveLength(
    request?.events.length ?? -1,
  );
  expect(() => new Webhook(SECRET).verify(request?.body ?? '', headers)).toThrow();
  const rows = await app.strapi.db.connection('delivery_sites').select('*');
  expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
});

test('rotate: the new secret is shown once, and for a day both verify', async () => {
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  const rotated = await feed('rotate', id);
  const secret = rotated.out.trim();
  expect(secret).toMatch(/^whsec_/);
  await app.strapi.db.connection('delivery_cursors').where({ site_id: id }).update({ sequence: 0 });
  await arrived(app.strapi, id);
  const last = receiver.requests.at(-1);
  for (const one of [SECRET, secret]) {
    new Webhook(one).verify(last?.body ?? '', last?.headers as Record<string, string>);
  }
});

test('a site for one agency gets what is issued there and below, and is told when an item leaves', async () => {
  const id = await addSite(app.strapi, receiver, { agencyCode: '016109260' });
  await arrived(app.strapi, id);
  const subjects = () => receiver.requests.flatMap(({ events }) => events);
  const isItem = (event: { type: string }) => event.type.startsWith('gongkai.information_item');
  expect(subjects().filter(isItem)).toEqual([]);

  const over = { agency: { documentId: city.otherAgency } };
  const { documentId } = await approvedItems(app.strapi).create({
    data: publishableItem(city, over) as never,
    status: 'published',
  });
  await arrived(app.strapi, id);
  expect(subjects().filter(isItem)).toMatchObject([
    { subject: documentId, type: expect.stringMatching(/published$/) },
  ]);

  const data = { agency: { documentId: city.agency } } as never;
  await approvedItems(app.strapi).update({ documentId, data, status: 'published' });
  await arrived(app.strapi, id);
  expect(subjects().filter(isItem).at(-1)).toMatchObject({
    subject: documentId,
    type: 'gongkai.information_item.withdrawn',
    data: { kind: 'out_of_scope' },
  });
});

test('what was sent to a scoped site without an answer is withdrawn there all the same', async () => {
  const id = await addSite(app.strapi, receiver, { columns: ['zcwj'] });
  await arrived(app.strapi, id);
  receiver.respond = () => ({ status: 500 });
  receiver.requests.length = 0;
  const { documentId } = await approvedItems(app.strapi).create({
    data: publishableItem(city) as never,
    status: 'published',
  });
  await until(() => receiver.requests.length > 0);
  await app.strapi.documents(ITEM).unpublish({ documentId });
  receiver.respond = () => ({ status: 200 });
  await arrived(app.strapi, id);
  expect(receiver.requests.at(-1)?.events).toMatchObject([
    { subject: documentId, type: 'gongkai.information_item.withdrawn' },
  ]);
});

test('the admin routes answer an administrator and nobody else', async () => {
  for (const path of ['/first-platform/sites', '/first-platform/receipts/abc']) {
    await app.request.get(path).expect(401);
  }
});
