/** What is owed after haste, through the write API: urgent publication, withdrawal, reclassification; and schedules, re-assessments. */
import { foundCity, traces, type City } from './write-api.city';
import { expectConflict, flowOf, ITEMS, type Flow, type Item } from './write-api.flow';

let city: City;
let flow: Flow;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
});
afterAll(() => city.app.stop());

const statusOf = async ({ documentId }: Item) =>
  (await city.app.request.get(`${ITEMS}/${documentId}`)).status;
const seen = ({ contentHash }: Item) => ({ contentHash });
const debtOf = ({ review }: Item) => review.debts[0]!.id;

describe('紧急发布', () => {
  const URGENT = { urgent: { reason: '暴雨红色预警，须立即告知公众' } };
  const warning = () => flow.create({ title: '暴雨红色预警信号', clauses: ['art20_12'] });

  test('goes before the levels, and somebody else settles what is owed', async () => {
    await flow.setLevels(3);
    const item = await warning();
    const before = await flow.act(item, 'publish', seen(item), 'approver');
    expectConflict(before, 'review_incomplete');
    const urgent = await flow.did(item, 'publish', { ...seen(item), ...URGENT }, 'approver');
    await flow.setLevels(1);
    expect(await statusOf(item)).toBe(200);
    expect(urgent.review).toMatchObject({
      isUrgent: true,
      debts: [{ kind: 'urgent_publication', openedBy: 'approver@gongkai.example' }],
    });
    const settle = { debt: debtOf(urgent), decision: 'confirmed' };
    expectConflict(await flow.act(item, 'countersign', settle, 'approver'), 'own_act');
    const settled = await flow.did(item, 'countersign', settle, 'secondApprover');
    expect(settled.review.debts).toEqual([]);
    expectConflict(await flow.act(item, 'countersign', settle, 'office'), 'already_settled');
    expect(await statusOf(item)).toBe(200);
  });

  test('overruled: withdrawn in the same act', async () => {
    const item = await warning();
    const urgent = await flow.did(item, 'publish', { ...seen(item), ...URGENT }, 'approver');
    const overrule = { debt: debtOf(urgent), decision: 'overruled' };
    const unreasoned = await flow.act(item, 'countersign', overrule, 'secondApprover');
    expect(unreasoned.status).toBe(400);
    const reason = { reason: '预警级别有误' };
    const after = await flow.did(item, 'countersign', { ...overrule, ...reason }, 'secondApprover');
    expect(after.state).toBe('withdrawn');
    expect(await statusOf(item)).toBe(410);
  });

  test('is for emergencies alone, by an approver, and skips no rule', async () => {
    const ordinary = await flow.create();
    const before = await traces(city.app);
    expectConflict(
      await flow.act(ordinary, 'publish', { ...seen(ordinary), ...URGENT }, 'approver'),
      'not_an_emergency',
    );
    const item = await warning();
    const byOffice = await flow.act(item, 'publish', { ...seen(item), ...URGENT }, 'office');
    expect(byOffice.status).toBe(403);
    expect(byOffice.body.error.details).toMatchObject({ code: 'right_missing', right: 'approve' });
    const broken = await flow.create({
      clauses: ['art20_12'],
      body: '<p>联系人身份证 11010519491231002X</p>',
    });
    const refused = await flow.act(broken, 'publish', { ...seen(broken), ...URGENT }, 'approver');
    expect(refused.status).toBe(400);
    expect(refused.body.error.details.violations[0].code).toBe('identity_number');
    expect(await traces(city.app)).toEqual(before);
    expect((await flow.now(broken)).review.debts).toEqual([]);
  });
});

test('a withdrawal by a reviewer is at once, and owed the signature of another', async () => {
  const item = await flow.published();
  const withdrawn = await flow.did(
    item,
    'withdraw',
    { kind: 'withdrawn', reason: '发现内容有误' },
    'reviewer',
  );
  expect(await statusOf(item)).toBe(410);
  expect(withdrawn.review.debts).toMatchObject([{ kind: 'urgent_withdrawal' }]);
  const settle = { debt: debtOf(withdrawn), decision: 'confirmed' };
  expect((await flow.act(item, 'countersign', settle, 'reviewer')).status).toBe(403);
  const settled = await flow.did(item, 'countersign', settle, 'approver');
  expect(settled.review.debts).toEqual([]);
  const unknown = await flow.act(item, 'countersign', { ...settle, debt: 999_999 }, 'approver');
  expect(unknown.body.error.details.errors[0]).toMatchObject({ path: ['debt'] });
  // Earlier approvals no longer count.
  expectConflict(await flow.act(item, 'publish', seen(item), 'approver'), 'review_incomplete');
});

