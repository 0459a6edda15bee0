import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems } from '../support/review';
import { uploader } from './files.support';

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

describe('many files of one request', () => {
  const texts = Array.from({ length: 20 }, (_, place) =>
    place === 0 ? '长'.repeat(100_000) : `第${place}个文件`,
  );
  const files = texts.map((text, place) => [`${place}.txt`, 'text/plain', text] as const);
  const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');
  let sender: Awaited<ReturnType<typeof uploader>>;
  beforeAll(async () => {
    sender = await uploader(app);
  });
  const kept = (body: unknown) =>
    Promise.all((body as { id: number }[]).map(({ id }) => sender.row(id)));

  test('are answered in the order in which they were sent, however long the writing of one takes', async () => {
    const { body } = await sender.send(files).expect(201);
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(
      files.map(([name]) => name),
    );
  });

  test('get the caption that was given to them', async () => {
    const info = files.map(([name]) => ({ name, caption: `说明 ${name}` })).reverse();
    const { body } = await sender.send(files, { info }).expect(201);
    const rows = await kept(body);
    expect(
      rows.map(({ name, caption, provider_metadata: { sha256 } }) => [name, caption, sha256]),
    ).toEqual(files.map(([name, , text]) => [name, `说明 ${name}`, sha256Of(text)]).reverse());
  });

  test.each([
    ['a name is none of theirs', ['0.txt', '别的.txt']],
    ['two have one name', ['0.txt', '0.txt']],
    ['there are more of them', ['0.txt', '1.txt', '2.txt']],
  ])('are refused, none kept, where %s', async (_what, names) => {
    const before = await app.strapi.db.query('plugin::upload.file').count();
    const { body } = await sender
      .send(files.slice(0, 2), { info: names.map((name) => ({ name })) })
      .expect(400);
    expect(body.error.details).toMatchObject({
      code: 'file_info_unpaired',
      errors: [{ path: ['fileInfo'] }],
    });
    expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(before);
  });
});
