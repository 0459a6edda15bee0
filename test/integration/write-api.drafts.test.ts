/** Drafts through the write API: what is kept, what is answered, and every way to be refused. */
import { foundCity, GOOD, ITEM, traces, type City } from './write-api.city';

let city: City;
const UNKNOWN = 'zzzzzzzzzzzzzzzzzzzzzzzz';
const items = '/api/information-items';

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
});
afterAll(() => city.app.stop());

type Who = keyof City['tokens'];
const call = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  who: Who | null = 'office',
) => {
  const request = city.app.request[method](path);
  return who ? request.set('Authorization', `Bearer ${city.tokens[who]}`) : request;
};
const create = async (data: Record<string, unknown> = {}, who: Who = 'office') => {
  const answer = await call('post', items, who).send({ data: { ...GOOD, ...data } });
  expect(answer.body.error).toBeUndefined();
  return answer.body.data as { documentId: string; revision: string; contentHash: string };
};
const codesOf = (body: {
  error?: { details?: { code?: string; errors?: { code: string; path: string[] }[] } };
}) =>
  body.error?.details?.errors?.map(({ code, path }) => `${path.join('.')} ${code}`) ??
  body.error?.details?.code;
const countItems = () => city.app.strapi.db.query(ITEM).count();

test('a withheld body that a write answers is on record as read, once; what one has sent oneself is not', async () => {
  const hidden = { disclosure: 'withheld', ground: 'personal_privacy', groundHarm: '暴露病情' };
  const { documentId } = await create({ ...hidden, clauses: [] }, 'editor');
  const readers = () =>
    city.app.strapi.db
      .connection('ledger_entries')
      .where({ subject_id: documentId, act: 'read' })
      .orderBy('ordinal')
      .pluck('actor');
  expect(await readers()).toEqual([]);
  const item = `${items}/${documentId}`;
  await call('put', item, 'office')
    .send({ data: { keywords: ['病历'] } })
    .expect(200);
  await call('post', `${item}/actions/submit`, 'editor').send({}).expect(200);
  const back = { reason: '补正' };
  await call('post', `${item}/actions/return`, 'approver').send(back).expect(200);
  expect(await readers()).toEqual([
    'office@gongkai.example',
    'editor@gongkai.example',
    'approver@gongkai.example',
  ]);
});

test('a withheld body is not read unseen by making it proactive in the same request', async () => {
  const hidden = { disclosure: 'withheld', ground: 'personal_privacy', groundHarm: '暴露病情' };
  const { documentId } = await create({ ...hidden, clauses: [] }, 'editor');
  const opened = { disclosure: 'proactive', ground: null, groundHarm: null };
  await call('put', `${items}/${documentId}`, 'office').send({ data: opened }).expect(200);
  await call('get', `${items}/${documentId}/draft`, 'editor').expect(200);
  const readers = await city.app.strapi.db
    .connection('ledger_entries')
    .where({ subject_id: documentId, act: 'read' })
    .pluck('actor');
  expect(readers).toEqual(['office@gongkai.example']);
});

