/** What the access plugin sets up at a start, and how write tokens are issued, verified and revoked. */
import { startApplication, type Application } from '../support/application';
import { runAccess } from './access.commands';

interface Person {
  id: number;
  email: string;
  password: string | null;
  isNew: boolean;
}
let app: Application;
const access = (name: string) => app.strapi.plugin('access').service(name);
const ROLE = 'admin::role';
const AGENCY = 'api::agency.agency';

const agency = (code: string, parent: string | null = null) =>
  app.strapi.documents(AGENCY).create({
    data: { code, name: `机构${code}`, level: 'municipal', kind: 'department', parent } as never,
  });

const command = (...argv: string[]) => runAccess(app, 'command', argv);
const people = (...argv: string[]) => runAccess(app, 'people-command', argv);

const person = (email: string, role: string, more: Record<string, unknown> = {}) =>
  access('people').create({
    email,
    name: '示范',
    role,
    agencyCode: 'TESTCITY1',
    ...more,
  }) as Promise<Person>;

jest.setTimeout(180_000);
beforeAll(async () => {
  app = await startApplication();
  const city = await agency('TESTCITY1');
  const county = await agency('TESTCNTY1', city.documentId);
  await agency('TESTTOWN1', county.documentId);
  await agency('OTHERCTY1');
});
afterAll(() => app.stop());

describe('the start', () => {
  const permissionsOf = async (
    code: string,
  ): Promise<{ action: string; subject: string | null; properties: { fields?: string[] } }[]> => {
    const role = await app.strapi.db
      .query(ROLE)
      .findOne({ where: { code }, populate: ['permissions'] });
    return role.permissions;
  };
  const lettersOn = async (code: string, subject: string) =>
    (await permissionsOf(code))
      .filter((permission) => permission.subject === subject)
      .map(({ action }) => action.split('.').at(-1))
      .sort();

  test('makes one admin role for each of ours, and leaves Strapi its own', async () => {
    const roles = await app.strapi.db.query(ROLE).findMany({ orderBy: 'code' });
    const codes = roles.map(({ code }: { code: string }) => code);
    expect(codes.filter((code: string) => code.startsWith('gongkai-'))).toHaveLength(9);
    expect(codes).toContain('strapi-super-admin');
    const editor = roles.find(({ code }: { code: string }) => code === 'gongkai-editor');
    expect(editor).toMatchObject({ name: '编辑' });
  });

  test('gives the roles what the table says', async () => {
    const item = 'api::information-item.information-item';
    expect(await lettersOn('gongkai-editor', item)).toEqual(['create', 'delete', 'read', 'update']);
    expect(await lettersOn('gongkai-approver', item)).toEqual(['publish', 'read']);
    expect(await lettersOn('gongkai-supervision', item)).toEqual(['read']);
    expect(await lettersOn('gongkai-disclosure_office', AGENCY)).toEqual([
      'create',
      'read',
      'update',
    ]);
    const machineRoom = await permissionsOf('gongkai-system_administrator');
    expect(machineRoom.filter(({ subject }) => subject !== null)).toEqual([]);
    const columns = (await permissionsOf('gongkai-website_administrator')).find(
      ({ action, subject }) => action.endsWith('.update') && subject === item,
    );
    expect(columns?.properties.fields).toEqual(['mainColumn', 'otherColumns', 'pinned']);
  });

  test('is idempotent, and takes back what was changed in a role of ours, but touches no other role', async () => {
    const { id } = await app.strapi.db
      .query(ROLE)
      .findOne({ where: { code: 'gongkai-supervision' } });
    const own = await app.strapi.service('admin::role').create({ name: '本市自设' });
    const open = [
      {
        action: 'plugin::content-manager.explorer.delete',
        subject: AGENCY,
        properties: {},
        conditions: [],
        actionParameters: {},
      },
    ];
    await app.strapi.service('admin::role').assignPermissions(id, open);
    await app.strapi.service('admin::role').assignPermissions(own.id, open);
    const before = await app.strapi.db.query(ROLE).count();
    await access('seeding').run();
    await access('seeding').run();
    expect(await app.strapi.db.query(ROLE).count()).toBe(before);
    expect(await lettersOn('gongkai-supervision', AGENCY)).toEqual(['read']);
    expect(await lettersOn(own.code, AGENCY)).toEqual(['delete']);
  });

  test('leaves no API token of Strapi’s making, but one a person made', async () => {
    const tokens = app.strapi.db.query('admin::api-token');
    expect(await tokens.count()).toBe(0);
    await person('first@gongkai.example', 'editor');
    const service = app.strapi.service('admin::api-token-content-api');
    const made = { kind: 'content-api', type: 'read-only', lifespan: null };
    await service.create({ ...made, name: 'Read Only', description: '本市统计' });
    await access('seeding').run();
    expect(await tokens.count()).toBe(1);
  });

  test('opens nothing of ours to visitors, and no self-registration', async () => {
    const role = await app.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    const permission = { action: 'api::information-item.write.create', role: role.id };
    await app.strapi.db.query('plugin::users-permissions.permission').create({ data: permission });
    await access('seeding').run();
    const actions = await app.strapi.db
      .query('plugin::users-permissions.permission')
      .findMany({ where: { action: { $startsWith: 'api::' } } });
    expect(actions).toEqual([]);
    await app.request
      .post('/api/auth/local/register')
      .send({ username: 'visitor', email: 'v@example.com', password: 'Abcdef123456' })
      .expect(405);
  });
});

