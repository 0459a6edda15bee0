/** One subject by its keys: found, two of one number, withdrawn, never public; and the version by which a reader caches. */
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
}, 60_000);

afterAll(async () => {
  await app.stop();
});

const get = (key: string, type = 'information-items') =>
  app.request.get(`/api/${type}/${encodeURIComponent(key)}`);

test('an item is found by documentId, slug, and index number with its slash encoded', async () => {
  const documentId = await publishItem(app.strapi, city);
  const { body } = await get(documentId).expect(200);
  const { slug, indexNumber } = body.data as { slug: string; indexNumber: string };
  expect(indexNumber).toContain('/');
  for (const key of [slug, indexNumber]) expect((await get(key).expect(200)).body).toEqual(body);
  expect(body.data).toMatchObject({
    agency: { documentId: city.agency, name: '安康市人民政府', code: '016109000' },
    columns: [{ site: '6109000000', code: 'zcwj', name: '政策文件' }],
    page: { ArticleTitle: body.data.title, Url: `/api/information-items/${documentId}` },
    previousAddresses: [],
  });
});

test('a number that two agencies use is 300 with both', async () => {
  const [one, other] = [
    await publishItem(app.strapi, city, { indexNumber: 'LEGACY/7' }),
    await publishItem(app.strapi, city, {
      indexNumber: 'LEGACY/7',
      agency: { documentId: city.otherAgency },
    }),
  ];
  const { body } = await get('LEGACY/7').expect(300);
  const candidates = body.data as { documentId: string; url: string; agency: { name: string } }[];
  expect(candidates.map(({ documentId }) => documentId).sort()).toEqual([one, other].sort());
  expect(candidates[0]?.url).toBe(`/api/information-items/${candidates[0]?.documentId}`);
  expect(candidates.map(({ agency }) => agency.name).sort()).toEqual([
    '安康市人民政府',
    '平利县人民政府',
  ]);
  await app.strapi.documents(ITEM).unpublish({ documentId: one });
  expect((await get('LEGACY/7').expect(200)).body.data.documentId).toBe(other);
});

test('what was withdrawn is 410 under every key, with the public kind and the successor', async () => {
  const [documentId, successor] = [
    await publishItem(app.strapi, city, { title: '撤下的信息' }),
    await publishItem(app.strapi, city),
  ];
  const { slug, indexNumber } = (await get(documentId)).body.data;
  await app.strapi
    .plugin('publication')
    .service('withdrawal')
    .withdraw(ITEM, documentId, { kind: 'reissued', replacedBy: successor });
  for (const key of [documentId, slug, indexNumber]) {
    const { body, text } = await get(key).expect(410);
    expect(body.data).toBeNull();
    expect(body.error.details).toEqual({
      documentId,
      indexNumber,
      kind: 'reissued',
      replacedBy: successor,
    });
    expect(text).not.toContain('撤下的信息');
  }
});

test.each(['nothing', '016109000/2026-99999', '%', "' or 1=1", '__proto__'])(
  'what was never public is 404: %j',
  async (key) => {
    const { body } = await get(key).expect(404);
    expect(body).toMatchObject({ data: null, error: { status: 404, name: 'NotFoundError' } });
  },
);

test('an agency is found by its code; a draft, a column of another type and a subject of another type are not', async () => {
  expect((await get('016109260', 'agencies').expect(200)).body.data.name).toBe('平利县人民政府');
  await get(city.agency, 'information-items').expect(404);
  await get(city.column, 'agencies').expect(404);
  const draft = await app.strapi.documents(ITEM).create({ data: { title: '草稿' } as never });
  await get(draft.documentId).expect(404);
});