describe('a draft', () => {
  test('is created with its references found by code, and is not public', async () => {
    const before = await traces(city.app);
    const answer = await call('post', items).send({
      data: {
        ...GOOD,
        mainColumn: { site: '610901', code: 'tzgg' },
        audiences: ['farmers'],
        keywords: ['农业'],
      },
    });
    expect(answer.status).toBe(201);
    const { data } = answer.body;
    expect(data).toMatchObject({
      title: GOOD.title,
      agency: { code: 'TESTBURO1', documentId: city.agencies.bureau },
      clauses: [{ code: 'art20_1' }],
      subjects: [{ code: '02', name: '类目02' }],
      genre: { code: 'notice' },
      mainColumn: { site: '610901', code: 'tzgg' },
      keywords: ['农业'],
      state: 'draft',
      indexNumber: null,
      slug: null,
      firstPublishedAt: null,
      groundLaw: null,
      jointAgencies: [],
    });
    expect(data.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.headers.etag).toBe(`"${data.revision}"`);
    expect(await traces(city.app)).toEqual(before);
    await city.app.request.get(`${items}/${data.documentId}`).expect(404);
  });

  test('counts as its person’s', async () => {
    const { documentId } = await create();
    const row = await city.app.strapi.db
      .query(ITEM)
      .findOne({ where: { documentId }, populate: ['createdBy'] });
    expect(row.createdBy.email).toBe('office@gongkai.example');
  });

  test('is read as it was answered', async () => {
    const made = await create();
    const read = await call('get', `${items}/${made.documentId}/draft`, 'website');
    expect(read.status).toBe(200);
    expect(read.body.data).toEqual(made);
    expect(read.headers['cache-control']).toBe('no-store');
  });

  test('is changed field by field; null empties, a list replaces', async () => {
    const made = await create({ keywords: ['甲'], jointAgencies: ['TESTCNTY1'] });
    const answer = await call('put', `${items}/${made.documentId}`).send({
      data: { summary: null, jointAgencies: [city.agencies.city], subjects: null },
    });
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({
      title: GOOD.title,
      summary: null,
      keywords: ['甲'],
      jointAgencies: [{ code: 'TESTCITY1' }],
      subjects: [],
      genre: { code: 'notice' },
    });
    expect(answer.body.data.revision).not.toBe(made.revision);
  });

  test('has another contentHash when the content changes, and the same when only a keyword does', async () => {
    const made = await create();
    const put = async (data: Record<string, unknown>) =>
      (await call('put', `${items}/${made.documentId}`).send({ data })).body.data;
    expect((await put({ keywords: ['乙'] })).contentHash).toBe(made.contentHash);
    expect((await put({ body: '<p>另一段</p>' })).contentHash).not.toBe(made.contentHash);
  });

  test('keeps of its body what the allow-list allows', async () => {
    const { documentId } = await create({
      body: '<p onclick="x()">文</p><script>alert(1)</script>',
    });
    const row = await city.app.strapi.db.query(ITEM).findOne({ where: { documentId } });
    expect(row.body).toBe('<p>文</p>');
  });

  test('is deleted', async () => {
    const { documentId } = await create();
    await call('delete', `${items}/${documentId}`).expect(204);
    await call('get', `${items}/${documentId}/draft`).expect(404);
  });
});

