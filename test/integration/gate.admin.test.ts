import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { act, approverOfDrafts, person, seen } from '../support/review';

const ROUTE = `/content-manager/collection-types/${ITEM}`;

let app: Application;
let city: SmallCity;
let admin: Administrator;
let approve: (...documentIds: string[]) => Promise<void>;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  admin = await signInAdministrator(app);
  approve = await approverOfDrafts(app, '016109000');
}, 60_000);

afterAll(async () => {
  await app.stop();
});

/** As the admin's form sends it: relations as `connect`. */
const form = (over: Record<string, unknown> = {}) => ({
  ...publishableItem(city),
  agency: { connect: [{ documentId: city.agency }] },
  clauses: { connect: [{ documentId: city.clause }] },
  mainColumn: { connect: [{ documentId: city.column }] },
  ...over,
});

const draft = async (over: Record<string, unknown> = {}): Promise<string> =>
  (await admin.post(ROUTE, form(over)).expect(201)).body.data.documentId;

const trace = async () => ({
  log: await app.strapi.db.connection('publication_log').count('* as n').first(),
  register: await app.strapi.db.connection('public_register').count('* as n').first(),
  published: await app.strapi.db.query(ITEM).count({ where: { publishedAt: { $notNull: true } } }),
});

const expectRefusal = (body: { error: Record<string, unknown> }) => {
  expect(body.error).toMatchObject({
    status: 400,
    name: 'ClassificationError',
    details: {
      violations: expect.arrayContaining([
        {
          code: expect.any(String),
          field: 'disclosure',
          article: expect.any(String),
          message: expect.stringMatching(/\p{Script=Han}/u),
        },
      ]),
    },
  });
};

test('an approved item is published from the edit view and can be read', async () => {
  const documentId = await draft();
  await approve(documentId);
  await admin.post(`${ROUTE}/${documentId}/actions/publish`, form()).expect(200);
  await app.request.get(`/api/information-items/${documentId}`).expect(200);
});

test('a permitted item that nobody has reviewed is refused, and what was approved must not be changed on the way', async () => {
  const documentId = await draft();
  const before = await trace();
  const publish = (over = {}) =>
    admin.post(`${ROUTE}/${documentId}/actions/publish`, form(over)).expect(409);
  expect((await publish()).body.error).toMatchObject({
    name: 'ConflictError',
    details: { code: 'review_incomplete' },
  });
  await approve(documentId);
  expect((await publish({ title: '签发之后改的标题' })).body.error.details.code).toBe(
    'approval_stale',
  );
  const { body } = await admin.post(`${ROUTE}/actions/publish`, form()).expect(409);
  expect(body.error.details.code).toBe('review_incomplete');
  await admin
    .post(`${ROUTE}/actions/bulkPublish`, { documentIds: [documentId, await draft()] })
    .expect(409);
  expect(await trace()).toEqual(before);
});

test('a forbidden item is refused from the edit view with a sentence, and the edit of the same request is undone', async () => {
  const documentId = await draft();
  const before = await trace();
  const refused = await admin
    .post(
      `${ROUTE}/${documentId}/actions/publish`,
      form({
        title: '改后的标题',
        disclosure: 'on_request',
        disclosureReason: '属于依申请公开范围。',
      }),
    )
    .expect(400);
  expectRefusal(refused.body);
  expect(await trace()).toEqual(before);
  const kept = await app.strapi.documents(ITEM).findOne({ documentId });
  expect(kept?.title).not.toBe('改后的标题');
});

test('creating and publishing a forbidden item at once leaves nothing', async () => {
  const before = await trace();
  const rows = await app.strapi.db.query(ITEM).count();
  const refused = await admin
    .post(`${ROUTE}/actions/publish`, form({ disclosure: 'undetermined' }))
    .expect(400);
  expectRefusal(refused.body);
  expect(await trace()).toEqual(before);
  expect(await app.strapi.db.query(ITEM).count()).toBe(rows);
});

test('one forbidden item among several refuses the whole bulk publication', async () => {
  const documentIds = [await draft(), await draft({ disclosure: 'undetermined' }), await draft()];
  await approve(...documentIds);
  const before = await trace();
  const refused = await admin.post(`${ROUTE}/actions/bulkPublish`, { documentIds }).expect(400);
  expectRefusal(refused.body);
  expect(await trace()).toEqual(before);
});

test('a bulk publication of permitted items gives each its own number and its own entry', async () => {
  const documentIds = [await draft(), await draft(), await draft()];
  await approve(...documentIds);
  await admin.post(`${ROUTE}/actions/bulkPublish`, { documentIds }).expect(200);
  const numbers = await Promise.all(
    documentIds.map(
      async (id) =>
        (await app.request.get(`/api/information-items/${id}`)).body.data.indexNumber as string,
    ),
  );
  expect(new Set(numbers).size).toBe(3);
  await admin.post(`${ROUTE}/actions/bulkUnpublish`, { documentIds }).expect(200);
  for (const id of documentIds) await app.request.get(`/api/information-items/${id}`).expect(410);
});

test('the panel beside an item says what the rules say of the draft', async () => {
  const documentId = await draft({ summary: '' });
  const answer = await admin.get(`/publication/assessment/${ITEM}/${documentId}`).expect(200);
  expect(answer.body.data).toMatchObject({ decision: 'must_not_publish', public: null });
  expect(answer.body.data.violations[0]).toHaveProperty('messages.en');
});

test('saving the form again with what the system gave is no change of a system field', async () => {
  const documentId = await draft();
  await approve(documentId);
  await admin.post(`${ROUTE}/${documentId}/actions/publish`, form()).expect(200);
  const { data } = (await admin.get(`${ROUTE}/${documentId}`).expect(200)).body;
  expect(data.indexNumber).toMatch(/^016109000\/2026-/);
  const again = form({
    indexNumber: data.indexNumber,
    slug: data.slug,
    firstPublishedAt: data.firstPublishedAt,
    keywords: ['防汛'],
  });
  await admin.put(`${ROUTE}/${documentId}`, again).expect(200);
  const refused = await admin
    .put(`${ROUTE}/${documentId}`, form({ firstPublishedAt: '2001-01-01T00:00:00.000Z' }))
    .expect(400);
  expect(refused.body.error.details.errors[0]).toMatchObject({
    path: ['firstPublishedAt'],
    name: 'system_field',
  });
  const checker = await person(app, 'checker', '016109000');
  await act(app.strapi, documentId, 'check', checker, await seen(app.strapi, documentId));
  await admin.post(`${ROUTE}/${documentId}/actions/publish`, again).expect(200);
  const read = (await app.request.get(`/api/information-items/${documentId}`)).body.data;
  expect(read.firstPublishedAt).toBe(data.firstPublishedAt);
});
