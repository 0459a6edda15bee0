/**
 * Who runs the accounts, and who holds which role where: accounts and roles are given in the admin, appointments by the operator, and neither
 * opens what the other has not.
 */
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { person as personAt } from '../support/review';
import { signIn, type Signed } from './access.people';
import { runAccess } from './access.commands';

const ROLE = 'admin::role';
const LIST = `/content-manager/collection-types/${ITEM}`;

let app: Application;
const access = (name: string) => app.strapi.plugin('access').service(name);
const people = (...argv: string[]) => runAccess(app, 'people-command', argv);
const agency = (code: string, parent: string | null = null) =>
  app.strapi.documents(AGENCY).create({
    data: { code, name: `机构${code}`, level: 'municipal', kind: 'department', parent } as never,
  });
const person = (name: string, role: string, agencyCode = 'TESTCITY1') =>
  personAt(app, role, agencyCode, name);

jest.setTimeout(180_000);
beforeAll(async () => {
  app = await startApplication();
  const city = await agency('TESTCITY1');
  const county = await agency('TESTCNTY1', city.documentId);
  await agency('TESTTOWN1', county.documentId);
  await agency('OTHERCTY1');
});
afterAll(() => app.stop());

describe('the system administrator runs the accounts, and is not thereby their master:', () => {
  const roleId = async (code: string): Promise<number> =>
    (await app.strapi.db.query(ROLE).findOne({ where: { code } })).id;
  let as: Signed;
  let own: number;
  let master: number;
  const refusal = async (answer: PromiseLike<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    return [status, (body as { error?: { details?: { code?: string } } }).error?.details?.code];
  };

  beforeAll(async () => {
    ({ personId: own } = await person('machine-room', 'system_administrator'));
    as = await signIn(app, 'machine-room@gongkai.example');
    const made = await app.strapi.service('admin::user').create({
      email: 'master@gongkai.example',
      firstname: '长',
      password: 'Baihe-Liushui-51',
      isActive: true,
      roles: [await roleId('strapi-super-admin')],
    });
    master = made.id;
  });

  test('makes nobody Super Admin', async () => {
    const roles = [await roleId('strapi-super-admin')];
    const account = { email: 'puppet@gongkai.example', firstname: '某', roles };
    expect(await refusal(as('post', '/admin/users', account))).toEqual([403, 'super_admin_only']);
    const clerk = await person('clerk', 'editor');
    for (const id of [own, clerk.personId])
      expect(await refusal(as('put', `/admin/users/${id}`, { roles }))).toEqual([
        403,
        'super_admin_only',
      ]);
    const codes = (await access('people').findById(clerk.personId)) as { roleCodes: string[] };
    expect(codes.roleCodes).toEqual(['gongkai-editor']);
  });

  test.each([
    ['password', { password: 'Ziyang-Maojian-Cha-8' }],
    ['address', { email: 'own@gongkai.example' }],
    ['state', { isActive: false }],
  ])('changes no Super Admin’s %s', async (_, change) => {
    expect(await refusal(as('put', `/admin/users/${master}`, change))).toEqual([
      403,
      'super_admin_only',
    ]);
  });

  test('deletes no Super Admin', async () => {
    expect(await refusal(as('delete', `/admin/users/${master}`))).toEqual([
      403,
      'super_admin_only',
    ]);
    const several = as('post', '/admin/users/batch-delete', { ids: [master] });
    expect(await refusal(several)).toEqual([403, 'super_admin_only']);
    expect(await access('people').findById(master)).not.toBeNull();
  });

  test('changes no roles of their own; the form that has them unchanged is taken', async () => {
    const [held, wanted] = [
      await roleId('gongkai-system_administrator'),
      await roleId('gongkai-editor'),
    ];
    expect(await refusal(as('put', `/admin/users/${own}`, { roles: [held, wanted] }))).toEqual([
      403,
      'own_roles',
    ]);
    expect((await as('put', `/admin/users/${own}`, { roles: [held] })).status).toBe(200);
  });

  test('gives roles, which count nowhere without an appointment', async () => {
    const made = await as('post', '/admin/users', {
      email: 'roleonly@gongkai.example',
      firstname: '某',
      roles: [await roleId('gongkai-disclosure_office'), await roleId('gongkai-supervision')],
    });
    expect(made.status).toBe(201);
    const password = 'Hanjiang-Qingshan-71';
    await app.request
      .post('/admin/register')
      .send({
        registrationToken: made.body.data.registrationToken,
        userInfo: { firstname: '某', password },
      })
      .expect(200);
    const login = await app.request
      .post('/admin/login')
      .send({ email: 'roleonly@gongkai.example', password })
      .expect(200);
    const somebody = (method: 'get' | 'post', address: string, body?: object) =>
      app.request[method](address)
        .set('Authorization', `Bearer ${login.body.data.token}`)
        .send(body);
    const { documentId: cityId } = await access('agencies').findByCode('TESTCITY1');
    const data = { title: '草稿', agency: cityId };
    const { documentId } = await app.strapi.documents(ITEM).create({ data: data as never });
    expect((await somebody('get', LIST)).body.results).toEqual([]);
    expect((await somebody('get', `${LIST}/${documentId}`)).status).toBe(404);
    expect((await somebody('get', `/review/items/${ITEM}/${documentId}`)).status).toBe(403);
    expect((await somebody('get', '/upload/files')).body.results).toEqual([]);
    const agency = { connect: [{ documentId: cityId }] };
    expect((await somebody('post', LIST, { title: '通知', agency })).status).toBe(403);
  });

  test('a Super Admin makes one', async () => {
    const master = await signIn(app, 'master@gongkai.example');
    const { status } = await master('post', '/admin/users', {
      email: 'second-master@gongkai.example',
      firstname: '次',
      roles: [await roleId('strapi-super-admin')],
    });
    expect(status).toBe(201);
  });
});

