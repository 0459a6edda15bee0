/** The contract of the write API, held against real answers: items in each state of their review, what the rules say, and refusals. */
import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { uploadFile } from '../support/upload';
import { contractOf, heldAgainst } from './contract.support';
import { foundCity, GOOD, type City } from './write-api.city';
import { flowOf, ITEMS, type Flow, type Item } from './write-api.flow';

let city: City;
let flow: Flow;
let held: ReturnType<typeof heldAgainst>;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity({ GONGKAI_LOGIN_RATE_LIMIT: 'true' });
  flow = flowOf(city);
  held = heldAgainst(await contractOf(city.app));
});
afterAll(() => city.app.stop());

const expectHeld = (answer: Response, status: number, path: string, method = 'post'): Item => {
  expect({ status: answer.status, error: answer.body?.error?.message }).toMatchObject({ status });
  held.expectDescribed(answer, path, method);
  return answer.body?.data as Item;
};
const ONE = `${ITEMS}/{key}`;
const ofAction = (action: string) => `${ITEMS}/{documentId}/actions/${action}`;
type Act = Parameters<Flow['act']>;
const act = async ([item, action, input, who]: [Act[0], Act[1], Act[2], Act[3]], status = 200) =>
  expectHeld(await flow.act(item, action, input, who), status, ofAction(action));

/** Something in every field. */
const full = async () => {
  const scan = await uploadFile(city.app.strapi, '附件.txt', '附件');
  const other = await flow.create({ title: '另一条' });
  return {
    ...GOOD,
    keywords: ['农业'],
    jointAgencies: ['TESTCITY1'],
    audiences: ['farmers'],
    mainColumn: { site: '610900', code: 'tzgg' },
    attachments: [scan.documentId],
    interprets: [other.documentId],
    fullVersion: other.documentId,
    pinned: true,
    consultations: [{ thirdParty: '第三方', sentOn: '2026-02-02', outcome: 'agreed' }],
  };
};

test('a draft: made, read, changed, deleted', async () => {
  const key = randomUUID();
  const data = await full();
  const make = () => flow.send('post', '', 'editor').set('Idempotency-Key', key).send({ data });
  const item = expectHeld(await make(), 201, ITEMS);
  const again = await make();
  expectHeld(again, 201, ITEMS);
  expect(again.headers['idempotency-replayed']).toBe('true');
  const read = await flow.send('get', `/${item.documentId}/draft`, 'editor');
  expectHeld(read, 200, `${ITEMS}/{documentId}/draft`, 'get');
  expectHeld(await flow.put(item, { title: '改过的' }), 200, ONE, 'put');
  const removed = await flow.send('delete', `/${item.documentId}`, 'editor');
  expectHeld(removed, 204, ONE, 'delete');
  expectHeld(await flow.put(item, {}), 404, ONE, 'put');
});

test('an item on its way to the public and back', async () => {
  const draft = await flow.create();
  await act([draft, 'submit', {}, 'editor']);
  const item = await act([draft, 'approve', flow.seenBy(draft), 'approver']);
  expect(item.review.done).toHaveLength(1);
  await act([
    item,
    'schedule',
    { ...flow.seenBy(item), publishAt: '2099-01-01T08:00:00+08:00' },
    'approver',
  ]);
  await act([item, 'unschedule', {}, 'approver']);
  await act([item, 'publish', flow.seenBy(item), 'approver']);
  const withdrawn = await act([
    item,
    'withdraw',
    { kind: 'withdrawn', reason: '理由' },
    'approver',
  ]);
  const [debt] = withdrawn.review.debts;
  await act([item, 'countersign', { debt: debt!.id, decision: 'confirmed' }, 'office']);
});

test('an item that is returned, and one that another body decides on', async () => {
  const draft = await flow.create();
  await act([draft, 'submit', {}, 'editor']);
  const referral = { body: '市保密局', sentOn: '2026-03-01', reason: '理由' };
  await act([draft, 'refer', referral, 'office']);
  await act([draft, 'answer-referral', { answeredOn: '2026-03-02', answer: '可以公开' }, 'office']);
  await act([draft, 'return', { reason: '理由' }, 'approver']);
});

test('a level on paper', async () => {
  const draft = await flow.create();
  await act([draft, 'submit', {}, 'editor']);
  const paper = {
    ...flow.seenBy(draft),
    level: 1,
    documentNumber: '1号',
    signedBy: '某某',
    signedOn: '2026-03-03',
  };
  const noted = await act([draft, 'record-paper', paper, 'office']);
  expect(noted.review).toMatchObject({ paperToVerify: [{ level: 1 }] });
  await act([draft, 'verify-paper', { ...flow.seenBy(draft), level: 1 }, 'approver']);
});

test('an erasure, of what is there and of what was deleted', async () => {
  const order = { orderName: '通知', orderNumber: '8号', orderedOn: '2026-03-10', reason: '误发' };
  const item = await flow.published();
  await flow.did(item, 'withdraw', { kind: 'withdrawn', reason: '撤下' }, 'approver');
  const [debt] = (await flow.now(item)).review.debts;
  await flow.did(item, 'countersign', { debt: debt!.id, decision: 'confirmed' }, 'office');
  await act([item, 'propose-erasure', order, 'office']);
  await flow.send('delete', `/${item.documentId}`, 'editor').expect(204);
  const proposed = await flow.act(item, 'propose-erasure', order, 'office');
  // It has no revision any more.
  held.expectDescribed(proposed, ofAction('propose-erasure'), 'post', ['ETag']);
  const { review } = proposed.body.data as Item;
  await act([item, 'confirm-erasure', { erasure: review.erasures[0]!.id }, 'approver'], 204);
});

test('what publishing would answer', async () => {
  await act([await flow.create(), 'assess', {}, 'editor']);
  const wanting = await flow.create({ clauses: [] });
  const { violations } = await act([wanting, 'assess', {}, 'editor']);
  expect(violations).not.toHaveLength(0);
  await flow.approved(wanting).catch(() => null);
  await act([wanting, 'publish', flow.seenBy(wanting), 'approver'], 400);
});

test('refusals', async () => {
  const post = (who: 'editor' | 'supervision' = 'editor') => flow.send('post', '', who);
  expectHeld(await post().send({ data: {} }), 400, ITEMS);
  expectHeld(await city.app.request.post(ITEMS).send({ data: GOOD }), 401, ITEMS);
  expectHeld(await post('supervision').send({ data: GOOD }), 403, ITEMS);
  expectHeld(await post().send({ data: { ...GOOD, body: '长'.repeat(2_000_000) } }), 413, ITEMS);
  expectHeld(await post().type('text/plain').send('文'), 415, ITEMS);
  const key = randomUUID();
  await post().set('Idempotency-Key', key).send({ data: GOOD }).expect(201);
  expectHeld(
    await post()
      .set('Idempotency-Key', key)
      .send({ data: { ...GOOD, title: '别的' } }),
    422,
    ITEMS,
  );
  const item = await flow.create();
  expectHeld(await flow.put(item, {}).set('If-Match', '"another"'), 409, ONE, 'put');
  const { length } = `${ITEMS}?`;
  expectHeld(await city.app.request.post(`${ITEMS}?${'1'.repeat(9_000 - length)}`), 414, ITEMS);
});

test('tokens that do not hold, one too many', async () => {
  const guess = () => city.app.request.post(ITEMS).set('Authorization', 'Bearer gk_wrong');
  for (let tried = 0; tried < 60; tried += 1) await guess();
  const answer = await guess();
  expectHeld(answer, 429, ITEMS);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});
