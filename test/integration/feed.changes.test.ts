/** The feed for those who fetch it: newest entry of each subject, in order, by a cursor that loses and repeats nothing. */
import { hashOf } from '../../src/plugins/publication/server/domain/canonical';
import type { FeedEvent } from '../../types/publication';
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { approvedItems } from '../support/review';
import { buildPublicCity, publishItem, type PublicCity } from './content-api.city';

let app: Application;
let city: PublicCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildPublicCity(app.strapi);
}, 60_000);

afterAll(async () => {
  await app.stop();
});

interface Page {
  data: FeedEvent[];
  meta: { next: string; latest: string };
}
const changes = async (query = '') =>
  (await app.request.get(`/api/feed/changes?${query}`).expect(200)).body as Page;
const latest = async () => (await changes()).meta.latest;
const revise = async (documentId: string, title: string) => {
  await approvedItems(app.strapi).update({
    documentId,
    data: { title } as never,
    status: 'published',
  });
};

test('an event says what happened to which subject, and its hash is the RFC 8785 hash of its data', async () => {
  const from = await latest();
  const documentId = await publishItem(app.strapi, city);
  const { data, meta } = await changes(`after=${from}`);
  const [event] = data;
  expect(event).toEqual({
    specversion: '1.0',
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
    source: '/gongkai/6109000000',
    type: 'gongkai.information_item.published',
    subject: documentId,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    sequence: expect.stringMatching(/^\d{20}$/),
    epoch: meta.latest.split(':')[0],
    datahash: hashOf(event?.data),
    datacontenttype: 'application/json',
    data: expect.objectContaining({ documentId, body: expect.stringContaining('<p>') }),
  });
  expect(meta.next).toBe(meta.latest);
});

test('every event of every type carries the hash of its data', async () => {
  const { data } = await changes('limit=1000');
  expect(new Set(data.map(({ type }) => type.split('.')[1]))).toEqual(
    new Set(['agency', 'catalogue_category', 'information_item']),
  );
  for (const { datahash, data: document } of data) expect(datahash).toBe(hashOf(document));
});

test('only the newest entry of a subject is given; older words are gone', async () => {
  const from = await latest();
  const documentId = await publishItem(app.strapi, city, { title: '第一版标题' });
  await revise(documentId, '第二版标题');
  const { data } = await changes(`after=${from}`);
  expect(data).toMatchObject([
    {
      subject: documentId,
      type: 'gongkai.information_item.revised',
      data: { title: '第二版标题' },
    },
  ]);
  expect(JSON.stringify(await changes('limit=1000'))).not.toContain('第一版标题');
});

test('a withdrawal is an event with the public kind and no word of the content', async () => {
  const documentId = await publishItem(app.strapi, city, { title: '将撤下的标题' });
  const { indexNumber } = (await app.request.get(`/api/information-items/${documentId}`)).body.data;
  const from = await latest();
  await app.strapi
    .plugin('publication')
    .service('withdrawal')
    .withdraw(ITEM, documentId, { kind: 'term_ended' });
  const { data } = await changes(`after=${from}`);
  expect(data).toMatchObject([{ subject: documentId, type: 'gongkai.information_item.withdrawn' }]);
  expect(data[0]?.data).toEqual({ documentId, indexNumber, kind: 'term_ended', replacedBy: null });
  expect(data[0]?.datahash).toBe(hashOf(data[0]?.data));
  expect(JSON.stringify(await changes('limit=1000'))).not.toContain('将撤下的标题');
});

test('what was withdrawn and is public again is published, under its old number', async () => {
  const documentId = await publishItem(app.strapi, city);
  const first = (await app.request.get(`/api/information-items/${documentId}`)).body.data;
  await app.strapi.documents(ITEM).unpublish({ documentId });
  const from = await latest();
  await approvedItems(app.strapi).publish({ documentId });
  const { data } = await changes(`after=${from}`);
  expect(data).toMatchObject([
    {
      type: 'gongkai.information_item.published',
      data: {
        indexNumber: first.indexNumber,
        slug: first.slug,
        firstPublishedAt: first.firstPublishedAt,
      },
    },
  ]);
});

test('following the cursor in small steps gives every subject once, ascending', async () => {
  const whole = await changes('limit=1000');
  const sequences = whole.data.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...sequences].sort());
  expect(new Set(whole.data.map(({ subject }) => subject)).size).toBe(whole.data.length);
  const stepped: FeedEvent[] = [];
  let cursor = '0';
  for (let step = 0; step < 100; step += 1) {
    const { data, meta } = await changes(`after=${cursor}&limit=2`);
    expect(data.length).toBeLessThanOrEqual(2);
    stepped.push(...data);
    if (cursor === meta.next) break;
    cursor = meta.next;
  }
  expect(stepped).toEqual(whole.data);
  expect(cursor).toBe(whole.meta.latest);
});

