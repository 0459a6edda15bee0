/** The address of a file that a public item has exchanged leads to the file in its place, as long as the item is public. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity } from '../support/city';
import { addressOf, items, uploader, type StoredFile } from './files.support';

jest.setTimeout(60_000);

let app: Application;
let upload: Awaited<ReturnType<typeof uploader>>;
let item: ReturnType<typeof items>;

beforeAll(async () => {
  app = await startApplication();
  upload = await uploader(app);
  item = items(app, await buildSmallCity(app.strapi));
}, 60_000);
afterAll(() => app.stop());

const at = (file: StoredFile) => addressOf(file, file.name);
const answered = async (file: StoredFile) => {
  const { status, headers } = await app.request.get(at(file));
  return status === 308 ? `to ${String(headers.location)}` : status;
};

test('through all its exchanges, and not beyond what replaces it', async () => {
  const [first, second, third, other] = [
    await upload.text('名单.txt', '一'),
    await upload.text('名单.txt', '二'),
    await upload.text('名单（终）.txt', '三'),
    await upload.text('说明.txt', '四'),
  ];
  const documentId = await item.published(first, other);
  await item.revised(documentId, second, other);
  expect(await answered(first)).toBe(`to ${at(second)}`);
  const { headers } = await app.request.get(at(first)).expect(308);
  expect(headers['cache-control']).toBe('public, no-cache');

  await item.revised(documentId, third, other);
  expect([await answered(first), await answered(second)]).toEqual([
    `to ${at(third)}`,
    `to ${at(third)}`,
  ]);
  // Listed again, it is served again, and is what the others lead to.
  await item.revised(documentId, second, other);
  expect([await answered(first), await answered(second), await answered(third)]).toEqual([
    `to ${at(second)}`,
    200,
    `to ${at(second)}`,
  ]);
  // Taken out without a successor.
  await item.revised(documentId, other);
  expect([await answered(first), await answered(second), await answered(other)]).toEqual([
    404, 404, 200,
  ]);
});

test('while the item is public; published again it begins anew', async () => {
  const [first, second] = [
    await upload.text('甲.txt', '甲一'),
    await upload.text('甲.txt', '甲二'),
  ];
  const documentId = await item.published(first);
  await item.revised(documentId, second);
  expect(await answered(first)).toBe(`to ${at(second)}`);
  await item.withdrawn(documentId);
  expect([await answered(first), await answered(second)]).toEqual([404, 404]);
  await item.revised(documentId, second);
  expect([await answered(first), await answered(second)]).toEqual([404, 200]);
});

test('a file that another public item lists is served, not redirected', async () => {
  const [first, second] = [
    await upload.text('乙.txt', '乙一'),
    await upload.text('乙.txt', '乙二'),
  ];
  const documentId = await item.published(first);
  const other = await item.published(first);
  await item.revised(documentId, second);
  expect(await answered(first)).toBe(200);
  await item.withdrawn(other);
  expect(await answered(first)).toBe(`to ${at(second)}`);
});

test('a draft alone moves nothing', async () => {
  const [first, second] = [
    await upload.text('丙.txt', '丙一'),
    await upload.text('丙.txt', '丙二'),
  ];
  const documentId = await item.published(first);
  await app.strapi
    .documents('api::information-item.information-item')
    .update({ documentId, data: { attachments: [second.id] } as never });
  expect([await answered(first), await answered(second)]).toEqual([200, 404]);
});