describe('refused with 400, the field named and nothing kept', () => {
  test.each([
    ['an unknown field', { titel: 'x' }, ['titel unknown_field']],
    [
      'a system field',
      { indexNumber: 'x', slug: 'y' },
      ['indexNumber system_field', 'slug system_field'],
    ],
    ['the moment of publication', { publishedAt: '2026-01-01' }, ['publishedAt unknown_field']],
    ['a wrong code', { validity: 'new' }, ['validity invalid_value']],
    ['a day that does not exist', { generatedOn: '2026-02-30' }, ['generatedOn invalid_value']],
    ['an unknown agency', { agency: 'NOSUCH' }, ['agency unknown_reference']],
    ['an unknown clause', { clauses: ['art20_1', 'art99'] }, ['clauses unknown_reference']],
    ['a genre that is a subject', { genre: 'art20_1' }, ['genre unknown_reference']],
    ['an unknown matter', { matter: 'M-1' }, ['matter unknown_reference']],
    ['a column of two sites', { mainColumn: 'tzgg' }, ['mainColumn ambiguous_reference']],
    ['an unknown file', { attachments: [UNKNOWN] }, ['attachments unknown_reference']],
    ['an unknown item', { interprets: [UNKNOWN] }, ['interprets unknown_reference']],
  ])('%s', async (_, data, expected) => {
    const before = await countItems();
    const answer = await call('post', items).send({ data: { ...GOOD, ...data } });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 400, name: 'ValidationError' },
    });
    expect(codesOf(answer.body)).toEqual(expected);
    expect(await countItems()).toBe(before);
  });

  test.each([
    ['no body', undefined],
    ['no data', {}],
    ['fields without data', GOOD],
    ['more beside data', { data: GOOD, status: 'published' }],
    ['a list', []],
  ])('%s', async (_, body) => {
    const answer = await call('post', items).send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).not.toBe('');
  });

  test.each(['{"data":', '"text"', '{"data":{}}}', '\u0000'])(
    'malformed JSON: %j',
    async (text) => {
      const answer = await call('post', items).set('Content-Type', 'application/json').send(text);
      expect(answer.status).toBe(400);
      expect(answer.body.error).toMatchObject({ status: 400, details: { code: 'malformed_body' } });
    },
  );

  test('a broken body is not echoed', async () => {
    const answer = await call('post', items)
      .set('Content-Type', 'application/json')
      .send('{"data":{"title":机密★10年 某某}}');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('某某');
  });

  test.each([
    ['gzip that is none', 'application/json', 'gzip', 400],
    ['an unknown compression', 'application/json', 'zstd', 415],
    ['multipart that is none', 'multipart/form-data; boundary=x', undefined, 415],
    ['multipart without a boundary', 'multipart/form-data', undefined, 415],
  ])('a body that cannot be read: %s', async (_, type, encoding, status) => {
    const request = call('post', items).set('Content-Type', type);
    if (encoding) request.set('Content-Encoding', encoding);
    request.write(Buffer.from('no such thing'));
    expect((await request).status).toBe(status);
  });

  test('JSON in another charset than UTF-8: 415, and its bytes without saying so: 400', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"data":{"agency":"TESTBURO1","title":"'),
      Buffer.from([0xb9, 0xd8, 0xd3, 0xda]),
      Buffer.from('"}}'),
    ]);
    const send = async (type: string) => {
      const request = call('post', items).set('Content-Type', type);
      request.write(gbk);
      return (await request).status;
    };
    expect(await send('application/json; charset=gbk')).toBe(415);
    expect(await send('application/json')).toBe(400);
  });

  test.each(['status=published', 'status=', 'populate=*', 'publicationState=live'])(
    'a query: ?%s',
    async (query) => {
      const before = await traces(city.app);
      const answer = await call('post', `${items}?${query}`).send({ data: GOOD });
      expect(answer.status).toBe(400);
      expect(await traces(city.app)).toEqual(before);
    },
  );

  test('a secrecy mark, which is neither kept nor echoed', async () => {
    const before = await countItems();
    const answer = await call('post', items).send({
      data: { ...GOOD, title: '机密★10年 某某通知' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ name: 'ClassificationError', status: 400 });
    expect(answer.body.error.details.violations[0]).toMatchObject({
      code: 'secrecy_mark',
      field: 'title',
    });
    expect(Object.keys(answer.body.error.details.violations[0]).sort()).toEqual([
      'article',
      'code',
      'field',
      'message',
    ]);
    expect(JSON.stringify(answer.body)).not.toContain('某某');
    expect(await countItems()).toBe(before);
  });
});

