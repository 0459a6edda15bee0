/** The index made anew: equal to the one that was written with the changes, while it serves, resumed, and from a damaged or an older state. */
import { ITEM } from '../support/city';
import { startApplication, type Application } from '../support/application';
import { createTestDatabase, ENGINE, type TestDatabase } from '../support/database';
import { approvedItems } from '../support/review';
import { heldOpen, untilWaiting } from '../support/waiting';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';
import { searchFor, titlesFor } from './search.support';

let database: TestDatabase;
let app: Application;
let city: PublicCity;
const documentIds: string[] = [];

const TITLES = [
  '防汛',
  '抗旱',
  '供水',
  '道路',
  '教育',
  '卫生',
  '农业',
  '林业',
  '民政',
  '财政',
  '统计',
  '审计',
  '安全',
];
const titleOf = (word: string) => `${word}工作要点`;

const run = async (...argv: string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = (await app.strapi
    .plugin('publication')
    .service('search-command')
    .run(argv, {
      out: (text: string) => out.push(text),
      err: (text: string) => err.push(text),
      signal: new AbortController().signal,
    })) as number;
  return { code, out: out.join('\n'), err: err.join('\n') };
};

const knex = () => app.strapi.db.connection;

/** How often what was kept has been ended without a publication. */
const repairs = async () => Number((await knex()('publication_state').first('repairs')).repairs);

/** What can be found, without the numbers by which the rows are kept. */
const indexNow = async () => {
  const items = await knex()('search_items as item')
    .leftJoin('search_keys as named', 'named.docid', 'item.docid')
    .orderBy(['item.subject_id', 'named.search_key'])
    .select('item.subject_id', 'item.title', 'item.facets', 'named.search_key');
  const found = [];
  for (const word of [...TITLES, '工', '要点', '现就', '通知如下'])
    found.push([word, await titlesFor(app, word, '&pagination[pageSize]=50')]);
  return { items, found };
};

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApplication(database);
  city = await buildPublicCity(app.strapi);
  for (const [day, word] of TITLES.entries())
    documentIds.push(
      await publishItem(
        app.strapi,
        city,
        { title: titleOf(word), documentNumber: null },
        `2026-06-${String(day + 10)}T00:00:00.000Z`,
      ),
    );
  await app.strapi.documents(ITEM).unpublish({ documentId: documentIds.pop() as string });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await database.drop();
});

test('an index of changes is the index made from the register, from its own and from nothing', async () => {
  const written = await indexNow();
  const others = TITLES.slice(1, -1).reverse();
  expect(written.found[0]).toEqual(['防汛', ['防汛', ...others].map(titleOf)]);
  const noted = await repairs();
  for (const [option, ended] of [
    ['--from-start', 0],
    ['--from-empty', 1],
  ] as const) {
    expect(await run('rebuild', option, '--json')).toMatchObject({
      code: 0,
      out: '{"subjects":12}',
    });
    expect(await indexNow()).toEqual(written);
    expect(await repairs()).toBe(noted + ended);
  }
});

test('what is missing, changed, or public no more is put right', async () => {
  const written = await indexNow();
  const [first, second] = documentIds as [string, string];
  const row = (await knex()('search_items').where({ subject_id: first }).first()) as {
    docid: number;
  };
  await knex()('search_keys').where({ docid: row.docid }).delete();
  await knex()('search_items').where({ subject_id: second }).update({ title: ' 别的 ' });
  await knex()('search_items').insert({
    ...row,
    docid: Number(row.docid) + 1_000,
    subject_id: 'zzzzzzzzzzzzzzzzzzzzzzzz',
  });
  expect(await indexNow()).not.toEqual(written);
  expect(await run('rebuild')).toMatchObject({ code: 0 });
  expect(await indexNow()).toEqual(written);
});

