/** A database of before the review kept its rows of drafts and files: they are made once the CMS serves, an interrupted run goes on, and the review works on. */
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { ITEM } from '../support/city';
import { act, seen } from '../support/review';
import { uploadFile } from '../support/upload';
import { buildClockCity, draft, published, type ClockCity } from './clock.support';

interface Filling {
  run(options?: { signal?: AbortSignal; onProgress?(count: number): void }): Promise<number>;
}

const TABLES = ['review_drafts', 'review_drafters', 'review_files'];
const A_PAGE = 10;

let database: TestDatabase;
let app: Application;
let city: ClockCity;
const made: Record<'submitted' | 'approved' | 'public' | 'changed' | 'gone', string> = {} as never;

const knex = (): Knex => app.strapi.db.connection;
const filling = (): Filling => app.strapi.plugin('review').service('filling') as unknown as Filling;
const sha256Of = (url: string) => /[0-9a-f]{64}/.exec(url)?.[0];

const forgetAll = async () => {
  for (const table of [...TABLES, 'review_filling']) await knex()(table).delete();
};

const restart = async () => {
  await app.stop();
  app = await startApplication(database);
};

const rows = async () => ({
  drafts: (await knex()('review_drafts').orderBy('subject_id')).map((row) => ({
    ...row,
    state_since: null,
  })) as unknown[],
  files: (await knex()('review_files').orderBy(['subject_id', 'sha256', 'kind'])) as unknown[],
});

const update = (documentId: string, data: Record<string, unknown>) =>
  app.strapi.documents(ITEM).update({ documentId, data: data as never });

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApplication(database);
  city = await buildClockCity(app);
  for (let more = 0; more < 9; more += 1) await draft(app, city);
  const [first, second, scan] = [
    await uploadFile(app.strapi, '一.txt', '附件一'),
    await uploadFile(app.strapi, '二.txt', '附件二'),
    await uploadFile(app.strapi, '审查表.txt', '审查表'),
  ];
  const submitted = (made.submitted = await draft(app, city, { attachments: [first.id] }));
  await act(app.strapi, submitted, 'submit', city.editor);
  const approved = (made.approved = await draft(app, city));
  await act(app.strapi, approved, 'submit', city.editor);
  await act(app.strapi, approved, 'approve', city.approver, await seen(app.strapi, approved));
  made.public = await published(app, city, { attachments: [second.id] });
  const changed = (made.changed = await published(app, city, { attachments: [first.id] }));
  await update(changed, { title: '改过的标题', attachments: [] });
  const gone = (made.gone = await draft(app, city));
  await act(app.strapi, gone, 'submit', city.editor);
  await act(app.strapi, gone, 'record-paper', city.editor, {
    ...(await seen(app.strapi, gone)),
    level: 1,
    file: scan.documentId,
    signedBy: '某某',
    signedOn: '2026-03-03',
  });
  await app.strapi.documents(ITEM).delete({ documentId: gone });
  await knex()('information_items')
    .where({ document_id: submitted })
    .update({ created_by_id: city.approver.personId });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await database.drop();
});

test('rows of before are what a write would have noted, whether the run was interrupted or not', async () => {
  const written = await rows();
  await forgetAll();
  await restart();
  const stop = new AbortController();
  const interrupted = filling().run({ signal: stop.signal, onProgress: () => stop.abort() });
  await expect(interrupted).rejects.toMatchObject({ name: 'AbortError' });
  const some = await rows();
  expect(some.drafts).toHaveLength(A_PAGE);
  await restart();
  const facts = (await knex()('review_facts').select('id')).length;
  expect(await filling().run()).toBe(written.drafts.length - A_PAGE + facts);
  expect(await rows()).toEqual(written);
  expect(await filling().run()).toBe(0);
});

test('the CMS makes them when it serves, and lists and review go on', async () => {
  await forgetAll();
  await restart();
  const queues = app.strapi.plugin('review').service('queues') as unknown as {
    list(
      queue: string,
      personId: number,
      after: null,
    ): Promise<{ entries: { documentId: string }[] }>;
  };
  const listed = async (queue: string) =>
    (await queues.list(queue, city.approver.personId, null)).entries.map(
      ({ documentId }) => documentId,
    );
  expect(await listed('to_approve')).toEqual([]);
  // The first request makes it listen, and by that fill.
  await app.request.get('/_health').expect(204);
  const isLeft = () => knex()('review_filling').whereNotNull('made_to').first('name');
  for (let left = 100; left > 0 && (await isLeft()); left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await listed('to_approve')).toEqual([made.submitted]);
  expect(await listed('ready')).toEqual([made.approved]);
  await act(app.strapi, made.approved, 'publish', city.approver);
  expect(await listed('ready')).toEqual([]);
});

test('whoever made a draft of before does not approve it; it waits since its last act', async () => {
  const { submitted } = made;
  const { contentHash } = await seen(app.strapi, submitted);
  await expect(
    act(app.strapi, submitted, 'approve', city.approver, { contentHash }),
  ).rejects.toMatchObject({ details: { code: 'own_draft' } });
  const subject = { subject_id: submitted };
  const [row, fact] = [
    await knex()('review_drafts').where(subject).first('state_since'),
    await knex()('review_facts').where(subject).orderBy('id', 'desc').first('recorded_at'),
  ];
  expect(row.state_since).toBe(fact.recorded_at);
});

test('a scan of an item that is gone is known again, and stays in the media library', async () => {
  const scan = (await knex()('files').where({ name: '审查表.txt' }).first('url')) as {
    url: string;
  };
  const noted = await knex()('review_files').where({ subject_id: made.gone, kind: 'paper' });
  expect(noted).toEqual([expect.objectContaining({ sha256: sha256Of(scan.url) })]);
});

test('a row that was written meanwhile stays', async () => {
  await forgetAll();
  await restart();
  await update(made.public, { title: '已另写的标题' });
  await knex()('review_drafts').where({ subject_id: made.public }).update({ name: '另写' });
  await filling().run();
  const row = await knex()('review_drafts').where({ subject_id: made.public }).first('name');
  expect(row.name).toBe('另写');
});