describe('a code that was changed', () => {
  const agencies = () => app.strapi.documents(AGENCY);
  const make = (code: string) =>
    agencies().create({
      data: { name: `代码 ${code}`, code, level: 'municipal', kind: 'department' } as never,
    });
  const change = (documentId: string, code: string) =>
    agencies().update({ documentId, data: { code } as never });
  const rebuild = () => app.strapi.plugin('publication').service('log').rebuild();
  const found = async (code: string, status = 200) => {
    const { body } = await get(code, 'agencies').expect(status);
    return (status === 200 ? body.data : body.error.details).documentId as string;
  };

  test('leads to the agency as long as it is public, and then to the notice, also when the register is rebuilt', async () => {
    const { documentId } = await make('CODE-X');
    for (const code of ['CODE-Y', 'CODE-Z']) await change(documentId, code);
    const codes = ['CODE-X', 'CODE-Y', 'CODE-Z'];
    for (const code of codes) expect(await found(code)).toBe(documentId);
    await rebuild();
    for (const code of codes) expect(await found(code)).toBe(documentId);
    await agencies().delete({ documentId });
    for (const code of codes) expect(await found(code, 410)).toBe(documentId);
    await rebuild();
    for (const code of codes) expect(await found(code, 410)).toBe(documentId);
  });

  test('leads to the agency that has it now', async () => {
    const { documentId: former } = await make('CODE-1');
    for (const code of ['CODE-2', 'CODE-3', 'CODE-2', 'CODE-4']) await change(former, code);
    const { documentId: present } = await make('CODE-2');
    expect(await found('CODE-2')).toBe(present);
    expect(await found('CODE-3')).toBe(former);
    await change(present, 'CODE-5');
    await agencies().delete({ documentId: present });
    expect(await found('CODE-2')).toBe(former);
  });
});

test('one takes no parameter but populate', async () => {
  const documentId = await publishItem(app.strapi, city);
  await app.request.get(`/api/information-items/${documentId}?populate=*`).expect(200);
  const { body } = await app.request
    .get(`/api/information-items/${documentId}?status=draft`)
    .expect(400);
  expect(body.error.details).toMatchObject({ parameter: 'status', allowed: ['populate'] });
});

test('reading goes on while a write transaction is open, and sees nothing of it', async () => {
  const documentId = await publishItem(app.strapi, city, { title: '已经公开' });
  await app.strapi.db.transaction(async () => {
    await approvedItems(app.strapi).update({
      documentId,
      data: { title: '尚未提交' } as never,
      status: 'published',
    });
    const list = await app.request
      .get('/api/information-items?pagination[pageSize]=100')
      .expect(200);
    expect(list.text).not.toContain('尚未提交');
    expect((await get(documentId).expect(200)).body.data.title).toBe('已经公开');
  });
  expect((await get(documentId).expect(200)).body.data.title).toBe('尚未提交');
});

describe('the version of an answer', () => {
  test('is one ETag until it changes, that of a list until anything public does; then it is another', async () => {
    const documentId = await publishItem(app.strapi, city);
    const changes: [path: string, change: () => Promise<unknown>][] = [
      [
        `/api/information-items/${documentId}`,
        () =>
          approvedItems(app.strapi).update({
            documentId,
            data: { summary: '改过的摘要' } as never,
            status: 'published',
          }),
      ],
      [
        '/api/information-items?sort=title',
        () => publishItem(app.strapi, city, { title: '另一条' }),
      ],
    ];
    for (const [path, change] of changes) {
      const first = await app.request.get(path).expect(200);
      const { etag } = first.headers as { etag: string };
      expect(first.headers['cache-control']).toBe('public, no-cache');
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await app.request.get(path).set('If-None-Match', held).expect(304);
        expect(again.text).toBe('');
        expect(again.headers.etag).toBe(etag);
      }
      await change();
      const changed = await app.request.get(path).set('If-None-Match', etag).expect(200);
      expect(changed.headers.etag).not.toBe(etag);
    }
  });

  test('another address is another version', async () => {
    const [one, other] = await Promise.all([
      app.request.get('/api/agencies?sort=code'),
      app.request.get('/api/agencies?sort=code:desc'),
    ]);
    expect(one.headers.etag).not.toBe(other.headers.etag);
  });

  test('refusals carry none', async () => {
    expect((await get('nothing')).headers.etag).toBeUndefined();
    expect((await app.request.get('/api/information-items?a=b')).headers.etag).toBeUndefined();
  });
});
