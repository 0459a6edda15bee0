/** How people come in: the first of all, by invitation, with a password that holds; and who has to wait or is put out. */
import { startApplication, type Application } from '../support/application';

const GOOD = 'Hanjiang-Qingshan-71';
const OTHER = 'Ziyang-Maojian-Cha-8';
const FIRST = 'zhou@gongkai.example';
const BEHIND = { GONGKAI_TRUSTED_PROXIES: '127.0.0.0/8, ::1', GONGKAI_LOGIN_RATE_LIMIT: 'true' };

let app: Application;
let token: string;

beforeAll(async () => {
  app = await startApplication(undefined, BEHIND);
}, 180_000);
afterAll(async () => {
  await app.stop();
  delete process.env.GONGKAI_TRUSTED_PROXIES;
});

let clients = 0;
/** Each time from another machine, so that only the account counts. */
const from = (address = `198.51.100.${(clients += 1)}`) => ({ 'X-Forwarded-For': address });
const signIn = (email: string, password: string, address?: string) =>
  app.request.post('/admin/login').set(from(address)).send({ email, password });
const asAdministrator = (method: 'get' | 'post' | 'put', path: string, body?: object) =>
  app.request[method](path).set(from()).set('Authorization', `Bearer ${token}`).send(body);
const users = () => app.strapi.service('admin::user');
const firstAdministrator = () =>
  app.strapi.plugin('access').service('first-administrator') as {
    setUpPath(): Promise<string | null>;
  };

describe('the first administrator', () => {
  const register = (cookie: string, password = GOOD) =>
    app.request
      .post('/admin/register-admin')
      .set(from())
      .set('Cookie', cookie)
      .send({ email: FIRST, firstname: '周', password });

  test('is nobody who merely comes first', async () => {
    const { body } = await register('').expect(403);
    expect(body.error.details.code).toBe('set_up_code_missing');
    await register('gongkai_set_up=AAAAAAAAAAAAAAAAAAAA').expect(403);
    await app.request.get('/admin/set-up/AAAAAAAAAAAAAAAAAAAA').set(from()).expect(404);
    expect(await users().count()).toBe(0);
  });

  test('is whoever has the address from the console, with a password that holds', async () => {
    const path = await firstAdministrator().setUpPath();
    const entered = await app.request.get(String(path)).set(from()).expect(302);
    expect(entered.headers.location).toBe('/admin/auth/register-admin');
    const [cookie = ''] = entered.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
    const [pair = ''] = cookie.split(';');
    const weak = await register(pair, 'Password1234').expect(400);
    expect(weak.body.error.details.code).toBe('password_too_common');
    const { body } = await register(pair).expect(200);
    token = body.data.token as string;
    expect(await firstAdministrator().setUpPath()).toBeNull();
    await app.request.get(String(path)).set(from()).expect(404);
    await register(pair).expect(403);
  });

  test('finds no account and no token that nobody made', async () => {
    expect(await users().count()).toBe(1);
    for (const table of ['strapi_api_tokens', 'strapi_transfer_tokens', 'up_users'])
      expect(await app.strapi.db.connection(table)).toEqual([]);
  });
});

describe('a password that does not hold is refused at every door', () => {
  const refused = async (answer: Promise<{ status: number; body: unknown }>, code: string) => {
    const { status, body } = await answer;
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { code: `password_${code}` } } });
  };
  const role = async () => (await app.strapi.service('admin::role').getSuperAdmin()).id as number;

  test('invitation', async () => {
    const { body } = await asAdministrator('post', '/admin/users', {
      email: 'chenxiang@gongkai.example',
      firstname: '陈',
      roles: [await role()],
    }).expect(201);
    const accept = (password: string) =>
      app.request
        .post('/admin/register')
        .set(from())
        .send({
          registrationToken: body.data.registrationToken,
          userInfo: { firstname: '陈', password },
        });
    await refused(accept('Short-12345') as never, 'too_short');
    await refused(accept('Chenxiang-Hanyin-5') as never, 'names_person');
    await accept(OTHER).expect(200);
  });

  test('change of one’s own', async () => {
    const change = (password: string) =>
      asAdministrator('put', '/admin/users/me', { password, currentPassword: GOOD });
    await refused(change('Admin1234567') as never, 'too_common');
    // And it puts nobody out.
    await asAdministrator('get', '/admin/users/me').expect(200);
  });

  test('by another administrator', async () => {
    const { id } = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'chenxiang@gongkai.example' } });
    await refused(
      asAdministrator('put', `/admin/users/${id}`, { password: 'Qwerty123456' }) as never,
      'too_common',
    );
  });

  test('made by a program or by Strapi’s command, which ends all sessions too', async () => {
    const email = 'langao@gongkai.example';
    const person = { email, firstname: '岚', isActive: true, roles: [await role()] };
    const fault = { details: { code: 'password_too_common' } };
    await expect(users().create({ ...person, password: 'Welcome123456' })).rejects.toMatchObject(
      fault,
    );
    await users().create({ ...person, password: OTHER });
    const { body } = await signIn(email, OTHER).expect(200);
    await expect(users().resetPasswordByEmail(email, 'Qwerty123456')).rejects.toMatchObject(fault);
    await users().resetPasswordByEmail(email, GOOD);
    await app.request
      .get('/admin/users/me')
      .set(from())
      .set('Authorization', `Bearer ${body.data.token}`)
      .expect(401);
    await signIn(email, GOOD).expect(200);
  });

  test('reset', async () => {
    const { id } = await app.strapi.db.query('admin::user').findOne({ where: { email: FIRST } });
    await users().updateById(id, {
      resetPasswordToken: 'a1b2',
      resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000),
    });
    const auth = app.strapi.service('admin::auth');
    await expect(
      auth.resetPassword({ resetPasswordToken: 'a1b2', password: 'Welcome123456' }),
    ).rejects.toMatchObject({ details: { code: 'password_too_common' } });
    await app.request.post('/admin/reset-password').set(from()).send({}).expect(405);
    await app.request.post('/admin/forgot-password').set(from()).send({}).expect(405);
  });
});

