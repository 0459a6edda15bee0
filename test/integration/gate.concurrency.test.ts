import { signInAdministrator } from '../support/administrator';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, ITEM, publishableItem, type SmallCity } from '../support/city';
import { approvedItems, approverOfDrafts } from '../support/review';

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
const newDraft = async () =>
  (await items().create({ data: publishableItem(city) as never })).documentId;
const log = () => app.strapi.db.connection('publication_log');

test('twenty first publications at once in one agency all succeed, with distinct numbers', async () => {
  const ids: string[] = [];
  for (let index = 0; index < 20; index += 1) ids.push(await newDraft());
  await Promise.all(ids.map((documentId) => items().publish({ documentId })));
  const rows = await app.strapi.db
    .connection('public_register')
    .whereIn('subject_id', ids)
    .select('number');
  expect(new Set(rows.map(({ number }) => number as string)).size).toBe(20);
}, 60_000);

test('publishing one document six times at once leaves one published version and one entry', async () => {
  const documentId = await newDraft();
  await Promise.all(Array.from({ length: 6 }, () => items().publish({ documentId })));
  expect(
    await app.strapi.db
      .query(ITEM)
      .count({ where: { documentId, publishedAt: { $notNull: true } } }),
  ).toBe(1);
  expect(await log().where({ subject_id: documentId }).select('change')).toEqual([
    { change: 'published' },
  ]);
});

test('publication against withdrawal ends in the state of the later entry', async () => {
  for (let round = 0; round < 5; round += 1) {
    const documentId = (
      await items().create({ data: publishableItem(city) as never, status: 'published' })
    ).documentId;
    await items().update({ documentId, data: { title: `第${round}次修改` } as never });
    await Promise.all([items().publish({ documentId }), items().unpublish({ documentId })]);
    const last = await log()
      .where({ subject_id: documentId })
      .orderBy('sequence', 'desc')
      .first('change');
    const isRegistered =
      (await app.strapi.db
        .connection('public_register')
        .where({ subject_id: documentId })
        .first()) !== undefined;
    const isPublished =
      (await app.strapi.db
        .query(ITEM)
        .count({ where: { documentId, publishedAt: { $notNull: true } } })) === 1;
    expect(isRegistered).toBe(last?.change !== 'withdrawn');
    expect(isPublished).toBe(isRegistered);
  }
}, 60_000);

test('a bulk publication against publications of its members ends without a deadlock', async () => {
  const admin = await signInAdministrator(app);
  const approve = await approverOfDrafts(app, '016109000');
  for (let round = 0; round < 4; round += 1) {
    const ids = [await newDraft(), await newDraft(), await newDraft(), await newDraft()];
    await approve(...ids);
    const answers = await Promise.all([
      admin
        .post(`/content-manager/collection-types/${ITEM}/actions/bulkPublish`, { documentIds: ids })
        .then(({ status }) => status),
      admin
        .post(`/content-manager/collection-types/${ITEM}/actions/bulkPublish`, {
          documentIds: [...ids].reverse(),
        })
        .then(({ status }) => status),
      ...ids.map((documentId) =>
        items()
          .publish({ documentId })
          .then(() => 200),
      ),
    ]);
    expect(answers).toEqual(answers.map(() => 200));
    expect(await log().whereIn('subject_id', ids).select('change')).toHaveLength(4);
  }
}, 60_000);

test('sequences have no gap and rise with the order of the entries', async () => {
  const rows = (await log().orderBy('sequence').select('sequence')) as {
    sequence: number | string;
  }[];
  expect(rows.map(({ sequence }) => Number(sequence))).toEqual(
    rows.map((_row, index) => index + 1),
  );
});
