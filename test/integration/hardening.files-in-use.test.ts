/** A file that an item refers to stays as it was reviewed: it is not deleted or replaced, by none of the admin's routes. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { signInAdministrator, type Administrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';

interface StoredFile {
  id: number;
  hash: string;
}

const FILE = 'plugin::upload.file';
let app: Application;
let city: SmallCity;
let admin: Administrator;
let authorisation: string;

beforeAll(async () => {
  app = await startApplication();
  city = await buildSmallCity(app.strapi);
  admin = await signInAdministrator(app);
  authorisation = (admin.get('/admin/users/me') as unknown as { get(name: string): string }).get(
    'Authorization',
  );
}, 60_000);
afterAll(() => app.stop());

const upload = async (text: string, folder: number | null = null): Promise<StoredFile> => {
  const filepath = path.join(mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-upload-')), 'f.txt');
  writeFileSync(filepath, text);
  const size = Buffer.byteLength(text);
  const [file] = (await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { folder } },
      files: { filepath, originalFilename: '附件.txt', mimetype: 'text/plain', size },
    })) as StoredFile[];
  return file as StoredFile;
};
const listedBy = (file: StoredFile, status: 'draft' | 'published' = 'draft') =>
  approvedItems(app.strapi).create({
    data: publishableItem(city, { attachments: [file.id] }) as never,
    status,
  });
const isThere = async (file: StoredFile) =>
  (await app.strapi.db.query(FILE).findOne({ where: { id: file.id } })) !== null;
const refused = (answer: { status: number; body: { error?: unknown } }) => {
  expect(answer.status).toBe(409);
  expect(answer.body.error).toMatchObject({ details: { code: 'file_in_use' } });
};

test.each(['draft', 'published'] as const)('is not deleted while a %s lists it', async (status) => {
  const [used, free] = [await upload(`用 ${status}`), await upload(`闲 ${status}`)];
  const { documentId } = await listedBy(used, status);
  refused(await admin.delete(`/upload/files/${used.id}`));
  refused(await admin.post('/upload/actions/bulk-delete', { fileIds: [free.id, used.id] }));
  expect([await isThere(used), await isThere(free)]).toEqual([true, true]);

  await app.strapi.documents(ITEM).update({ documentId, data: { attachments: [] } as never });
  if (status === 'published') await approvedItems(app.strapi).publish({ documentId });
  expect((await admin.delete(`/upload/files/${used.id}`)).status).toBe(200);
});

test('is not deleted with its folder, nor with a folder above', async () => {
  const folders = app.strapi.plugin('upload').service('folder');
  const outer = (await folders.create({ name: '外', parent: null })) as { id: number };
  const inner = (await folders.create({ name: '内', parent: outer.id })) as { id: number };
  const file = await upload('文件夹', inner.id);
  await listedBy(file);
  refused(await admin.post('/upload/actions/bulk-delete', { folderIds: [inner.id] }));
  refused(await admin.post('/upload/actions/bulk-delete', { folderIds: [outer.id] }));
  expect(await isThere(file)).toBe(true);
});

test.each(['/upload?id=', '/upload/files/'])('is not replaced by %s', async (address) => {
  const file = await upload(`旧 ${address}`);
  const path = address.endsWith('=') ? `${address}${file.id}` : `${address}${file.id}/replace`;
  const send = () =>
    app.request.post(path).set('Authorization', authorisation).attach('files', Buffer.from('新'), {
      filename: '附件.txt',
      contentType: 'text/plain',
    });
  expect((await send()).status).toBe(200);
  await listedBy(file);
  refused(await send());
});
