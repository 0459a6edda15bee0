import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
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

interface StoredFile {
  id: number;
  url: string;
  provider_metadata: { sha256: string; bytes: number };
}

const upload = async (name: string, text: string): Promise<StoredFile> => {
  const filepath = path.join(
    mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-upload-')),
    'file.txt',
  );
  writeFileSync(filepath, text);
  const [file] = (await app.strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: {},
      files: {
        filepath,
        originalFilename: name,
        mimetype: 'text/plain',
        size: Buffer.byteLength(text),
      },
    })) as StoredFile[];
  return file as StoredFile;
};

const get = (address: string) => app.request.get(address).buffer(true);

test('a file is served to the public only while a public item lists it, and only under that name', async () => {
  const file = await upload('附件一.txt', '防汛物资清单');
  const { sha256, bytes } = file.provider_metadata;
  expect(bytes).toBe(Buffer.byteLength('防汛物资清单'));
  const address = `/api/files/${sha256}/${encodeURIComponent('附件一.txt')}`;
  const { documentId } = await app.strapi
    .documents(ITEM)
    .create({ data: publishableItem(city, { attachments: [file.id] }) as never });
  await get(address).expect(404);

  await approvedItems(app.strapi).publish({ documentId });
  const item = (await app.request.get(`/api/information-items/${documentId}`).expect(200)).body
    .data;
  expect(item.attachments).toEqual([
    { sha256, name: '附件一.txt', size: bytes, mime: 'text/plain', url: address },
  ]);
  const served = await get(address).expect(200);
  expect(served.text).toBe('防汛物资清单');
  expect(served.headers['x-content-type-options']).toBe('nosniff');
  await get(`/api/files/${sha256}/other.txt`).expect(404);

  await app.strapi.documents(ITEM).unpublish({ documentId });
  await get(address).expect(404);
});

test('no address is served without a signature, with a changed one, or from public/', async () => {
  const file = await upload('内部.txt', '未公开内容');
  const { sha256 } = file.provider_metadata;
  await get(`/api/private-files/${sha256}`).expect(404);
  const signed = (await app.strapi
    .plugin('upload')
    .service('file')
    .signFileUrls({ ...file, provider: 'gongkai-private-files' })) as { url: string };
  expect((await get(signed.url).expect(200)).text).toBe('未公开内容');
  await get(
    signed.url.replace(
      /signature=(.)/,
      (_whole, first) => `signature=${first === '0' ? '1' : '0'}`,
    ),
  ).expect(404);
  await get(signed.url.replace(/mime=[^&]+/, 'mime=text%2Fhtml')).expect(404);
  for (const guess of [`/uploads/${sha256}`, `/private-files/${sha256}`, `/${sha256}`])
    await get(guess).expect(404);
});