describe('people', () => {
  test('are made active, with their role and a strong password that is told once', async () => {
    const made = await person('Zhang@Gongkai.example', 'editor');
    expect(made).toMatchObject({ email: 'zhang@gongkai.example', isNew: true });
    expect(made.password?.length).toBeGreaterThanOrEqual(24);
    const login = await app.request
      .post('/admin/login')
      .send({ email: made.email, password: made.password });
    expect(login.status).toBe(200);
  });

  test('get another role without another password', async () => {
    await person('li@gongkai.example', 'editor', { password: 'Baihe-Liushui-51' });
    expect(await person('li@gongkai.example', 'checker')).toMatchObject({
      isNew: false,
      password: null,
    });
    const held = (await access('people').find('li@gongkai.example')) as { roleCodes: string[] };
    expect(held.roleCodes.sort()).toEqual(['gongkai-checker', 'gongkai-editor']);
  });

  test('are not made for an unknown agency or role', async () => {
    await expect(person('x@gongkai.example', 'boss')).rejects.toMatchObject({
      code: 'unknown_role',
    });
    await expect(
      person('x@gongkai.example', 'editor', { agencyCode: 'NONE' }),
    ).rejects.toMatchObject({
      code: 'unknown_agency',
    });
    expect(await access('people').find('x@gongkai.example')).toBeNull();
  });
});