describe('refused for who asks', () => {
  test.each([
    ['no header', undefined, 'token_missing'],
    ['another scheme', 'Basic abc', 'token_invalid'],
    ['a token never issued', `Bearer gk_${'a'.repeat(43)}`, 'token_invalid'],
    ['a token of Strapi', `Bearer ${'ab'.repeat(128)}`, 'token_invalid'],
  ])('401 with %s', async (_, header, code) => {
    const request = city.app.request.post(items).send({ data: GOOD });
    const answer = await (header ? request.set('Authorization', header) : request);
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ data: null, error: { status: 401, details: { code } } });
    expect(answer.headers['www-authenticate']).toContain('Bearer');
  });

  test('401 with a revoked token', async () => {
    const access = city.app.strapi.plugin('access');
    await access.service('people').create({
      email: 'gone@gongkai.example',
      name: '离任',
      role: 'editor',
      agencyCode: 'TESTCITY1',
    });
    const { token } = await access
      .service('tokens')
      .issue({ personEmail: 'gone@gongkai.example', agencyCode: 'TESTCITY1', role: 'editor' });
    const post = () =>
      city.app.request.post(items).set('Authorization', `Bearer ${token}`).send({ data: GOOD });
    expect((await post()).status).toBe(201);
    const row = await city.app.strapi.db
      .connection('access_write_tokens')
      .where({ person_email: 'gone@gongkai.example' })
      .first();
    await access.service('tokens').revoke(row.id);
    expect((await post()).status).toBe(401);
  });

  test.each([
    ['supervision creates', 'post', '', 'supervision'],
    ['a reviewer changes', 'put', `/${UNKNOWN}`, 'reviewer'],
    ['the approver deletes', 'delete', `/${UNKNOWN}`, 'approver'],
    ['an editor publishes', 'post', `/${UNKNOWN}/actions/publish`, 'editor'],
    ['an editor withdraws', 'post', `/${UNKNOWN}/actions/withdraw`, 'editor'],
    ['the website administrator submits', 'post', `/${UNKNOWN}/actions/submit`, 'website'],
  ] as const)('403 right_missing: %s', async (_, method, path, who) => {
    const answer = await call(method, `${items}${path}`, who).send({ data: {} });
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 403, details: { code: 'right_missing' } },
    });
  });

  test('403 agency_outside: creating, moving in, moving out, reading, deleting', async () => {
    const ours = await create({ agency: 'TESTCNTY1' }, 'county');
    const theirs = await create();
    const rows = await countItems();
    const answers = [
      await call('post', items, 'county').send({ data: GOOD }),
      await call('put', `${items}/${ours.documentId}`, 'county').send({
        data: { agency: 'TESTCITY1' },
      }),
      await call('put', `${items}/${theirs.documentId}`, 'county').send({
        data: { agency: 'TESTCNTY1' },
      }),
      await call('get', `${items}/${theirs.documentId}/draft`, 'county'),
      await call('delete', `${items}/${theirs.documentId}`, 'county'),
      await call('post', `${items}/${theirs.documentId}/actions/assess`, 'county'),
    ];
    expect(answers.map(({ status, body }) => [status, codesOf(body)])).toEqual(
      answers.map(() => [403, 'agency_outside']),
    );
    expect(await countItems()).toBe(rows);
    const still = await call('get', `${items}/${ours.documentId}/draft`, 'county');
    expect(still.body.data.agency.code).toBe('TESTCNTY1');
  });

  test('an item without an agency is nobody’s', async () => {
    const { documentId } = await city.app.strapi
      .documents(ITEM)
      .create({ data: { title: '无主' } as never });
    const answer = await call('get', `${items}/${documentId}/draft`);
    expect(answer.status).toBe(403);
  });
});

describe('refused for what is there', () => {
  test.each([
    ['get', `/${UNKNOWN}/draft`],
    ['put', `/${UNKNOWN}`],
    ['delete', `/${UNKNOWN}`],
    ['put', '/..%2f..%2fetc'],
    ['post', `/${UNKNOWN}/actions/assess`],
  ] as const)('404: %s %s', async (method, path) => {
    const request = call(method, `${items}${path}`);
    const answer = await (method === 'put' ? request.send({ data: {} }) : request);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ data: null, error: { status: 404 } });
  });

  test('409 stale_write when somebody wrote in between; the change stays', async () => {
    const made = await create();
    const put = (title: string, revision: string) =>
      call('put', `${items}/${made.documentId}`)
        .set('If-Match', revision)
        .send({ data: { title } });
    expect((await put('甲改', `"${made.revision}"`)).status).toBe(200);
    const late = await put('乙改', `"${made.revision}"`);
    expect(late.status).toBe(409);
    expect(late.body.error).toMatchObject({
      name: 'ConflictError',
      details: { code: 'stale_write' },
    });
    expect((await put('乙再改', late.body.error.details.revision)).status).toBe(200);
    await call('delete', `${items}/${made.documentId}`).set('If-Match', 'other').expect(409);
  });

  test('of parallel writes to one revision exactly one is taken', async () => {
    const made = await create();
    const statuses = await Promise.all(
      ['甲', '乙', '丙', '丁', '戊'].map(async (title) => {
        const answer = await call('put', `${items}/${made.documentId}`)
          .set('If-Match', made.revision)
          .send({ data: { title } });
        return answer.status;
      }),
    );
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test('415 for a form, 413 for a body over the limit', async () => {
    const form = await call('post', items).type('form').send({ data: 'x' });
    expect(form.status).toBe(415);
    const large = await call('post', items).send({
      data: { ...GOOD, body: 'x'.repeat(5_000_000) },
    });
    expect(large.status).toBe(413);
  });
});
