/** A write with an `Idempotency-Key` is done once: repetitions do nothing, whatever they would have done, and a refused write is not remembered. */
import { randomUUID } from 'node:crypto';
import { foundCity, GOOD, ITEM, type City } from './write-api.city';
import { expectConflict, flowOf, type Flow, type Item, type Who } from './write-api.flow';

let city: City;
let flow: Flow;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
});
afterAll(() => city.app.stop());

const REPLAYED = 'idempotency-replayed';
const countItems = () => city.app.strapi.db.query(ITEM).count();
const keys = () => city.app.strapi.db.connection('write_idempotency_keys');
const post = (key: string, data: Record<string, unknown> = GOOD, who: Who = 'editor') =>
  flow.send('post', '', who).set('Idempotency-Key', key).send({ data });
const act = (item: Item, action: string, key: string, body: object, who: Who) =>
  flow.act(item, action, body, who).set('Idempotency-Key', key);

test('a repeated creation creates nothing and answers the item as it stands now', async () => {
  const key = randomUUID();
  const before = await countItems();
  const first = await post(key);
  expect(first.status).toBe(201);
  expect(first.headers[REPLAYED]).toBeUndefined();
  await flow.put(first.body.data, { title: '后来改过的题目' }).expect(200);
  const again = await post(key);
  expect(again.status).toBe(201);
  expect(again.headers[REPLAYED]).toBe('true');
  expect(again.body.data).toMatchObject({
    documentId: first.body.data.documentId,
    title: '后来改过的题目',
  });
  expect(again.headers.etag).toBe(`"${again.body.data.revision}"`);
  expect(await countItems()).toBe(before + 1);
});

test('the quotes of a structured string may be left out, and members may stand in another order', async () => {
  const key = randomUUID();
  const first = await post(`"${key}"`);
  const again = await post(key, Object.fromEntries(Object.entries(GOOD).reverse()));
  expect(again.headers[REPLAYED]).toBe('true');
  expect(again.body.data.documentId).toBe(first.body.data.documentId);
});

test('ten at the same time create one', async () => {
  const key = randomUUID();
  const before = await countItems();
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(key)));
  const created = answers.filter(({ status }) => status === 201);
  const others = answers.filter(({ status }) => status !== 201);
  expect(created.filter(({ headers }) => headers[REPLAYED] === undefined)).toHaveLength(1);
  expect(new Set(created.map(({ body }) => body.data.documentId)).size).toBe(1);
  for (const answer of others) expectConflict(answer, 'try_again');
  expect(await countItems()).toBe(before + 1);
});

test('a change, an action and a deletion are repeated without doing them again', async () => {
  const made = await flow.create();
  const [change, submit, remove] = [randomUUID(), randomUUID(), randomUUID()];
  const put = () =>
    flow.put(made, { title: '题目' }).set('Idempotency-Key', change).set('If-Match', made.revision);
  expect((await put()).status).toBe(200);
  // Without the key the precondition would refuse it.
  const again = await put();
  expect([again.status, again.headers[REPLAYED]]).toEqual([200, 'true']);

  expect((await act(made, 'submit', submit, {}, 'editor')).status).toBe(200);
  const submitted = await act(made, 'submit', submit, {}, 'editor');
  expect([submitted.status, submitted.headers[REPLAYED]]).toEqual([200, 'true']);
  expect(submitted.body.data.review.state).toBe('submitted');
  expectConflict(await flow.act(made, 'submit', {}, 'editor'), 'already_submitted');

  const gone = () =>
    flow.send('delete', `/${made.documentId}`, 'editor').set('Idempotency-Key', remove);
  expect((await gone()).status).toBe(204);
  const goneAgain = await gone();
  expect([goneAgain.status, goneAgain.headers[REPLAYED]]).toEqual([204, 'true']);
  // What is repeated of an item that is gone has nothing to show.
  const lost = await put();
  expect([lost.status, lost.body.error.details.code]).toEqual([404, 'not_found']);
});

test('a publication is repeated without another one', async () => {
  const item = await flow.approved(await flow.create());
  const key = randomUUID();
  const publish = () => act(item, 'publish', key, { contentHash: item.contentHash }, 'approver');
  const first = await publish();
  const log = () =>
    city.app.strapi.db
      .connection('publication_log')
      .where({ subject_id: item.documentId })
      .then((rows: unknown[]) => rows.length);
  expect(first.body.data.state).toBe('published');
  expect(await log()).toBe(1);
  const again = await publish();
  expect([again.status, again.headers[REPLAYED]]).toEqual([200, 'true']);
  expect(await log()).toBe(1);
});

