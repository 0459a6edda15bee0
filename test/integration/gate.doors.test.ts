/** Doors that Strapi leaves beside the gate: each was found open once. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import {
  AGENCY,
  buildSmallCity,
  CATEGORY,
  ITEM,
  publishableItem,
  type SmallCity,
} from '../support/city';
import { approvedItems, person } from '../support/review';
import { signIn } from './access.people';

jest.setTimeout(60_000);

let app: Application;
let city: SmallCity;
let admin: Administrator;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  admin = await signInAdministrator(app);
}, 180_000);

afterAll(async () => {
  await app.stop();
});

const items = () => approvedItems(app.strapi);
const published = async (over: Record<string, unknown> = {}) =>
  (await items().create({ data: publishableItem(city, over) as never, status: 'published' }))
    .documentId;
const read = async (documentId: string) =>
  (await app.request.get(`/api/information-items/${documentId}`).expect(200)).body.data;

test('a publication that the rules forbid is refused also when the public would see no difference', async () => {
  const documentId = await published();
  const refused = await admin
    .post(`/content-manager/collection-types/${ITEM}/${documentId}/actions/publish`, {
      sourceAttribute: 'withheld',
      sourceAttributeMark: '此件不予公开',
    })
    .expect(400);
  expect(refused.body.error.name).toBe('ClassificationError');
  const row = await app.strapi.db
    .query(ITEM)
    .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  expect(row.sourceAttribute).toBeNull();
});

test('a corrected column code becomes public when the item is published again', async () => {
  const documentId = await published();
  await app.strapi.documents('api::site-column.site-column').update({
    documentId: city.column,
    data: { name: '政策文件（新）' } as never,
  });
  expect((await read(documentId)).columns[0].name).toBe('政策文件');
  await items().publish({ documentId });
  expect((await read(documentId)).columns[0].name).toBe('政策文件（新）');
});

test('a file is exchanged by exchanging it on the item: the old one is gone for the public with the publication', async () => {
  const uploaded = async (text: string) => {
    const filepath = path.join(
      mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-upload-')),
      'file.txt',
    );
    writeFileSync(filepath, text);
    const size = Buffer.byteLength(text);
    const files = { filepath, originalFilename: '名单.txt', mimetype: 'text/plain', size };
    const [stored] = await app.strapi
      .plugin('upload')
      .service('upload')
      .upload({ data: {}, files });
    return (stored as { id: number }).id;
  };
  const documentId = await published({ attachments: [await uploaded('含个人信息')] });
  const [first] = (await read(documentId)).attachments;
  await items().update({
    documentId,
    data: { attachments: [await uploaded('已遮盖')] } as never,
    status: 'published',
  });
  const [second] = (await read(documentId)).attachments;
  expect(second.sha256).not.toBe(first.sha256);
  const moved = await app.request.get(first.url).expect(308);
  expect(moved.headers.location).toBe(second.url);
  expect(moved.text).not.toContain('含个人信息');
  expect((await app.request.get(second.url).buffer(true).expect(200)).text).toBe('已遮盖');
});

describe('a documentId is given by the system alone', () => {
  const route = (uid: string, documentId = '') =>
    `/content-manager/collection-types/${uid}/${documentId}`;

  test('an update cannot give a document another name', async () => {
    const documentId = await published();
    const other = await published();
    for (const name of [other, 'qqqqqqqqqqqqqqqqqqqqqqqq', '../../x']) {
      const refused = await admin.put(route(ITEM, documentId), { documentId: name }).expect(400);
      expect(refused.body.error.details.errors[0]).toMatchObject({
        path: ['documentId'],
        name: 'system_field',
      });
    }
    await read(documentId);
    await read(other);
  });

  test('a new document cannot choose its name', async () => {
    const data = { name: '冒名机构', code: '016109222', level: 'municipal', kind: 'department' };
    await admin
      .post(route(AGENCY), { ...data, documentId: 'zzzzzzzzzzzzzzzzzzzzzzzz' })
      .expect(400);
    await admin.post(route(AGENCY), { ...data, documentId: city.agency }).expect(400);
    await expect(
      app.strapi
        .documents(AGENCY)
        .create({ data: { ...data, documentId: 'zzzzzzzzzzzzzzzzzzzzzzzz' } as never }),
    ).rejects.toMatchObject({ name: 'ValidationError' });
  });

  test('an update that sends the document its own name changes nothing', async () => {
    const documentId = await published();
    await admin.put(route(ITEM, documentId), { documentId, keywords: ['防汛'] }).expect(200);
  });
});

test('whoever may not publish may not delete what is public', async () => {
  await person(app, 'editor', '016109000');
  const editor = await signIn(app, 'editor@gongkai.example');
  const documentId = await published();
  const remove = () => editor('delete', `/content-manager/collection-types/${ITEM}/${documentId}`);
  const refused = await remove().expect(409);
  expect(refused.body.error.details.code).toBe('is_public');
  await read(documentId);
  await items().unpublish({ documentId });
  await remove().expect(200);
});

test('an agency is not deleted while an item that names it becomes public', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { documentId } = await app.strapi.documents(AGENCY).create({
      data: {
        name: `临时机构${round}`,
        code: `01610933${round}`,
        level: 'municipal',
        kind: 'department',
      },
    });
    const [publication, deletion] = await Promise.allSettled([
      published({ agency: { documentId } }),
      app.strapi.documents(AGENCY).delete({ documentId }),
    ]);
    expect([publication.status, deletion.status].sort()).toEqual(['fulfilled', 'rejected']);
  }
});

test('a value that must be unique is refused with its fields, not with a failure of the server', async () => {
  const category = { scheme: 'subject', code: 'Z9', name: '类目', order: 1 };
  await app.strapi.documents(CATEGORY).create({ data: category as never });
  const refused = await admin
    .post(`/content-manager/collection-types/${CATEGORY}`, category)
    .expect(400);
  expect(
    refused.body.error.details.errors.map(({ path: [field] }: { path: string[] }) => field),
  ).toEqual(['scheme', 'code']);
});
