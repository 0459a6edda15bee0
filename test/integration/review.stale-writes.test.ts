/** Nobody saves over a change that they have not seen: the admin's routes compare `If-Match` with the draft's revision. */
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approverOfDrafts } from '../support/review';

jest.setTimeout(60_000);

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
});

afterAll(() => app.stop());

const draft = async (): Promise<string> => {
  const { documentId } = await app.strapi
    .documents(ITEM)
    .create({ data: publishableItem(city) as never });
  return documentId;
};

const opened = async (documentId: string, query = ''): Promise<string | undefined> =>
  (await admin.get(`${ROUTE}/${documentId}${query}`).expect(200)).headers.etag;

const save = (documentId: string, title: string, revision: string) =>
  admin.put(`${ROUTE}/${documentId}`, { title }).set('If-Match', revision);

const titleOf = async (documentId: string) =>
  (await app.strapi.documents(ITEM).findOne({ documentId }))?.title;

test('of two people who have opened the same state the second is refused, and nothing of theirs is kept', async () => {
  const documentId = await draft();
  const first = String(await opened(documentId));
  const second = String(await opened(documentId));
  expect(first).toMatch(/^"[0-9a-f]{32}"$/);
  expect(second).toBe(first);
  await save(documentId, '甲改的标题', first).expect(200);
  const { body } = await save(documentId, '乙改的标题', second).expect(409);
  expect(body.error).toMatchObject({
    name: 'ConflictError',
    message: expect.stringContaining('本条已被他人修改'),
    details: { code: 'stale_write', messages: { en: expect.any(String), zh: expect.any(String) } },
  });
  expect(await titleOf(documentId)).toBe('甲改的标题');
});

test('of two saves at the same moment one is kept and the other refused', async () => {
  const documentId = await draft();
  const revision = String(await opened(documentId));
  const answers = await Promise.all([
    save(documentId, '甲改的标题', revision),
    save(documentId, '乙改的标题', revision),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const kept = answers.find(({ status }) => status === 200);
  expect(await titleOf(documentId)).toBe(kept?.body.data.title);
});

test('a save names the new revision, so that the same person can go on', async () => {
  const documentId = await draft();
  const { headers } = await save(documentId, '一', String(await opened(documentId))).expect(200);
  expect(headers.etag).toBe(await opened(documentId));
  await save(documentId, '二', String(headers.etag)).expect(200);
});

test('a change of a field that no hash covers makes another revision', async () => {
  const documentId = await draft();
  const before = await opened(documentId);
  await app.strapi
    .documents(ITEM)
    .update({ documentId, data: { researchNote: '另记' } as never, status: 'draft' });
  expect(await opened(documentId)).not.toBe(before);
});

test('publication and the return to the public version are compared as well', async () => {
  const documentId = await draft();
  await approve(documentId);
  const old = String(await opened(documentId));
  const { headers } = await save(documentId, String(await titleOf(documentId)), old).expect(200);
  const publish = (revision: string) =>
    admin.post(`${ROUTE}/${documentId}/actions/publish`).set('If-Match', revision);
  expect(headers.etag).not.toBe(old);
  expect((await publish(old).expect(409)).body.error.details.code).toBe('stale_write');
  await publish(String(headers.etag)).expect(200);
  const discard = admin.post(`${ROUTE}/${documentId}/actions/discard`).set('If-Match', old);
  expect((await discard.expect(409)).body.error.details.code).toBe('stale_write');
});

test.each([
  ['without the header', undefined],
  ['with any', '*'],
])('a save %s goes through as ever', async (_name, header) => {
  const documentId = await draft();
  const request = admin.put(`${ROUTE}/${documentId}`, { title: '脚本改的标题' });
  await (header === undefined ? request : request.set('If-Match', header)).expect(200);
  expect(await titleOf(documentId)).toBe('脚本改的标题');
});

test('a tag made weak by a proxy counts as the same', async () => {
  const documentId = await draft();
  await save(documentId, '经代理', `W/${await opened(documentId)}`).expect(200);
});

test('the public version has no revision: it is not what gets written', async () => {
  const documentId = await draft();
  await approve(documentId);
  await admin.post(`${ROUTE}/${documentId}/actions/publish`).expect(200);
  expect(await opened(documentId, '?status=published')).toBeUndefined();
});
