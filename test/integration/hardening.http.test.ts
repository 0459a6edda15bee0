/** What the server says and takes by HTTP itself: headers, cross-origin reads, bounds, limits, and what it writes into its log. */
import { startApplication, type Application } from '../support/application';

let app: Application;
const lines: string[] = [];

beforeAll(async () => {
  app = await startApplication(undefined, {
    PUBLIC_URL: 'https://gongkai.example',
    GONGKAI_TRUSTED_PROXIES: '127.0.0.0/8, ::1',
    GONGKAI_LOGIN_RATE_LIMIT: 'true',
    GONGKAI_READ_RATE_LIMIT: '40',
  });
  app.strapi.log.level = 'http';
  const [console] = app.strapi.log.transports as unknown as {
    log(line: Record<symbol, string>, done: () => void): void;
  }[];
  // The last place before the line leaves the process.
  if (console)
    console.log = (line, done) => {
      lines.push(String(line[Symbol.for('message')]));
      done();
    };
}, 180_000);
afterAll(async () => {
  await app.stop();
  for (const name of ['PUBLIC_URL', 'GONGKAI_TRUSTED_PROXIES', 'GONGKAI_READ_RATE_LIMIT'])
    delete process.env[name];
});

/** As another client behind the proxy, so that no test uses up another's limit. */
let clients = 0;
const other = () => `198.51.100.${(clients += 1)}`;
const get = (path: string, from = other()) => app.request.get(path).set('X-Forwarded-For', from);

test.each([
  '//api/information-items',
  '/%2Fapi/information-items',
  '/%zz',
  '/..%2f..%2fetc/passwd',
  '/%5c..%5cx',
])('%s is no address: 404, and no error in the log', async (path) => {
  lines.length = 0;
  const { body } = await get(path).expect(404);
  expect(body).toEqual({
    data: null,
    error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} },
  });
  expect(lines.filter((line) => / at |error/i.test(line))).toEqual([]);
});

test.each([
  ['PATCH', '/api/information-items'],
  ['POST', '/api/catalogue'],
  ['PUT', '/api/agencies'],
  ['DELETE', '/api/agencies/tree'],
])(
  '%s %s is refused in the form of all errors, with the methods that there are',
  async (method, path) => {
    const send = app.request[method.toLowerCase() as 'patch' | 'post' | 'put' | 'delete'];
    const { body, headers } = await send
      .call(app.request, path)
      .set('X-Forwarded-For', other())
      .expect(405);
    expect(body).toEqual({
      data: null,
      error: {
        status: 405,
        name: 'MethodNotAllowedError',
        message: expect.stringContaining(method),
        details: {},
      },
    });
    expect(headers.allow).toContain('GET');
  },
);

