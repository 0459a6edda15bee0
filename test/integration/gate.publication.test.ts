import { CATEGORY, buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { startApplication, type Application } from '../support/application';
import { approvedItems } from '../support/review';

let app: Application;
let city: SmallCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
}, 60_000);

afterAll(async () => {
  await app.stop();
});

const items = () => approvedItems(app.strapi);
const entriesOf = (documentId: string) =>
  app.strapi.db
    .connection('publication_log')
    .where({ subject_id: documentId })
    .orderBy('sequence') as unknown as Promise<{ change: string; sequence: unknown }[]>;

const publicationPaths: [string, (data: never) => Promise<string>][] = [
  [
    'create with status published',
    async (data) => (await items().create({ data, status: 'published' })).documentId,
  ],
  [
    'update with status published',
    async (data) => {
      const { documentId } = await items().create({ data });
      await items().update({ documentId, data: {}, status: 'published' });
      return documentId;
    },
  ],
  [
    'publish',
    async (data) => {
      const { documentId } = await items().create({ data });
      await items().publish({ documentId });
      return documentId;
    },
  ],
];

test.each(publicationPaths)(
  'what the rules allow becomes public by %s, with one entry in the log',
  async (_way, publish) => {
    const documentId = await publish(publishableItem(city) as never);
    expect((await entriesOf(documentId)).map(({ change }) => change)).toEqual(['published']);
    const answer = await app.request.get(`/api/information-items/${documentId}`).expect(200);
    expect(answer.body.data).toMatchObject({
      documentId,
      title: '安康市人民政府关于做好防汛工作的通知',
      agency: { name: '安康市人民政府', code: '016109000' },
      indexNumber: expect.stringMatching(/^016109000\/2026-\d{5}$/),
      clauses: [{ code: 'art20_1', name: '行政法规、规章和规范性文件' }],
    });
  },
);

test.each(publicationPaths)(
  'what the rules forbid does not become public by %s, and leaves no entry',
  async (_way, publish) => {
    const before = await app.strapi.db.connection('publication_log').count('* as n').first();
    const rows = await app.strapi.db
      .query(ITEM)
      .count({ where: { publishedAt: { $notNull: true } } });
    await expect(
      publish(publishableItem(city, { disclosure: 'withheld' }) as never),
    ).rejects.toMatchObject({
      name: 'ClassificationError',
      details: {
        violations: expect.arrayContaining([expect.objectContaining({ field: 'disclosure' })]),
      },
    });
    expect(await app.strapi.db.connection('publication_log').count('* as n').first()).toEqual(
      before,
    );
    expect(
      await app.strapi.db.query(ITEM).count({ where: { publishedAt: { $notNull: true } } }),
    ).toBe(rows);
  },
);

test('a draft saved after publication changes nothing public; its publication revises', async () => {
  const { documentId } = await items().create({
    data: publishableItem(city) as never,
    status: 'published',
  });
  await items().update({ documentId, data: { title: '尚未公开的新标题' } as never });
  const still = await app.request.get(`/api/information-items/${documentId}`).expect(200);
  expect(still.text).not.toContain('尚未公开的新标题');
  await items().publish({ documentId });
  expect((await entriesOf(documentId)).map(({ change }) => change)).toEqual([
    'published',
    'revised',
  ]);
  const now = await app.request.get(`/api/information-items/${documentId}`).expect(200);
  expect(now.body.data.title).toBe('尚未公开的新标题');
  expect(now.body.data.slug).toBe(still.body.data.slug);
  expect(now.body.data.firstPublishedAt).toBe(still.body.data.firstPublishedAt);
});

test('publishing again without a change writes no entry', async () => {
  const { documentId } = await items().create({
    data: publishableItem(city) as never,
    status: 'published',
  });
  await items().publish({ documentId });
  await items().update({ documentId, data: {}, status: 'published' });
  expect(await entriesOf(documentId)).toHaveLength(1);
});

test('what is unpublished or deleted is gone from the register and answers 410', async () => {
  for (const take of ['unpublish', 'delete'] as const) {
    const { documentId } = await items().create({
      data: publishableItem(city) as never,
      status: 'published',
    });
    await (take === 'delete' ? items().delete({ documentId }) : items().unpublish({ documentId }));
    const answer = await app.request.get(`/api/information-items/${documentId}`).expect(410);
    expect(answer.body.error.details).toMatchObject({
      documentId,
      kind: 'withdrawn',
      replacedBy: null,
    });
    expect((await entriesOf(documentId)).map(({ change }) => change)).toEqual([
      'published',
      'withdrawn',
    ]);
  }
});