describe('变更公开属性', () => {
  const withheld = (item: Item) => ({
    ...seen(item),
    disclosure: 'withheld',
    ground: 'internal_affairs',
    groundDiscretion: '属内部事务，公开影响工作。',
    reason: '复核发现应当不予公开',
  });

  test('a plain change of the class of what is public is refused: 400', async () => {
    const item = await flow.published();
    const before = await traces(city.app);
    const answer = await flow.put(item, {
      disclosure: 'on_request',
      disclosureReason: '个案信息',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.violations).toMatchObject([
      { code: 'class_of_public_item', field: 'disclosure' },
    ]);
    expect(await traces(city.app)).toEqual(before);
    expect(await statusOf(item)).toBe(200);
    expect((await flow.now(item)).disclosure).toBe('proactive');
  });

  test('withdraws in the same act, and the review of the new class is owed', async () => {
    const item = await flow.published();
    const after = await flow.did(item, 'reclassify', withheld(item), 'office');
    expect(after).toMatchObject({
      state: 'withdrawn',
      disclosure: 'withheld',
      ground: 'internal_affairs',
      review: { state: 'draft', nextLevel: 1, debts: [{ kind: 'reclassification' }] },
    });
    expect(await statusOf(item)).toBe(410);
    const settle = { debt: debtOf(after), decision: 'confirmed' };
    expectConflict(await flow.act(after, 'countersign', settle, 'approver'), 'review_incomplete');
    await flow.did(after, 'submit', {}, 'editor');
    const approved = await flow.did(after, 'approve', seen(after), 'approver');
    expect(approved.review.debts).toEqual([]);
    const refused = await flow.act(after, 'publish', seen(after), 'approver');
    expect(refused.body.error.details.violations[0].code).toBe('withheld_not_publishable');
  });

  test('a class that does not stand by itself is refused, and nothing is withdrawn', async () => {
    const item = await flow.published();
    const before = await traces(city.app);
    const { ground: _ground, ...groundless } = withheld(item);
    const answer = await flow.act(item, 'reclassify', groundless, 'office');
    expect(answer.status).toBe(400);
    expect(answer.body.error.name).toBe('ClassificationError');
    expect(await traces(city.app)).toEqual(before);
    expect(await statusOf(item)).toBe(200);
    expect(await flow.now(item)).toMatchObject({ disclosure: 'proactive', state: 'published' });
  });

  test('what is not public is classified by a plain change: 409 not_public', async () => {
    const item = await flow.create();
    expectConflict(await flow.act(item, 'reclassify', withheld(item), 'office'), 'not_public');
  });
});

describe('定时发布', () => {
  const AHEAD = '2099-01-01T09:00:00+08:00';

  test('is planned for what is approved, shown, and cancelled', async () => {
    const draft = await flow.create();
    const plan = { ...seen(draft), publishAt: AHEAD };
    expectConflict(await flow.act(draft, 'schedule', plan, 'approver'), 'review_incomplete');
    const item = await flow.approved(draft);
    const planned = await flow.did(item, 'schedule', plan, 'approver');
    expect(planned.review.schedule).toMatchObject({ publishAt: '2099-01-01T01:00:00.000Z' });
    expect(await statusOf(item)).toBe(404);
    const cancelled = await flow.did(item, 'unschedule', {}, 'approver');
    expect(cancelled.review.schedule).toBeNull();
    expectConflict(await flow.act(item, 'unschedule', {}, 'approver'), 'schedule_missing');
  });

  test('a time that has passed is refused: 409 schedule_past', async () => {
    const item = await flow.approved(await flow.create());
    const plan = { ...seen(item), publishAt: '2020-01-01T09:00:00+08:00' };
    expectConflict(await flow.act(item, 'schedule', plan, 'approver'), 'schedule_past');
  });
});

describe('定期评估审查', () => {
  const STILL = { outcome: 'still_withheld', reason: '理由仍然成立', nextOn: '2099-01-01' };

  test('what stays withheld gets its next day', async () => {
    const item = await flow.create({
      disclosure: 'withheld',
      ground: 'internal_affairs',
      groundDiscretion: '属内部事务。',
    });
    const after = await flow.did(item, 'reassess', STILL, 'office');
    expect(after.reassessOn).toBe('2099-01-01');
    const past = await flow.act(item, 'reassess', { ...STILL, nextOn: '2020-01-01' }, 'office');
    expect(past.status).toBe(400);
    expect(past.body.error.details.errors[0].path).toEqual(['nextOn']);
  });

  test('only what is withheld is re-assessed: 409 not_withheld', async () => {
    expectConflict(
      await flow.act(await flow.create(), 'reassess', STILL, 'office'),
      'not_withheld',
    );
  });
});

describe('whoever drafted what was published', () => {
  test('does not review it afterwards, though it was published in haste: 409 own_draft', async () => {
    await flow.setLevels(2);
    const item = await flow.create({ title: '山洪灾害预警', clauses: ['art20_12'] }, 'office');
    const urgent = { urgent: { reason: '山洪预警' } };
    await flow.did(item, 'publish', { ...seen(item), ...urgent }, 'approver');
    await flow.did(item, 'submit', {}, 'editor');
    expectConflict(await flow.act(item, 'review', seen(item), 'office'), 'own_draft');
    const changed = flow.done(await flow.put(item, { title: '山洪灾害红色预警' }));
    await flow.did(changed, 'submit', {}, 'editor');
    expectConflict(await flow.act(changed, 'review', seen(changed), 'office'), 'own_draft');
    await flow.setLevels(1);
  });

  test('does not review it after a withdrawal: 409 own_draft', async () => {
    await flow.setLevels(2);
    const item = await flow.create({}, 'office');
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'review', seen(item), 'reviewer');
    await flow.did(item, 'approve', seen(item), 'approver');
    await flow.did(item, 'publish', seen(item), 'approver');
    await flow.did(item, 'withdraw', { kind: 'withdrawn', reason: '错' }, 'approver');
    await flow.did(item, 'submit', {}, 'editor');
    expectConflict(await flow.act(item, 'review', seen(item), 'office'), 'own_draft');
    await flow.setLevels(1);
  });

  test('may review what others changed after it was reviewed and published', async () => {
    await flow.setLevels(2);
    const item = await flow.create({}, 'office');
    await flow.did(item, 'submit', {}, 'editor');
    await flow.did(item, 'review', seen(item), 'reviewer');
    await flow.did(item, 'approve', seen(item), 'approver');
    await flow.did(item, 'publish', seen(item), 'approver');
    const changed = flow.done(await flow.put(item, { title: '别人改过的题目' }));
    await flow.did(changed, 'submit', {}, 'editor');
    await flow.did(changed, 'review', seen(changed), 'office');
    await flow.setLevels(1);
  });
});
