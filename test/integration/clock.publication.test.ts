/** What becomes public and what leaves the public by itself: plans at their time, terms at their end, in the order of the calendar. */
import { Client } from 'pg';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { ITEM } from '../support/city';
import { act, seen } from '../support/review';
import {
  as,
  buildClockCity,
  changesOf,
  clockOf,
  day,
  draft,
  instant,
  ledgerOf,
  move,
  planned,
  publicAnswer,
  published,
  scheduleOf,
  type ClockCity,
} from './clock.support';

jest.setTimeout(120_000);

let app: Application;
let city: ClockCity;

beforeAll(async () => {
  app = await startApplication();
  city = await buildClockCity(app);
});

afterAll(() => app.stop());

describe('定时发布', () => {
  test('what was planned becomes public at its time, by the clock, on the plan of a named person', async () => {
    const documentId = await planned(app, city, -60);
    expect(await clockOf(app).run()).toEqual({ published: 1 });
    expect((await publicAnswer(app, documentId)).status).toBe(200);
    expect(await scheduleOf(app, documentId)).toEqual({ state: 'done', outcome: 'published' });
    const [row] = await ledgerOf(app, documentId, 'published');
    expect(row).toMatchObject({ actor: 'clock', details: { plannedBy: city.approver.email } });
    expect(await clockOf(app).run()).toEqual({});
  });

  test('a time that has not come is waited for', async () => {
    const documentId = await planned(app, city, 3600);
    expect(await clockOf(app).run()).toEqual({});
    expect((await publicAnswer(app, documentId)).status).toBe(404);
    expect(await scheduleOf(app, documentId)).toEqual({ state: 'waiting', outcome: null });
    expect(await clockOf(app).run({ now: new Date(Date.now() + 3_700_000) })).toEqual({
      published: 1,
    });
  });

  test('content that was changed after the plan is not published, even approved anew: the plan stays on record as failed', async () => {
    const { strapi } = app;
    const documentId = await planned(app, city, -60);
    const data = { body: '<p>另一内容。</p>' } as never;
    await as(strapi, city.editor, () => strapi.documents(ITEM).update({ documentId, data }));
    const { contentHash } = await seen(strapi, documentId);
    await act(strapi, documentId, 'submit', city.editor);
    await act(strapi, documentId, 'approve', city.approver, { contentHash });
    expect(await clockOf(app).run()).toEqual({ schedules_failed: 1 });
    expect((await publicAnswer(app, documentId)).status).toBe(404);
    const failed = { state: 'failed', outcome: 'approval_stale' };
    expect(await scheduleOf(app, documentId)).toEqual(failed);
    expect(await ledgerOf(app, documentId, 'schedule_failed')).toMatchObject([
      { actor: 'clock', to: 'failed', details: { codes: ['approval_stale'] } },
    ]);
    expect(await clockOf(app).run()).toEqual({});
  });

  test('rules are asked again at the time: a term that ended meanwhile is refused with the code of the rule', async () => {
    const over = { disclosureTerm: 'until', disclosedUntil: day(1) };
    const documentId = await planned(app, city, -60, over);
    await move(app, documentId, { disclosed_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({ schedules_failed: 1 });
    const failed = { state: 'failed', outcome: 'disclosed_until_past' };
    expect(await scheduleOf(app, documentId)).toEqual(failed);
  });

  test('a reference that is renamed after the plan needs its check: the plan fails, and is made anew after it', async () => {
    const { strapi } = app;
    const documentId = await planned(app, city, -60);
    const rename = (name: string) =>
      strapi
        .documents('api::agency.agency')
        .update({ documentId: city.agency, data: { name } as never });
    await rename('更名后的机关');
    await clockOf(app).run();
    expect(await scheduleOf(app, documentId)).toMatchObject({ outcome: 'check_missing' });
    expect((await publicAnswer(app, documentId)).status).toBe(404);
    await rename('安康市人民政府');
  });

  test('a light change after the plan needs its check all the same', async () => {
    const { strapi } = app;
    const documentId = await planned(app, city, -60);
    const data = { keywords: ['防汛'] } as never;
    await as(strapi, city.editor, () => strapi.documents(ITEM).update({ documentId, data }));
    await clockOf(app).run();
    expect(await scheduleOf(app, documentId)).toMatchObject({ outcome: 'check_missing' });
  });

  test('an item that was deleted leaves no plan to carry out', async () => {
    const { strapi } = app;
    const documentId = await planned(app, city, -60);
    await as(strapi, city.editor, () => strapi.documents(ITEM).delete({ documentId }));
    expect(await clockOf(app).run()).toEqual({});
    expect(await scheduleOf(app, documentId)).toMatchObject({ state: 'cancelled' });
  });

  test('one that can not be done is left, and the others are done', async () => {
    const { strapi } = app;
    const broken = await planned(app, city, -120);
    await strapi.db
      .connection('review_schedules')
      .where({ subject_id: broken })
      .update({ subject_type: 'no_such_type' });
    const documentId = await planned(app, city, -60);
    expect(await clockOf(app).run()).toEqual({ failed: 1, published: 1 });
    expect((await publicAnswer(app, documentId)).status).toBe(200);
    expect(await scheduleOf(app, broken)).toEqual({ state: 'waiting', outcome: null });
    await strapi.db.connection('review_schedules').where({ subject_id: broken }).delete();
  });
});

describe('公示期满', () => {
  const until = (last: string) => ({ disclosureTerm: 'until', disclosedUntil: last });

  test('on its last day an item is still public, on the next it is gone: 410, 公示期满', async () => {
    const documentId = await published(app, city, until(day(0)));
    expect(await clockOf(app).run()).toEqual({});
    expect((await publicAnswer(app, documentId)).status).toBe(200);
    await move(app, documentId, { disclosed_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({ terms_ended: 1 });
    const answer = await publicAnswer(app, documentId);
    expect(answer.status).toBe(410);
    expect(answer.body).toMatchObject({ error: { details: { kind: 'term_ended' } } });
    expect(await ledgerOf(app, documentId, 'withdrawn')).toMatchObject([
      { actor: 'clock', details: { kind: 'term_ended' } },
    ]);
    const debts = app.strapi.db.connection('review_debts').where({ subject_id: documentId });
    expect(await debts).toEqual([]);
    expect(await clockOf(app).run()).toEqual({});
  });

  test('a draft whose last day is over is nobody’s business, nor an item of long term', async () => {
    await move(app, await draft(app, city, until(day(1))), { disclosed_until: day(-1) });
    const longTerm = await published(app, city);
    await move(app, longTerm, { disclosed_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({});
    expect((await publicAnswer(app, longTerm)).status).toBe(200);
  });
});

test('what fell due while nothing ran is done in the order in which it fell due', async () => {
  const over = { disclosureTerm: 'until', disclosedUntil: day(1) };
  const ended = await published(app, city, over);
  const late = await planned(app, city, -3600);
  const early = await planned(app, city, -5 * 86_400);
  await move(app, ended, { disclosed_until: day(-3) });
  expect(await clockOf(app).run()).toEqual({ published: 2, terms_ended: 1 });
  expect(await changesOf(app, [ended, late, early])).toEqual([
    [ended, 'published'],
    [early, 'published'],
    [ended, 'withdrawn'],
    [late, 'published'],
  ]);
});

const onPostgres = ENGINE === 'postgres' ? test : test.skip;

onPostgres('passes at the same time do each act once', async () => {
  const plans: string[] = [];
  for (let number = 0; number < 6; number += 1) plans.push(await planned(app, city, -60));
  const over = { disclosureTerm: 'until', disclosedUntil: day(1) };
  const ending = await published(app, city, over);
  await move(app, ending, { disclosed_until: day(-1) });
  const passes = await Promise.all([clockOf(app).run(), clockOf(app).run(), clockOf(app).run()]);
  const sum = (what: string) => passes.reduce((total, counts) => total + (counts[what] ?? 0), 0);
  expect([sum('published'), sum('terms_ended'), sum('failed')]).toEqual([6, 1, 0]);
  const changes = await changesOf(app, [...plans, ending]);
  expect(changes).toHaveLength(8);
  for (const documentId of plans) {
    expect(await ledgerOf(app, documentId, 'published')).toHaveLength(1);
  }
  expect(await ledgerOf(app, ending, 'withdrawn')).toHaveLength(1);
});

onPostgres(
  'while somebody else writes the item its plan waits, and is carried out afterwards',
  async () => {
    const documentId = await planned(app, city, -60);
    const writer = new Client({ connectionString: app.database.environment.DATABASE_URL });
    await writer.connect();
    const key = `${ITEM}:${documentId}`;
    await writer.query('select pg_advisory_lock(hashtextextended($1, 0))', [key]);
    expect(await clockOf(app).run()).toEqual({ postponed: 1 });
    expect(await scheduleOf(app, documentId)).toEqual({ state: 'waiting', outcome: null });
    await writer.end();
    expect(await clockOf(app).run()).toEqual({ published: 1 });
  },
);

test('the time of a plan is compared with the clock of the database', async () => {
  const documentId = await planned(app, city, 3600);
  await app.strapi.db
    .connection('review_schedules')
    .where({ subject_id: documentId })
    .update({ publish_at: instant(-1) });
  expect(await clockOf(app).run()).toEqual({ published: 1 });
});
