/** What people have left open until its day: countersignatures, classes, re-assessments, marks of validity; raised once, closed when done. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays } from '../../src/domain/dates/date-string';
import { latestStarts } from '../../src/domain/review/clocks';
import { calendarFromChineseDays } from '../../src/domain/working-days/calendar-from-chinese-days';
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { act, person, type TestPerson } from '../support/review';
import {
  as,
  buildClockCity,
  clockOf,
  day,
  draft,
  instant,
  ledgerOf,
  move,
  publicAnswer,
  published,
  type ClockCity,
} from './clock.support';

jest.setTimeout(120_000);

let app: Application;
let city: ClockCity;
let officer: TestPerson;

beforeAll(async () => {
  app = await startApplication();
  city = await buildClockCity(app);
  officer = await person(app, 'disclosure_office', '016109000');
});

afterAll(() => app.stop());

const rows = (table: string, documentId: string) =>
  app.strapi.db.connection(table).where({ subject_id: documentId }) as unknown as Promise<
    Record<string, unknown>[]
  >;

const openNotices = async (documentId: string) =>
  (await rows('review_notices', documentId))
    .filter(({ closed_at }) => closed_at === null)
    .map(({ kind, due_on }) => [kind, due_on]);

describe('补签', () => {
  const withdrawnItem = async () => {
    const documentId = await published(app, city);
    await act(app.strapi, documentId, 'withdraw', city.approver, {
      kind: 'withdrawn',
      reason: '内容有误',
    });
    return documentId;
  };
  const moveDebt = (documentId: string, columns: Record<string, unknown>) =>
    app.strapi.db.connection('review_debts').where({ subject_id: documentId }).update(columns);

  test('what was not confirmed on its day is recorded as lapsed on the next, once, and stays owed', async () => {
    const documentId = await withdrawnItem();
    await moveDebt(documentId, { due_on: day(0) });
    expect(await clockOf(app).run()).toEqual({});
    await moveDebt(documentId, { due_on: day(-1) });
    expect(await clockOf(app).run()).toEqual({ countersignatures_lapsed: 1 });
    expect(await clockOf(app).run()).toEqual({});
    const [debt] = await rows('review_debts', documentId);
    expect(debt).toMatchObject({
      settled_at: null,
      lapsed_at: expect.stringMatching(/Z$/) as string,
    });
    expect(await ledgerOf(app, documentId, 'countersignature_lapsed')).toMatchObject([
      { actor: 'clock', from: 'urgent_withdrawal', details: { openedBy: city.approver.email } },
    ]);
    const input = { debt: debt?.id, decision: 'confirmed' };
    await act(app.strapi, documentId, 'countersign', officer, input);
    expect((await rows('review_debts', documentId))[0]).toMatchObject({ decision: 'confirmed' });
  });

  test('what was confirmed in time never lapses', async () => {
    const documentId = await withdrawnItem();
    const [debt] = await rows('review_debts', documentId);
    const input = { debt: debt?.id, decision: 'confirmed' };
    await act(app.strapi, documentId, 'countersign', officer, input);
    await moveDebt(documentId, { due_on: day(-1) });
    expect(await clockOf(app).run()).toEqual({});
  });

  test('a day that was counted without the notice of holidays is counted again before it is judged', async () => {
    const documentId = await withdrawnItem();
    const opened_at = instant(-2 * 86_400);
    await moveDebt(documentId, { opened_at, due_on: day(-1), is_provisional: 1 });
    const calendars = app.strapi.db.query('api::calendar-year.calendar-year' as never);
    const where = { year: Number(day(0).slice(0, 4)) };
    const before = (await calendars.findOne({ where })) as Record<string, unknown> | null;
    const rest = {
      ...where,
      isConfirmed: true,
      holidays: [day(-1), day(0), day(1)],
      makeUpWorkdays: [],
    };
    if (before) await calendars.update({ where, data: rest as never });
    else await calendars.create({ data: { ...rest, documentId: 'notice' } as never });
    expect(await clockOf(app).run()).toEqual({});
    const [debt] = await rows('review_debts', documentId);
    expect(String(debt?.due_on) > day(1)).toBe(true);
    expect(debt?.lapsed_at).toBeNull();
    if (before) await calendars.update({ where, data: before as never });
    else await calendars.delete({ where });
    await moveDebt(documentId, { settled_at: instant(0) });
  });

  test('more than a page of them is done in one pass', async () => {
    const documentId = await withdrawnItem();
    const [{ id: _id, ...debt } = {}] = await rows('review_debts', documentId);
    const due_on = day(-1);
    const many = Array.from({ length: 205 }, () => ({ ...debt, due_on, is_provisional: 0 }));
    await app.strapi.db.connection.batchInsert('review_debts', many, 50);
    expect(await clockOf(app).run()).toEqual({ countersignatures_lapsed: 205 });
    expect(await clockOf(app).run()).toEqual({});
  });
});

describe('待定', () => {
  const { warned, overdue } = latestStarts(day(0), calendarFromChineseDays());
  const startedOn = async (generated_on: string | null, registeredOn: string) => {
    const documentId = await draft(app, city, { disclosure: 'undetermined' });
    await move(app, documentId, {
      generated_on,
      created_at: new Date(`${registeredOn}T04:00:00Z`),
    });
    return documentId;
  };
  const decide = (documentId: string) =>
    as(app.strapi, city.editor, () =>
      app.strapi.documents(ITEM).update({ documentId, data: { disclosure: 'proactive' } as never }),
    );

  test.each([
    ['on its tenth working day', () => [warned, warned], 'undetermined_warning'],
    ['the day before its tenth', () => [addDays(warned, 1), warned], null],
    ['on its twentieth', () => [addDays(overdue, 1), overdue], 'undetermined_warning'],
    ['after its twentieth', () => [overdue, overdue], 'undetermined_overdue'],
    ['registered late', () => [overdue, addDays(warned, 1)], null],
    [
      'of unknown formation, registered twenty days ago',
      () => [null, overdue],
      'undetermined_overdue',
    ],
    ['from before the system', () => ['2025-12-31', overdue], null],
  ])('%s: %#', async (_when, dates, kind) => {
    const [formedOn, registeredOn] = dates();
    const documentId = await startedOn(formedOn ?? null, registeredOn ?? day(0));
    await clockOf(app).run();
    expect((await openNotices(documentId)).map(([of]) => of)).toEqual(kind === null ? [] : [kind]);
    expect(await ledgerOf(app, documentId, 'undetermined_due')).toHaveLength(kind === null ? 0 : 1);
    expect(await clockOf(app).run()).toEqual({});
    await decide(documentId);
    expect(await clockOf(app).run()).toEqual(kind === null ? {} : { notices_closed: 1 });
    expect(await openNotices(documentId)).toEqual([]);
  });

  test('the warning gives way to overdue, and a class that opens again is raised again', async () => {
    const documentId = await startedOn(warned, warned);
    expect(await clockOf(app).run()).toEqual({ undetermined_warned: 1 });
    await move(app, documentId, {
      generated_on: overdue,
      created_at: new Date(`${overdue}T04:00:00Z`),
    });
    expect(await clockOf(app).run()).toEqual({ undetermined_overdue: 1 });
    expect((await openNotices(documentId)).map(([kind]) => kind)).toEqual(['undetermined_overdue']);
    await decide(documentId);
    await clockOf(app).run();
    await as(app.strapi, city.editor, () =>
      app.strapi
        .documents(ITEM)
        .update({ documentId, data: { disclosure: 'undetermined' } as never }),
    );
    expect(await clockOf(app).run()).toEqual({ undetermined_overdue: 1 });
    await decide(documentId);
    expect(await clockOf(app).run()).toEqual({ notices_closed: 1 });
  });
});

describe('效力状态', () => {
  const document = (over: Record<string, unknown>) =>
    published(app, city, {
      nature: 'normative_document',
      legalReviewBody: '安康市司法局',
      legalReviewedOn: '2026-05-01',
      registrationNumber: 'AKGF-2026-001',
      effectiveOn: '2026-05-12',
      ...over,
    });
  const validity = async (documentId: string) =>
    (await publicAnswer(app, documentId)).body.data.validity as string;

  test('a document lapses on the day after its term of validity, by the clock and its check', async () => {
    const documentId = await document({ validity: 'in_force', validUntil: day(0) });
    expect(await clockOf(app).run()).toEqual({});
    await move(app, documentId, { valid_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({ validity_changed: 1 });
    expect(await validity(documentId)).toBe('lapsed');
    expect(await ledgerOf(app, documentId, 'revised')).toMatchObject([
      { actor: 'clock', details: { validity: 'lapsed', dueOn: day(0) } },
    ]);
    expect(await ledgerOf(app, documentId, 'checked')).toMatchObject([{ actor: 'clock' }]);
    const [state] = await rows('review_drafts', documentId);
    expect(state).toMatchObject({ state: 'approved', is_light_checked: 1 });
    expect(await clockOf(app).run()).toEqual({});
  });

  test('a document comes into force on the day it names', async () => {
    const documentId = await document({ validity: 'not_yet_in_force', effectiveOn: day(1) });
    expect(await clockOf(app).run()).toEqual({});
    await move(app, documentId, { effective_on: day(0) });
    expect(await clockOf(app).run()).toEqual({ validity_changed: 1 });
    expect(await validity(documentId)).toBe('in_force');
  });

  test('where the draft holds what nobody has published, a person is asked, until it is settled', async () => {
    const { strapi } = app;
    const documentId = await document({ validity: 'in_force', validUntil: day(1) });
    await as(strapi, city.editor, () =>
      strapi.documents(ITEM).update({ documentId, data: { keywords: ['新'] } as never }),
    );
    await move(app, documentId, { valid_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({ validity_due: 1 });
    expect(await clockOf(app).run()).toEqual({});
    expect(await validity(documentId)).toBe('in_force');
    expect(await openNotices(documentId)).toEqual([['validity_due', day(0)]]);
    const { body } = await publicAnswer(app, documentId);
    expect(body.data.keywords).toEqual([]);
    await as(strapi, city.editor, () => strapi.documents(ITEM).discardDraft({ documentId }));
    expect(await clockOf(app).run()).toEqual({ validity_changed: 1 });
    expect(await openNotices(documentId)).toEqual([]);
  });

  test('where the review says no a person is asked, and nothing is half done', async () => {
    const { strapi } = app;
    const documentId = await document({ validity: 'in_force', validUntil: day(1) });
    await move(app, documentId, { valid_until: day(-1) });
    const setLevels = (reviewLevels: number) =>
      strapi
        .documents('api::agency.agency')
        .update({ documentId: city.agency, data: { reviewLevels } as never });
    await setLevels(3);
    expect(await clockOf(app).run()).toEqual({ validity_due: 1 });
    await setLevels(1);
    expect(await validity(documentId)).toBe('in_force');
    expect(await ledgerOf(app, documentId, 'checked')).toEqual([]);
    const versions = await strapi.db.query(ITEM).findMany({ where: { documentId } });
    expect(versions.map((version) => version.validity as string)).toEqual(['in_force', 'in_force']);
    expect(await clockOf(app).run()).toEqual({ validity_changed: 1 });
  });

  test('other kinds of documents are left to people', async () => {
    const documentId = await document({
      nature: 'other_policy',
      validity: 'in_force',
      validUntil: day(1),
    });
    await move(app, documentId, { valid_until: day(-1) });
    expect(await clockOf(app).run()).toEqual({});
  });
});

describe('清除 and 封存', () => {
  test('bytes that a crash left behind are removed, and the order is done', async () => {
    const { strapi } = app;
    const sha256 = 'ab'.repeat(32);
    const { directory } = strapi.config.get<{ directory: string }>(
      'plugin::upload.providerOptions',
    );
    const file = path.join(directory, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'left');
    const order = { order_name: '文书', order_number: '1', ordered_on: day(-1) };
    const row = { subject_type: 'information_item', subject_id: 'gone', ...order };
    await strapi.db.connection('review_erasures').insert([
      { ...row, proposed_at: instant(0), confirmed_at: instant(0), files_left: `["${sha256}"]` },
      { ...row, proposed_at: instant(0) },
    ]);
    expect(await clockOf(app).run()).toEqual({ erasures_finished: 1 });
    expect(existsSync(file)).toBe(false);
    expect(await clockOf(app).run()).toEqual({});
  });

  test('the ledger is sealed', async () => {
    await clockOf(app).run();
    expect(await app.strapi.db.connection('ledger_seals')).not.toEqual([]);
  });
});

// Last, because they set the clock ahead for everything that is there.
describe('定期评估审查', () => {
  const withheld = (over: Record<string, unknown> = {}) =>
    draft(app, city, {
      disclosure: 'withheld',
      ground: 'internal_affairs',
      groundDiscretion: '内部工作安排，不涉及公众利益。',
      clauses: [],
      ...over,
    });
  const monthsAhead = (months: number, days: number) => {
    const date = new Date(Date.now() + 8 * 3_600_000);
    return new Date(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate() + days, 4),
    );
  };

  test('comes on its day, is raised once, and closes when the item was assessed again', async () => {
    const documentId = await withheld({ reassessOn: day(1) });
    expect(await clockOf(app).run()).toEqual({});
    await move(app, documentId, { reassess_on: day(0) });
    expect(await clockOf(app).run()).toEqual({ reassessments_due: 1 });
    expect(await clockOf(app).run()).toEqual({});
    expect(await openNotices(documentId)).toEqual([['reassessment_due', day(0)]]);
    expect(await ledgerOf(app, documentId, 'reassessment_due')).toMatchObject([
      { actor: 'clock', from: 'withheld', details: { dueOn: day(0) } },
    ]);
    const input = { outcome: 'still_withheld', reason: '情况未变', nextOn: day(90) };
    await act(app.strapi, documentId, 'reassess', officer, input);
    expect(await clockOf(app).run()).toEqual({ notices_closed: 1 });
    expect(await openNotices(documentId)).toEqual([]);
  });

  test('closes when the item is no longer withheld', async () => {
    const documentId = await withheld({ reassessOn: day(1) });
    await move(app, documentId, { reassess_on: day(-1) });
    expect(await clockOf(app).run()).toEqual({ reassessments_due: 1 });
    await as(app.strapi, city.editor, () =>
      app.strapi
        .documents(ITEM)
        .update({ documentId, data: { disclosure: 'proactive', ground: null } as never }),
    );
    expect(await clockOf(app).run()).toEqual({ notices_closed: 1 });
  });

  test('without a day it comes a year after the item was classified, without writing the item', async () => {
    const documentId = await withheld();
    const early = await withheld({ generatedOn: '2025-12-31' });
    await move(app, documentId, { created_at: new Date('2026-01-02T00:00:00Z') });
    await move(app, early, { created_at: new Date('2026-01-02T00:00:00Z') });
    await clockOf(app).run({ now: monthsAhead(12, -1) });
    expect(await openNotices(documentId)).toEqual([]);
    await clockOf(app).run({ now: monthsAhead(12, 1) });
    expect((await openNotices(documentId)).map(([kind]) => kind)).toEqual(['reassessment_due']);
    expect(await openNotices(early)).toEqual([]);
    const [row] = await app.strapi.db.query(ITEM).findMany({ where: { documentId } });
    expect(row?.reassessOn).toBeNull();
  });
});