describe('npm run people', () => {
  const words = (email: string, code: string, role = 'editor') => [
    ...['--person', email, '--role', role, '--agency', code],
  ];
  const held = async (email: string) => {
    const found = (await access('people').find(email)) as { id: number; roleCodes: string[] };
    const reached = (await access('rights').reach(found.id, 'read_draft')) as string[];
    const codes = await Promise.all(
      reached.map(async (id) => (await access('agencies').findById(id)).code as string),
    );
    return { roles: found.roleCodes, reached: codes.sort() };
  };
  const recorded = () =>
    app.strapi.db
      .connection('ledger_entries')
      .where({ subject_type: 'appointment' })
      .orderBy('ordinal')
      .select('act', 'actor', 'to_state');

  test('appoints and dismisses, in several agencies, and puts it on record', async () => {
    const email = 'han@gongkai.example';
    await app.strapi
      .service('admin::user')
      .create({ email, firstname: '韩', password: 'Baihe-Liushui-51', isActive: true, roles: [] });
    expect(await held(email)).toEqual({ roles: [], reached: [] });
    const appointed = await people('appoint', ...words(email, 'TESTCNTY1'));
    expect(appointed).toMatchObject({ code: 0 });
    expect(await held(email)).toEqual({
      roles: ['gongkai-editor'],
      reached: ['TESTCNTY1', 'TESTTOWN1'],
    });
    expect((await people('appoint', ...words(email, 'TESTCNTY1'))).out[0]).toContain('before');
    await people('appoint', ...words(email, 'OTHERCTY1'));
    expect((await held(email)).reached).toEqual(['OTHERCTY1', 'TESTCNTY1', 'TESTTOWN1']);
    expect((await people('list')).out.filter((line) => line.startsWith(email))).toHaveLength(2);
    await people('dismiss', ...words(email, 'TESTCNTY1'));
    expect(await held(email)).toEqual({ roles: ['gongkai-editor'], reached: ['OTHERCTY1'] });
    await people('dismiss', ...words(email, 'OTHERCTY1'));
    expect(await held(email)).toEqual({ roles: [], reached: [] });
    const ends = ['appointed', 'appointed', 'appointment_ended', 'appointment_ended'];
    expect(await recorded()).toEqual(
      ends.map((act) => ({
        act,
        actor: expect.stringMatching(/^operator:/) as string,
        to_state: email,
      })),
    );
  });

  test.each([
    ['an unknown person', words('nobody@gongkai.example', 'TESTCITY1'), '--person', 'nobody@'],
    ['an unknown agency', words('clerk@gongkai.example', 'NOSUCH'), '--agency', 'NOSUCH'],
    ['what was never given', words('clerk@gongkai.example', 'OTHERCTY1'), '--agency', 'OTHERCTY1'],
  ])('ends with 2 for %s, naming option, value and rule', async (_, argv, option, value) => {
    const { code, out, err } = await people('dismiss', ...argv);
    expect([code, out]).toEqual([2, []]);
    expect(err.join('\n')).toContain(option);
    expect(err.join('\n')).toContain(value);
  });

  test('answers --help', async () => {
    expect((await people('--help')).out.join('\n')).toContain('appoint');
  });

  test('an appointment stays with its agency: who takes over the code gets no right from it', async () => {
    const old = await agency('MOVEDAGY1');
    await person('lu', 'editor', 'MOVEDAGY1');
    await app.strapi
      .documents(AGENCY)
      .update({ documentId: old.documentId, data: { code: 'MOVEDAGY2' } as never });
    await agency('MOVEDAGY1');
    expect((await held('lu@gongkai.example')).reached).toEqual(['MOVEDAGY2']);
  });
});
