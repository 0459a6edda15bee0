/** Assess, publish, withdraw through the write API: everything goes through the gate, a refusal leaves no trace. */
import { foundCity, GOOD, traces, type City } from './write-api.city';
import { expectConflict, flowOf, ITEMS, type Flow, type Item, type Who } from './write-api.flow';

let city: City;
let flow: Flow;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
});
afterAll(() => city.app.stop());

const items = ITEMS;
const create = (data?: Record<string, unknown>) => flow.create(data);
const published = (data?: Record<string, unknown>) => flow.published(data);
const act = (item: Item, action: string, body: object = {}, who: Who = 'office') =>
  flow.act(item, action, body, who);
const publish = (item: Item, who: Who = 'approver') =>
  act(item, 'publish', { contentHash: item.contentHash }, who);
const feed = () =>
  city.app.strapi.plugin('publication').service('feed').read({ after: 0n, limit: 1000 });
const newestEvent = async ({ documentId }: Item) =>
  (
    (await feed()).events as { subject: string; type: string; data: Record<string, unknown> }[]
  ).find(({ subject }) => subject === documentId);

describe('assess', () => {
  test('tells what publishing would answer, and does nothing', async () => {
    const before = await traces(city.app);
    const good = await act(await create(), 'assess', {}, 'website');
    expect(good.body.data).toMatchObject({
      decision: 'may_publish',
      violations: [],
      review: { refusal: 'review_incomplete' },
    });
    const reviewed = await act(await flow.approved(await create()), 'assess');
    expect(reviewed.body.data.review).toEqual({ refusal: null });
    const bad = await act(
      await create({ disclosure: 'on_request', disclosureReason: '个案' }),
      'assess',
    );
    expect(bad.status).toBe(200);
    expect(bad.body.data.decision).toBe('must_not_publish');
    expect(bad.body.data.violations.map(({ code }: { code: string }) => code)).toContain(
      'on_request_not_publishable',
    );
    expect(await traces(city.app)).toEqual(before);
  });
});

describe('publish', () => {
  test('makes public what the person saw: in the register, the log and the content API', async () => {
    const made = await flow.approved(await create());
    const answer = await publish(made, 'approver');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ state: 'published', contentHash: made.contentHash });
    expect(answer.body.data.slug).toContain('guan-yu');
    expect(answer.body.data.indexNumber).toMatch(/^TESTBURO1\/2026-\d{5}$/);
    expect(answer.body.data.firstPublishedAt).not.toBeNull();
    const state = await city.app.strapi
      .plugin('publication')
      .service('public-state')
      .of('api::information-item.information-item', [made.documentId]);
    expect(state.size).toBe(1);
    expect(await newestEvent(made)).toMatchObject({
      type: 'gongkai.information_item.published',
      data: { title: GOOD.title },
    });
    const entry = await city.app.strapi.db
      .connection('publication_log')
      .where({ subject_id: made.documentId })
      .first();
    expect(entry.actor).toBe('approver@gongkai.example');
    const read = await city.app.request.get(`${items}/${made.documentId}`);
    expect(read.status).toBe(200);
    expect(read.body.data.title).toBe(GOOD.title);
  });

  test.each([
    [
      'on_request',
      { disclosure: 'on_request', disclosureReason: '个案' },
      'on_request_not_publishable',
    ],
    [
      'withheld',
      { disclosure: 'withheld', ground: 'internal_affairs', groundDiscretion: '内部' },
      'withheld_not_publishable',
    ],
    [
      'undetermined',
      { disclosure: 'undetermined', researchNote: '研究', decisionOwner: '甲' },
      'undetermined_not_publishable',
    ],
    ['without a basis', { clauses: [] }, 'basis_missing'],
    ['with an identity number', { body: '<p>身份证 11010519491231002X</p>' }, 'identity_number'],
  ])('refuses what the rules forbid (%s), and leaves no trace', async (_, data, code) => {
    const made = await flow.approved(await create(data));
    const before = await traces(city.app);
    const answer = await publish(made);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.error).sort()).toEqual(['details', 'message', 'name', 'status']);
    expect(answer.body.error).toMatchObject({ name: 'ClassificationError', status: 400 });
    const { violations } = answer.body.error.details;
    expect(violations.map((violation: { code: string }) => violation.code)).toContain(code);
    for (const violation of violations) {
      expect(Object.keys(violation).sort()).toEqual(['article', 'code', 'field', 'message']);
    }
    expect(await traces(city.app)).toEqual(before);
    expect((await feed()).events.map(({ subject }: { subject: string }) => subject)).not.toContain(
      made.documentId,
    );
    await city.app.request.get(`${items}/${made.documentId}`).expect(404);
  });

  test('refuses another contentHash than the person saw: 409 approval_stale', async () => {
    const made = await create();
    await city.app.request
      .put(`${items}/${made.documentId}`)
      .set('Authorization', `Bearer ${city.tokens.editor}`)
      .send({ data: { body: '<p>换过的正文</p>' } })
      .expect(200);
    const before = await traces(city.app);
    const answer = await publish(made);
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({
      name: 'ConflictError',
      details: { code: 'approval_stale' },
    });
    expect(await traces(city.app)).toEqual(before);
  });

  test.each([
    ['nothing', {}],
    ['no hash', { contentHash: 'x' }],
    ['more', { contentHash: 'a'.repeat(64), force: true }],
  ])('refuses a body with %s: 400', async (_, body) => {
    expect((await act(await create(), 'publish', body)).status).toBe(400);
  });

  test('a change of a public item stays a draft until it is published again', async () => {
    const item = await published();
    const changed = await city.app.request
      .put(`${items}/${item.documentId}`)
      .set('Authorization', `Bearer ${city.tokens.office}`)
      .send({ data: { title: '关于做好夏季农业生产工作的通知' } });
    expect(changed.body.data).toMatchObject({ state: 'modified', slug: item.slug });
    expect((await newestEvent(item))?.data.title).toBe(GOOD.title);
    expectConflict(await publish(changed.body.data), 'approval_stale');
    const again = await publish(await flow.approved(changed.body.data));
    expect(again.body.data.state).toBe('published');
    expect(await newestEvent(item)).toMatchObject({
      type: 'gongkai.information_item.revised',
      data: { title: '关于做好夏季农业生产工作的通知' },
    });
  });

  test('an item of another agency is not published: 403, no trace', async () => {
    const made = await create();
    const before = await traces(city.app);
    expect((await publish(made, 'county')).status).toBe(403);
    expect(await traces(city.app)).toEqual(before);
  });
});