describe('a wrong sign-in', () => {
  const wrong = ['zhou@gongkai.example', 'nobody@gongkai.example'];

  test('is answered alike whether the account exists, is switched off, or not', async () => {
    await users().create({
      email: 'off@gongkai.example',
      firstname: '关',
      password: GOOD,
      isActive: false,
      roles: [],
    });
    const answers = await Promise.all([
      ...wrong.map((email) => signIn(email, 'Wrong-Password-1')),
      signIn('off@gongkai.example', GOOD),
    ]);
    const [first] = answers;
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({ status: 400, body: first?.body });
    }
  });

  test('makes the sixth wait, alike, from that network alone, also after a restart', async () => {
    for (const email of wrong) {
      const tries = [];
      for (let times = 0; times < 5; times += 1)
        tries.push(await signIn(email, 'Wrong-Password-1', '2001:db8:1:1::5'));
      expect(tries.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
      const sixth = await signIn(email, GOOD, '2001:db8:1:1::6');
      expect(sixth.status).toBe(429);
      expect(Number(sixth.headers['retry-after'])).toBeGreaterThan(50);
      expect(sixth.body.error.details.code).toBe('too_many_requests');
    }
    const kept = (await app.strapi.db.connection('access_sign_in_failures')) as object[];
    expect(kept.length).toBeGreaterThan(3);
    expect(JSON.stringify(kept)).not.toMatch(/gongkai\.example|2001:db8/);
    await signIn(FIRST, GOOD).expect(200);
  });

  test('counts a hundred at once as a hundred', async () => {
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => signIn('rush@gongkai.example', 'x', '203.0.113.200')),
    );
    expect(tries.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test.each([[{}], [{ email: {}, password: 'x' }], [{ email: 'a@b.cn', password: ['x'] }]])(
    'of %j names the field',
    async (body) => {
      const answer = await app.request.post('/admin/login').set(from()).send(body).expect(400);
      expect(answer.body.error.details.errors).toHaveLength(1);
    },
  );
});

describe('a session', () => {
  const me = (bearer: string) =>
    app.request.get('/admin/users/me').set(from()).set('Authorization', `Bearer ${bearer}`);

  test('lasts twelve hours at most, an hour of absence', async () => {
    const { headers } = await signIn(FIRST, GOOD).expect(200);
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
    const session = await app.strapi.db
      .query('admin::session')
      .findOne({ where: {}, orderBy: { id: 'desc' } });
    const minutes = (at: unknown) =>
      Math.round((new Date(at as string).getTime() - Date.now()) / 60_000);
    expect(minutes(session.expiresAt)).toBe(60);
    expect(minutes(session.absoluteExpiresAt)).toBe(12 * 60);
  });

  test.each([
    ['whose password another set', { password: 'Langao-Nangong-Shan-6' }],
    ['who was switched off', { isActive: false }],
  ])('ends everywhere for a person %s', async (_, change) => {
    const email = 'chenxiang@gongkai.example';
    const before = await app.strapi.db.query('admin::user').findOne({ where: { email } });
    await users().updateById(before.id, { password: OTHER, isActive: true });
    const [one, two] = [await signIn(email, OTHER).expect(200), await signIn(email, OTHER)];
    await me(String(one.body.data.token)).expect(200);
    await asAdministrator('put', `/admin/users/${before.id}`, change).expect(200);
    for (const { body } of [one, two]) await me(String(body.data.token)).expect(401);
  });
});