describe('in the admin', () => {
  const item = 'api::information-item.information-item';
  const path = `/content-manager/collection-types/${item}`;
  let logins = 0;
  const loginAs = async (role: string) => {
    const email = `${role}-${(logins += 1)}@gongkai.example`;
    const { password } = await person(email, role);
    const login = await app.request.post('/admin/login').send({ email, password });
    return (method: 'get' | 'post' | 'put' | 'delete', address: string, body?: object) =>
      app.request[method](address)
        .set('Authorization', `Bearer ${login.body.data.token}`)
        .send(body);
  };
  const cityId = async (): Promise<string> =>
    (await app.strapi.db.query(AGENCY).findOne({ where: { code: 'TESTCITY1' } })).documentId;
  const draft = async () => {
    const data = { title: '草稿', agency: await cityId() };
    return (await app.strapi.documents(item).create({ data: data as never })).documentId;
  };

  test('an editor writes items and does not publish them', async () => {
    const as = await loginAs('editor');
    const agency = { connect: [{ documentId: await cityId() }] };
    const made = await as('post', path, { title: '通知', agency });
    expect(made.status).toBe(201);
    const { documentId } = made.body.data;
    expect((await as('put', `${path}/${documentId}`, { title: '通知二' })).status).toBe(200);
    expect(
      (await as('post', `${path}/${documentId}/actions/publish`, { title: '通知二' })).status,
    ).toBe(403);
    expect(
      (await as('post', '/content-manager/collection-types/api::agency.agency', { code: 'X' }))
        .status,
    ).toBe(403);
    expect((await as('delete', `${path}/${documentId}`)).status).toBe(200);
  });

  test('supervision sees no draft and writes nothing', async () => {
    const as = await loginAs('supervision');
    const documentId = await draft();
    expect((await as('get', path)).body.results).toEqual([]);
    expect((await as('get', `${path}/${documentId}`)).status).not.toBe(200);
    expect((await as('put', `${path}/${documentId}`, { title: 'x' })).status).toBe(403);
    expect((await as('post', path, { title: 'x' })).status).toBe(403);
    expect((await as('delete', `${path}/${documentId}`)).status).toBe(403);
  });

  test('the website administrator changes columns and nothing else', async () => {
    const as = await loginAs('website_administrator');
    const documentId = await draft();
    await as('put', `${path}/${documentId}`, { pinned: true, title: '改了' });
    const row = await app.strapi.db.query(item).findOne({ where: { documentId } });
    expect(row).toMatchObject({ pinned: true, title: '草稿' });
  });

  test('delivery is shown to those who read items; the sites to the machine room too', async () => {
    const [sites, receipts] = ['/first-platform/sites', '/first-platform/receipts/abc'];
    const supervision = await loginAs('supervision');
    expect((await supervision('get', sites)).status).toBe(200);
    // Nothing public has this name: not there, which is another answer than not allowed.
    expect((await supervision('get', receipts)).status).toBe(404);
    const machineRoom = await loginAs('system_administrator');
    expect((await machineRoom('get', sites)).status).toBe(200);
    expect((await machineRoom('get', receipts)).status).toBe(403);

    const without = await app.strapi.service('admin::role').create({ name: '无内容权限' });
    const { id, email, password } = await person('he@gongkai.example', 'editor');
    await app.strapi.service('admin::user').updateById(id, { roles: [without.id] });
    const login = await app.request.post('/admin/login').send({ email, password });
    for (const address of [sites, receipts]) {
      const answer = app.request
        .get(address)
        .set('Authorization', `Bearer ${login.body.data.token}`);
      expect((await answer).status).toBe(403);
    }
  });

  test('the system administrator sees no content', async () => {
    const as = await loginAs('system_administrator');
    expect((await as('get', path)).status).toBe(403);
    expect((await as('get', '/admin/users')).status).toBe(200);
  });
});

describe('npm run token', () => {
  const words = (email: string, code: string, role: string) => [
    '--person',
    email,
    '--agency',
    code,
    '--role',
    role,
  ];

  beforeAll(async () => {
    await person('wang@gongkai.example', 'editor');
  });

  test('prints the token alone, once; the database holds its hash', async () => {
    const issued = await command(...words('wang@gongkai.example', 'TESTCITY1', 'editor'));
    expect(issued).toMatchObject({ code: 0 });
    expect(issued.out).toHaveLength(1);
    expect(issued.out[0]).toMatch(/^gk_[\w-]{43}$/);
    const rows = await app.strapi.db.connection('access_write_tokens').select('*');
    expect(JSON.stringify(rows)).not.toContain(issued.out[0]);
    expect((await command('list')).out.join('\n')).not.toContain('gk_');
  });

  test.each([
    ['an unknown person', 'nobody@gongkai.example', 'TESTCITY1', 'editor', '--person', 'nobody@'],
    ['an unknown agency', 'wang@gongkai.example', 'NOSUCH', 'editor', '--agency', 'NOSUCH'],
    ['an unknown role', 'wang@gongkai.example', 'TESTCITY1', 'boss', '--role', 'boss'],
    [
      'a role the person lacks',
      'wang@gongkai.example',
      'TESTCITY1',
      'approver',
      '--role',
      'approver',
    ],
    [
      'an agency at which the person holds it not',
      'wang@gongkai.example',
      'OTHERCTY1',
      'editor',
      '--agency',
      'OTHERCTY1',
    ],
  ])(
    'ends with 2 for %s, naming option, value and rule',
    async (_, email, code, role, option, value) => {
      const { code: exit, out, err } = await command(...words(email, code, role));
      expect(exit).toBe(2);
      expect(out).toEqual([]);
      expect(err.join('\n')).toContain(option);
      expect(err.join('\n')).toContain(value);
    },
  );

  test('answers --help', async () => {
    expect((await command('--help')).out.join('\n')).toContain('revoke');
  });

  test('ends with 2 for a token to revoke that is not there', async () => {
    expect(await command('revoke', '999999')).toMatchObject({ code: 2 });
  });
});