describe('a public item', () => {
  test('is not deleted: 409 is_public', async () => {
    const item = await published();
    const before = await traces(city.app);
    const answer = await city.app.request
      .delete(`${items}/${item.documentId}`)
      .set('Authorization', `Bearer ${city.tokens.office}`);
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.code).toBe('is_public');
    expect(await traces(city.app)).toEqual(before);
  });

  test('is withdrawn with the public kind, and the internal reason does not leave', async () => {
    const item = await published();
    const next = await published();
    const answer = await act(item, 'withdraw', {
      kind: 'merged',
      reason: '与另一件重复，内部核查发现',
      replacedBy: next.documentId,
    });
    expect(answer.status).toBe(200);
    expect(answer.body.data.state).toBe('withdrawn');
    const event = await newestEvent(item);
    expect(event).toMatchObject({
      type: 'gongkai.information_item.withdrawn',
      data: { documentId: item.documentId, kind: 'merged', replacedBy: next.documentId },
    });
    expect(JSON.stringify(event)).not.toContain('内部核查');
    const read = await city.app.request.get(`${items}/${item.documentId}`);
    expect(read.status).toBe(410);
    const remove = () => flow.send('delete', `/${item.documentId}`, 'office');
    expectConflict(await remove(), 'countersignature_owed');
    const debt = answer.body.data.review.debts[0].id;
    await flow.did(item, 'countersign', { debt, decision: 'confirmed' }, 'approver');
    await remove().expect(204);
  });

  test('is withdrawn by any reviewer at once', async () => {
    const item = await published();
    const answer = await act(
      item,
      'withdraw',
      { kind: 'withdrawn', reason: '紧急撤下' },
      'reviewer',
    );
    expect(answer.status).toBe(200);
  });
});

describe('withdraw', () => {
  test('refuses what is not public: 409 not_public', async () => {
    const answer = await act(await create(), 'withdraw', { kind: 'withdrawn', reason: '错' });
    expect(answer.status).toBe(409);
    expect(answer.body.error.details.code).toBe('not_public');
  });

  test.each([
    ['no kind', { reason: '错' }, 'kind'],
    ['the feed’s own kind', { kind: 'out_of_scope', reason: '错' }, 'kind'],
    ['no reason', { kind: 'withdrawn' }, 'reason'],
    [
      'a successor that is not there',
      { kind: 'merged', reason: '错', replacedBy: 'z'.repeat(24) },
      'replacedBy',
    ],
    [
      'a successor of what is only withdrawn',
      { kind: 'withdrawn', reason: '错', replacedBy: 'z'.repeat(24) },
      'replacedBy',
    ],
  ])('refuses %s: 400', async (_, body, field) => {
    const item = await published();
    const answer = await act(item, 'withdraw', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.errors[0].path).toEqual([field]);
  });
});