test('a clone gets neither number nor slug and is not public', async () => {
  const { documentId } = await items().create({
    data: publishableItem(city) as never,
    status: 'published',
  });
  const clone = await items().clone({ documentId, data: {} });
  expect(clone?.entries[0]).toMatchObject({
    indexNumber: null,
    slug: null,
    firstPublishedAt: null,
  });
  await app.request.get(`/api/information-items/${clone?.documentId}`).expect(404);
});

test('a secrecy mark is refused already at save, and is not echoed', async () => {
  const count = await app.strapi.db.query(ITEM).count();
  const refused = items().create({
    data: publishableItem(city, { body: '<p>机密★10年</p><p>甲乙丙丁</p>' }) as never,
  });
  await expect(refused).rejects.toMatchObject({
    name: 'ClassificationError',
    details: { violations: [expect.objectContaining({ code: 'secrecy_mark', field: 'body' })] },
  });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('甲乙丙丁') });
  expect(await app.strapi.db.query(ITEM).count()).toBe(count);
});

test('the index number, the slug and the first publication can be set by no one but the system', async () => {
  await expect(
    items().create({
      data: publishableItem(city, { indexNumber: '016109000/2026-99999' }) as never,
    }),
  ).rejects.toMatchObject({ name: 'ValidationError' });
});

test('an agency that an item names cannot be deleted', async () => {
  const { documentId } = await app.strapi.documents('api::agency.agency').create({
    data: { name: '安康市水利局', code: '016109111', level: 'municipal', kind: 'department' },
  });
  await items().create({ data: publishableItem(city, { agency: { documentId } }) as never });
  await expect(
    app.strapi.documents('api::agency.agency').delete({ documentId }),
  ).rejects.toMatchObject({
    status: 409,
    details: { code: 'still_referenced', uid: ITEM, field: 'agency' },
  });
});

describe('what items are filed under', () => {
  const categories = () => app.strapi.documents(CATEGORY);
  const subject = (code: string) =>
    categories().create({
      data: { scheme: 'subject', code, name: `类目 ${code}`, order: 1 } as never,
    });

  const recode = (documentId: string, data: object) =>
    categories().update({ documentId, data: data as never });

  test('keeps its code while one is, and its name may change', async () => {
    const { documentId } = await subject('98-T');
    const data = publishableItem(city, { subjects: [{ documentId }] });
    const item = await items().create({ data: data as never });
    await expect(recode(documentId, { code: '97-T', name: '类目' })).rejects.toMatchObject({
      status: 409,
      details: { code: 'identity_in_use', field: 'code', referredToBy: { uid: ITEM } },
    });
    await recode(documentId, { code: '98-T', name: '改名后的类目' });
    const { body } = await app.request.get(`/api/catalogue-categories/${documentId}`).expect(200);
    expect(body.data).toMatchObject({ code: '98-T', name: '改名后的类目' });
    await items().delete({ documentId: item.documentId });
    await recode(documentId, { code: '97-T' });
  });

  test('may get another code while only what lies under it refers to it', async () => {
    const { documentId } = await subject('96-T');
    const below = { scheme: 'subject' as const, code: '96-T-1', name: '下级类目', order: 1 };
    await categories().create({ data: { ...below, parent: { documentId } } as never });
    expect(await recode(documentId, { code: '95-T' })).toMatchObject({
      code: '95-T',
    });
  });
});

test('an agency that nothing refers to can be deleted, and is then gone for the public too', async () => {
  const { documentId } = await app.strapi.documents('api::agency.agency').create({
    data: { name: '误录机构', code: '016109999', level: 'municipal', kind: 'department' },
  });
  await app.request.get(`/api/agencies/${documentId}`).expect(200);
  await app.strapi.documents('api::agency.agency').delete({ documentId });
  const { text } = await app.request.get(`/api/agencies/${documentId}`).expect(410);
  expect(text).not.toContain('误录机构');
});

test('rows of the log can be neither changed nor deleted', async () => {
  const log = () => app.strapi.db.connection('publication_log');
  await expect(log().update({ actor: 'someone' })).rejects.toMatchObject({
    message: expect.stringMatching(/never changed/),
  });
  await expect(log().delete()).rejects.toMatchObject({
    message: expect.stringMatching(/never changed/),
  });
});