describe('headers', () => {
  test.each([
    '/api/information-items',
    '/api/information-items/none',
    '/api/never-was',
    '/_health',
  ])('an answer of %s may run, load and be framed nowhere', async (path) => {
    const { headers } = await get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strapi');
  });

  test('the admin runs scripts of its own alone and is framed nowhere', async () => {
    const { headers } = await get('/admin/init').expect(200);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("script-src 'self'; script-src-attr 'none';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('http');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('other websites', () => {
  const asked = (method: string, path: string) =>
    app.request[method as 'get'](path)
      .set('X-Forwarded-For', other())
      .set('Origin', 'https://elsewhere.example');

  test('read what is public, without credentials', async () => {
    const { headers } = await asked('get', '/api/information-items').expect(200);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    const preflight = await asked('options', '/api/information-items')
      .set('Access-Control-Request-Method', 'GET')
      // Strapi's client sends a type with every read.
      .set('Access-Control-Request-Headers', 'content-type, if-none-match')
      .expect(204);
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
    const allowed = String(preflight.headers['access-control-allow-headers']).toLowerCase();
    expect(allowed.split(', ')).toEqual(expect.arrayContaining(['content-type', 'if-none-match']));
    expect(allowed).not.toContain('authorization');
  });

  test.each([
    ['get', '/admin/init'],
    ['post', '/admin/login'],
    ['post', '/api/information-items'],
    ['get', '/api/information-items/x/draft'],
    ['get', `/api/private-files/${'0'.repeat(64)}`],
    ['get', `/api/Private-Files/${'0'.repeat(64)}`],
    ['get', '/content-manager/content-types'],
    ['get', '/upload/files'],
  ])('may not: %s %s', async (method, path) => {
    const { headers } = await asked(method, path);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    const preflight = await asked('options', path)
      .set('Access-Control-Request-Method', 'POST')
      .set('Access-Control-Request-Headers', 'authorization');
    expect(preflight.headers['access-control-allow-headers'] ?? '').not.toMatch(/authorization/i);
    expect(preflight.headers['access-control-allow-methods'] ?? '').not.toContain('POST');
  });
});

describe('bounds', () => {
  test.each<[string, string, number, string, string | null]>([
    ['a long address', `q=${'a'.repeat(9000)}`, 414, 'address_too_long', null],
    ['very many parameters', 'a&'.repeat(3000), 400, 'too_many_parameters', 'a'],
    ['deep nesting', `fields${'[a]'.repeat(21)}=1`, 400, 'too_deep', `fields${'[a]'.repeat(21)}`],
    ['a list of 100,000', 'fields[100000]=title', 400, 'list_too_long', 'fields[100000]'],
    ['a prototype', '__proto__[status]=draft', 400, 'reserved_name', '__proto__[status]'],
  ])('%s is refused and named', async (_, query, status, code, parameter) => {
    const { body } = await get(`/admin/init?${query}`).expect(status);
    expect(body).toMatchObject({ data: null, error: { status, details: { code, parameter } } });
    const read = await get(`/api/information-items?${query}`).expect(status);
    expect(read.body).toMatchObject({
      data: null,
      error: {
        status,
        details: {
          code: status === 414 ? code : 'invalid_parameter',
          parameter,
          value: null,
          allowed: [expect.any(String)],
        },
      },
    });
  });

  test('more headers than 16 KiB are refused', async () => {
    await get('/api/information-items').set('X-Long', 'a'.repeat(17_000)).expect(431);
  });

  test('a file is taken where files are, of whoever is signed in', async () => {
    const send = (path: string) =>
      app.request
        .post(path)
        .set('X-Forwarded-For', other())
        .attach('files', Buffer.from('x'), 'x.txt');
    await send('/api/information-items').expect(415);
    await send('/admin/login').expect(415);
    await send('/upload').expect(401);
    // Nothing of it is read for a token that is none.
    const { body } = await send('/upload').set('Authorization', 'Bearer e.y.J').expect(401);
    expect(body.error.details).toEqual({ code: 'sign_in_first' });
  });

  test('a slow sender is cut off', () => {
    const { headersTimeout, requestTimeout, keepAliveTimeout } = app.strapi.server.httpServer;
    expect({ headersTimeout, requestTimeout, keepAliveTimeout }).toEqual({
      headersTimeout: 20_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000,
    });
  });
});

describe('limits', () => {
  test('readers of one network are told to wait where a limit is set, others are not', async () => {
    const from = other();
    let last = await get('/api/agencies', from);
    expect(last.headers.ratelimit).toBe('"read";r=39;t=60');
    for (let times = 1; times <= 40; times += 1) last = await get('/api/agencies', from);
    expect(last.status).toBe(429);
    expect(last.headers['ratelimit-policy']).toBe('"read";q=40;w=60');
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    expect(last.body.error.details.code).toBe('too_many_requests');
    await get('/API/agencies', from).expect(429);
    await get('/api/agencies').expect(200);
  });

  test('a set-up code, an invitation or a reset can’t be guessed at, from one /64', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 22; times += 1) {
      const { status } = await app.request
        .post('/admin/register')
        .set('X-Forwarded-For', `2001:db8:7:8::${times.toString(16)}`)
        .send({});
      statuses.push(status);
    }
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  test('tokens can’t be guessed at', async () => {
    const from = other();
    const ask = () =>
      app.request
        .post('/api/information-items')
        .set('X-Forwarded-For', from)
        .set('Authorization', `Bearer gk_${'A'.repeat(43)}`)
        .send({});
    const statuses: number[] = [];
    for (let times = 0; times < 62; times += 1) statuses.push((await ask()).status);
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401));
    expect(statuses.slice(60)).toEqual([429, 429]);
  });
});

test('no secret that was sent is in the log, and no address of a reader', async () => {
  const secret = 'CANARYsecret0123456789';
  const from = '203.0.113.77';
  await get(`/api/private-files/${'0'.repeat(64)}?expires=1&person=1&signature=${secret}`, from);
  await get(`/admin/registration-info?registrationToken=${secret}`, from);
  await get(`/api/information-items?token=${secret}`, from);
  await get('/api/agencies', from)
    .set('Authorization', `Bearer ${secret}`)
    .set('Cookie', `strapi_admin_refresh=${secret}`);
  await app.request
    .post('/admin/login')
    .set('X-Forwarded-For', from)
    .send({ email: 'x@gongkai.example', password: secret });
  await app.request
    .post('/admin/login')
    .set('X-Forwarded-For', from)
    .set('Content-Type', 'application/json')
    .send(`{"password":"${secret}"`)
    .expect(400);
  app.strapi.log.error(new Error(`failed with Authorization: Bearer ${secret}`));
  app.strapi.log.error(`connect postgres://gongkai:${secret}@db/gongkai`);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => line.includes(secret) || line.includes(from))).toEqual([]);
});

test('a failure inside answers without a word of it', async () => {
  const { strapi } = app;
  const { findOne } = strapi.db.query('admin::user');
  const real = strapi.db.query.bind(strapi.db);
  jest.spyOn(strapi.db, 'query').mockImplementation(((uid: string) => {
    if (uid === 'admin::user') throw new Error('select "password" from admin_users: CANARYSTACK');
    return real(uid as never);
  }) as never);
  const { status, text } = await get('/admin/init');
  jest.restoreAllMocks();
  expect(findOne).toBeDefined();
  expect(status).toBe(500);
  expect(text).not.toMatch(/CANARYSTACK|select|\bat /);
});