test('a reader that follows sees what changes behind its cursor', async () => {
  const one = await publishItem(app.strapi, city, { title: '先读到' });
  const { next } = (await changes('limit=1000')).meta;
  await revise(one, '后修改');
  const { data } = await changes(`after=${next}`);
  expect(data).toMatchObject([{ subject: one, data: { title: '后修改' } }]);
});

test.each([
  ['a bare sequence', (cursor: string) => cursor.split(':')[1] ?? ''],
  ['epoch and sequence', (cursor: string) => cursor],
])('%s is a cursor', async (_name, form) => {
  expect((await changes(`after=${form(await latest())}`)).data).toEqual([]);
});

test('a cursor of another epoch is 410', async () => {
  const { body } = await app.request.get('/api/feed/changes?after=ffffffff00:1').expect(410);
  expect(body).toMatchObject({
    data: null,
    error: {
      status: 410,
      name: 'GoneError',
      message: 'The feed has a new epoch: begin again without `after`.',
      details: { code: 'epoch_changed' },
    },
  });
});

test.each([
  ['limit=0', 'limit'],
  ['limit=1001', 'limit'],
  ['limit=ten', 'limit'],
  ['limit[]=1', 'limit'],
  ['after=x', 'after'],
  ['after=-1', 'after'],
  ['after=1:2:3', 'after'],
  ['after[]=1', 'after'],
  ['after=9999999999999999999', 'after'],
  ['agency=016109000', 'agency'],
  ['since=2026-01-01', 'since'],
])('%s is a 400 that names %s', async (query, parameter) => {
  const { body } = await app.request.get(`/api/feed/changes?${query}`).expect(400);
  expect(body.error.details).toMatchObject({ code: 'invalid_parameter', parameter });
});

test.each(['limit=1', 'limit=1000'])('%s is taken', async (query) => {
  await changes(query);
});

test('a column of a site can be read but leaves by no feed; the cursor passes over it', async () => {
  const from = await latest();
  const { documentId } = await app.strapi.documents('api::site-column.site-column').create({
    data: { site: '6109000000', code: 'tzgg', name: '通知公告', order: 2 },
  });
  await app.request.get(`/api/columns/${documentId}`).expect(200);
  const { data, meta } = await changes(`after=${from}`);
  expect(data).toEqual([]);
  expect(BigInt(meta.next.split(':')[1] ?? 0)).toBeGreaterThan(BigInt(from.split(':')[1] ?? 0));
  expect(JSON.stringify(await changes('limit=1000'))).not.toContain('通知公告');
});

test('an agency that is renamed revises itself and not the items it issued', async () => {
  const item = await publishItem(app.strapi, city, { agency: { documentId: city.stranger } });
  const from = await latest();
  await app.strapi
    .documents(AGENCY)
    .update({ documentId: city.stranger, data: { name: '汉中市政府' } as never });
  expect((await changes(`after=${from}`)).data).toMatchObject([
    {
      type: 'gongkai.agency.revised',
      subject: city.stranger,
      data: { name: '汉中市政府' } as never,
    },
  ]);
  const { body } = await app.request.get(`/api/information-items/${item}`).expect(200);
  expect(body.data.agency.name).toBe('汉中市人民政府');
});

test('what lies behind a cursor is counted without its documents, no further than asked', async () => {
  const feed = app.strapi.plugin('publication').service('feed');
  const { data } = await changes('limit=3');
  const after = BigInt(data.at(-1)?.sequence ?? 0);
  const all = Number(await feed.count({ after: 0n, limit: 1000 }));
  expect(await feed.count({ after, limit: 1000 })).toBe(all - 3);
  expect(await feed.count({ after: 0n, limit: 2 })).toBe(2);
  expect(await feed.count({ after: BigInt((await latest()).split(':')[1] ?? 0), limit: 9 })).toBe(
    0,
  );
});

/** What `docs/operation.md` tells operators to do after an older backup was put back; last, because it ends this epoch. */
test('after a new epoch old cursors are refused, sequences go on far above, and reading from 0 is whole', async () => {
  const { data: before, meta } = await changes('limit=1000');
  const state = app.strapi.db.connection('publication_state');
  await state.update({
    epoch: '0badcafe',
    sequence: app.strapi.db.connection.raw('sequence + 1000000000'),
  });
  await app.request.get(`/api/feed/changes?after=${meta.latest}`).expect(410);
  const documentId = await publishItem(app.strapi, city, { title: '恢复之后' });
  const whole = await changes('limit=1000');
  expect(whole.data.slice(0, -1)).toEqual(before);
  expect(whole.data.at(-1)).toMatchObject({ subject: documentId, epoch: '0badcafe' });
  const [last, newest] = [before.at(-1)?.sequence ?? '', whole.data.at(-1)?.sequence ?? ''];
  expect(BigInt(newest) - BigInt(last)).toBeGreaterThanOrEqual(1_000_000_000n);
  expect(whole.meta.latest).toBe(`0badcafe:${BigInt(newest)}`);
});