describe('a token', () => {
  const issue = async (email: string, role = 'editor', agencyCode = 'TESTCNTY1') =>
    (await access('tokens').issue({ personEmail: email, agencyCode, role })) as { token: string };
  const verify = (token: string) =>
    access('tokens').verify(token) as Promise<{
      personEmail: string;
      covers(id: string): Promise<boolean>;
    } | null>;
  const users = () => app.strapi.service('admin::user');

  test('tells its person, agency, role and actions, and covers the subtree', async () => {
    await person('zhao@gongkai.example', 'editor');
    const writer = await verify((await issue('zhao@gongkai.example')).token);
    expect(writer).toMatchObject({
      personEmail: 'zhao@gongkai.example',
      agencyCode: 'TESTCNTY1',
      role: 'editor',
    });
    const covered: Record<string, boolean | undefined> = {};
    for (const { code, documentId } of await app.strapi.db.query(AGENCY).findMany({})) {
      covered[code] = await writer?.covers(documentId);
    }
    expect(covered).toMatchObject({
      TESTCITY1: false,
      TESTCNTY1: true,
      TESTTOWN1: true,
      OTHERCTY1: false,
    });
  });

  test('is void when it is revoked', async () => {
    await person('qian@gongkai.example', 'editor');
    const { token } = await issue('qian@gongkai.example');
    expect(await verify(token)).not.toBeNull();
    const row = await app.strapi.db
      .connection('access_write_tokens')
      .where({ person_email: 'qian@gongkai.example' })
      .first();
    expect(await command('revoke', String(row.id))).toMatchObject({ code: 0 });
    expect(await verify(token)).toBeNull();
    expect(row.last_used_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('is void when its person is blocked, and holds again after', async () => {
    const { id } = await person('sun@gongkai.example', 'editor');
    const { token } = await issue('sun@gongkai.example');
    await users().updateById(id, { isActive: false });
    expect(await verify(token)).toBeNull();
    await users().updateById(id, { isActive: true });
    expect(await verify(token)).not.toBeNull();
  });

  test('is void when the appointment that it rests on ends', async () => {
    await person('feng@gongkai.example', 'editor');
    await person('feng@gongkai.example', 'editor', { agencyCode: 'OTHERCTY1' });
    const { token } = await issue('feng@gongkai.example');
    const there = ['--person', 'feng@gongkai.example', '--role', 'editor', '--agency'];
    await people('dismiss', ...there, 'OTHERCTY1');
    expect(await verify(token)).not.toBeNull();
    await person('feng@gongkai.example', 'editor', { agencyCode: 'OTHERCTY1' });
    await people('dismiss', ...there, 'TESTCITY1');
    expect(await verify(token)).toBeNull();
  });

  test('is void when its person loses the role', async () => {
    const { id } = await person('zhou@gongkai.example', 'editor');
    const { token } = await issue('zhou@gongkai.example');
    await users().updateById(id, { roles: [] });
    expect(await verify(token)).toBeNull();
  });

  test('stays with its agency: who takes over the code gets no right from it', async () => {
    const old = await agency('HANDOVER1');
    await person('wu@gongkai.example', 'editor', { agencyCode: 'HANDOVER1' });
    const { token } = await issue('wu@gongkai.example', 'editor', 'HANDOVER1');
    await app.strapi
      .documents(AGENCY)
      .update({ documentId: old.documentId, data: { code: 'HANDOVER2' } as never });
    const heir = await agency('HANDOVER1');
    const writer = await verify(token);
    expect(writer).toMatchObject({ agencyCode: 'HANDOVER2' });
    expect(await writer?.covers(old.documentId)).toBe(true);
    expect(await writer?.covers(heir.documentId)).toBe(false);
  });

  test('is void when its agency is gone', async () => {
    const gone = await agency('GONEAGCY1');
    await person('zheng@gongkai.example', 'editor', { agencyCode: 'GONEAGCY1' });
    const { token } = await issue('zheng@gongkai.example', 'editor', 'GONEAGCY1');
    await app.strapi.documents(AGENCY).delete({ documentId: gone.documentId });
    await agency('GONEAGCY1');
    expect(await verify(token)).toBeNull();
  });

  test('another text, and Strapi’s own tokens, are none', async () => {
    expect(await verify(`gk_${'a'.repeat(43)}`)).toBeNull();
    expect(await verify('')).toBeNull();
  });
});