test('an interrupted one goes on where it stopped', async () => {
  const service = app.strapi.plugin('publication').service('search') as unknown as {
    rebuild(options: object): Promise<number>;
  };
  const stop = new AbortController();
  const rebuilding = service.rebuild({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(rebuilding).rejects.toThrow();
  expect(await run('status', '--json')).toEqual({
    code: 0,
    out: JSON.stringify([{ type: 'information_item', isWhole: true, isBeingMade: true }]),
    err: '',
  });
  expect((await searchFor(app, '要点')).meta.search.isIndexWhole).toBe(true);
  expect(await run('rebuild', '--json')).toMatchObject({ code: 0, out: '{"subjects":2}' });
});

test.each([
  ['an item', (docid: number) => knex()('search_items').where({ docid }).update({ title: '别' })],
  ['a key', (docid: number) => knex()('search_keys').where({ docid }).delete()],
  [
    'a text',
    (docid: number) =>
      ENGINE === 'postgres'
        ? knex()('search_texts').where({ docid }).update({ content: '别' })
        : knex().raw('delete from search_texts where rowid = ?', [docid]),
  ],
])('%s put right is seen everywhere, also if the rest is interrupted', async (_what, spoil) => {
  const written = await indexNow();
  const first = await knex()('search_items').orderBy('subject_id').first('docid');
  await spoil(Number(first.docid));
  const noted = await repairs();
  const stop = new AbortController();
  const service = app.strapi.plugin('publication').service('search') as unknown as {
    rebuild(options: object): Promise<number>;
  };
  await expect(
    service.rebuild({ fromStart: true, signal: stop.signal, onProgress: () => stop.abort() }),
  ).rejects.toThrow();
  expect(await repairs()).toBe(noted + 1);
  expect(await run('rebuild')).toMatchObject({ code: 0 });
  expect(await repairs()).toBe(noted + 1);
  expect(await indexNow()).toEqual(written);
});

test('what is published while it is made is found, and nothing twice', async () => {
  const rebuilding = run('rebuild', '--from-start');
  const added = await publishItem(app.strapi, city, {
    title: '同时公开的事项',
    documentNumber: null,
  });
  await rebuilding;
  expect(await titlesFor(app, '同时公开')).toEqual(['同时公开的事项']);
  await app.strapi.documents(ITEM).unpublish({ documentId: added });
  expect(await titlesFor(app, '同时公开')).toEqual([]);
});

/** SQLite has one writer at a time. */
const onPostgres = ENGINE === 'postgres' ? test : test.skip;

onPostgres('what is just being published is not taken for a stray of the index', async () => {
  const items = approvedItems(app.strapi);
  const title = '重新公开的事项';
  const documentId = await publishItem(app.strapi, city, { title, documentNumber: null });
  const entry = await knex()('search_items').where({ subject_id: documentId }).first();
  await items.unpublish({ documentId });
  await knex()('search_items').insert(entry);
  const commit = await heldOpen(app.strapi, () => items.publish({ documentId }));
  const rebuilding = run('rebuild', '--from-start');
  await untilWaiting(app.strapi, rebuilding);
  await commit();
  expect(await rebuilding).toMatchObject({ code: 0 });
  expect(await titlesFor(app, '重新公开')).toEqual([title]);
  await items.unpublish({ documentId });
});

test.each([[['nothing']], [['rebuild', '--fast']], [['status', '--from-empty']]])(
  'bad use is told: %s',
  async (argv) => {
    const { code, err } = await run(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(`"${argv.at(-1)}"`)]);
  },
);

test('a database of before the search is filled once the CMS serves, and until then answers say so', async () => {
  const written = await indexNow();
  await knex()('search_items').delete();
  await knex()('search_keys').delete();
  await knex()('search_state').delete();
  await knex().raw(
    ENGINE === 'postgres'
      ? 'truncate search_texts'
      : "insert into search_texts (search_texts) values ('delete-all')",
  );
  // As the program does where it empties it: what was found before is forgotten.
  await knex()('publication_state').increment('repairs', 1);
  app.strapi.plugin('publication').service('headWatch').advance(0n);
  const { meta } = await searchFor(app, '要点');
  expect(meta).toMatchObject({ search: { isIndexWhole: false }, pagination: { total: 0 } });
  const { headers } = await app.request.get('/api/search?q=a').expect(200);
  expect([headers['cache-control'], headers.etag]).toEqual(['no-store', undefined]);
  await app.stop();
  app = await startApplication(database);
  expect((await run('status')).code).toBe(1);
  // The first request makes it listen, and by that fill.
  await app.request.get('/_health').expect(204);
  for (let left = 100; left > 0 && (await run('status')).code !== 0; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await searchFor(app, '要点')).meta.search.isIndexWhole).toBe(true);
  expect(await indexNow()).toEqual(written);
}, 90_000);