describe('the same key with another request is refused: 422 idempotency_key_reused', () => {
  const reused = (answer: Awaited<ReturnType<typeof post>>) => {
    expect(answer.status).toBe(422);
    expect(answer.body.error.details).toMatchObject({
      code: 'idempotency_key_reused',
      field: 'Idempotency-Key',
    });
  };

  test('another body, another item, another precondition', async () => {
    const key = randomUUID();
    const item = (await post(key)).body.data;
    const before = await countItems();
    reused(await post(key, { ...GOOD, title: '另一题目' }));
    reused(await flow.put(item, GOOD).set('Idempotency-Key', key));
    const change = randomUUID();
    const put = (match: string) =>
      flow.put(item, { title: '甲' }).set('Idempotency-Key', change).set('If-Match', match);
    expect((await put(item.revision)).status).toBe(200);
    reused(await put('*'));
    expect(await countItems()).toBe(before);
  });

  test('but it is another person’s own key', async () => {
    const key = randomUUID();
    const mine = await post(key);
    const yours = await post(key, GOOD, 'office');
    expect(yours.headers[REPLAYED]).toBeUndefined();
    expect(yours.body.data.documentId).not.toBe(mine.body.data.documentId);
  });
});

describe('what was refused is not remembered', () => {
  test('a refusal by the state, then the same request succeeds', async () => {
    const item = await flow.create();
    const key = randomUUID();
    const approve = () => act(item, 'approve', key, { contentHash: item.contentHash }, 'approver');
    expectConflict(await approve(), 'not_submitted');
    await flow.did(item, 'submit', {}, 'editor');
    const done = await approve();
    expect([done.status, done.headers[REPLAYED]]).toEqual([200, undefined]);
  });

  test('a refusal by the rules leaves neither item nor key', async () => {
    const key = randomUUID();
    const before = await countItems();
    const refused = await post(key, { ...GOOD, body: '<p>机密★10年</p>' });
    expect(refused.status).toBe(400);
    expect(await keys().where({ key })).toEqual([]);
    expect(await countItems()).toBe(before);
    expect((await post(key)).status).toBe(201);
  });

  test('another’s item is another’s in a repetition too: 403', async () => {
    const item = await flow.create({ agency: 'TESTCNTY1' }, 'county');
    const key = randomUUID();
    const answer = await flow.put(item, { title: '县' }, 'county').set('Idempotency-Key', key);
    expect(answer.status).toBe(200);
    await flow.put(item, { agency: 'TESTBURO1' }, 'office').expect(200);
    const again = await flow.put(item, { title: '县' }, 'county').set('Idempotency-Key', key);
    expect([again.status, again.body.error.details.code]).toEqual([403, 'agency_outside']);
  });
});

test.each([
  ['empty', '""'],
  ['a space', 'a b'],
  ['too long', 'k'.repeat(201)],
  ['no ASCII', 'cl\u00e9'],
])('a key of another form (%s) is refused: 400', async (_, key) => {
  const before = await countItems();
  const answer = await post(key);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details).toMatchObject({
    code: 'invalid_request',
    errors: [{ path: ['Idempotency-Key'], code: 'invalid_value' }],
  });
  expect(await countItems()).toBe(before);
});

describe('what is kept of a request', () => {
  test('is a hash, and none of its content', async () => {
    const key = randomUUID();
    await post(key, { ...GOOD, title: '独一无二的题目' });
    const [row] = await keys().where({ key });
    expect(Object.keys(row).sort()).toEqual([
      'document_id',
      'id',
      'key',
      'method',
      'path',
      'person_id',
      'recorded_at',
      'request_hash',
      'status',
    ]);
    expect(row).toMatchObject({ method: 'POST', path: '/api/information-items', status: 201 });
    expect(row.request_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain('独一无二');
  });

  test('is forgotten after a day, when a new key comes; that one may come again', async () => {
    const [old, other] = [randomUUID(), randomUUID()];
    const first = await post(old);
    await post(other);
    await keys()
      .whereIn('key', [old, other])
      .update({ recorded_at: new Date(Date.now() - 25 * 3_600_000).toISOString() });
    const again = await post(old);
    expect(again.headers[REPLAYED]).toBeUndefined();
    expect(again.body.data.documentId).not.toBe(first.body.data.documentId);
    expect(await keys().where({ key: other })).toEqual([]);
  });
});
