/** Error bodies of the actions: what is wrong, where, and what is allowed, for every action; nothing is done. */
import {
  ACTION_INPUTS,
  ITEM_ACTIONS,
  type ItemAction,
} from '../../src/domain/review/action-inputs';
import { RIGHT_OF } from '../../src/domain/review/right-of';
import { ROLE_ACTIONS } from '../../src/plugins/access/server/domain/roles';
import { foundCity, traces, type City } from './write-api.city';
import { expectConflict, flowOf, ITEMS, type Flow, type Item, type Who } from './write-api.flow';

let city: City;
let flow: Flow;
let item: Item;

jest.setTimeout(60_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
  item = await flow.create();
});
afterAll(() => city.app.stop());

/** Somebody whose role has the right. */
const able = (action: ItemAction): Who => {
  const right = RIGHT_OF[action];
  const roles: [Who, keyof typeof ROLE_ACTIONS][] = [
    ['approver', 'approver'],
    ['office', 'disclosure_office'],
  ];
  const found = roles.find(([, role]) => (ROLE_ACTIONS[role] as readonly string[]).includes(right));
  if (!found) throw new Error(`nobody has ${right}`);
  return found[0];
};
const HASH = 'a'.repeat(64);
/** What passes the schema, so that the state is asked. */
const INPUTS: { [Action in ItemAction]: Record<string, unknown> } = {
  submit: {},
  review: { contentHash: HASH },
  approve: { contentHash: HASH },
  check: { contentHash: HASH, lightHash: HASH },
  return: { reason: '理由' },
  refer: { body: '市保密局', sentOn: '2026-03-01', reason: '理由' },
  'answer-referral': { answeredOn: '2026-03-02', answer: '可以公开' },
  'record-paper': {
    contentHash: HASH,
    level: 1,
    documentNumber: '1号',
    signedBy: '甲',
    signedOn: '2026-03-01',
  },
  'verify-paper': { contentHash: HASH, level: 1 },
  publish: { contentHash: HASH },
  schedule: { contentHash: HASH, publishAt: '2099-01-01T00:00:00Z' },
  unschedule: {},
  withdraw: { kind: 'withdrawn', reason: '理由' },
  countersign: { debt: 1, decision: 'confirmed' },
  reclassify: { contentHash: HASH, disclosure: 'withheld', reason: '理由' },
  reassess: { outcome: 'still_withheld', reason: '理由', nextOn: '2099-01-01' },
  'propose-erasure': {
    orderName: '通知',
    orderNumber: '1号',
    orderedOn: '2026-03-01',
    reason: '理由',
  },
  'confirm-erasure': { erasure: 1 },
};

describe.each(ITEM_ACTIONS)('%s', (action) => {
  test('needs its right: 403 right_missing', async () => {
    const answer = await flow.act(item, action, INPUTS[action], 'website');
    expect(answer.status).toBe(403);
    expect(answer.body.error.details).toMatchObject({
      code: 'right_missing',
      action: RIGHT_OF[action],
    });
  });

  test('is of the token’s agencies alone: 403 agency_outside', async () => {
    if (!(ROLE_ACTIONS.disclosure_office as readonly string[]).includes(RIGHT_OF[action])) return;
    const answer = await flow.act(item, action, INPUTS[action], 'county');
    expect(answer.status).toBe(403);
    expect(answer.body.error.details).toMatchObject({
      code: 'agency_outside',
      field: 'agency',
      agency: 'TESTBURO1',
      tokenAgency: 'TESTCNTY1',
    });
  });

  test('takes no unknown field: 400 unknown_field', async () => {
    const body = { data: { ...INPUTS[action], force: true } };
    const answer = await flow.act(item, action, body, able(action));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      data: null,
      error: {
        status: 400,
        name: 'ValidationError',
        details: {
          code: 'invalid_request',
          errors: [{ path: ['force'], code: 'unknown_field', name: 'ValidationError' }],
        },
      },
    });
  });

  test('honours If-Match: 409 stale_write', async () => {
    const stale = flow
      .act(item, action, INPUTS[action], able(action))
      .set('If-Match', `"${'0'.repeat(32)}"`);
    const answer = await stale;
    expectConflict(answer, 'stale_write');
    expect(answer.body.error.details.revision).toBe((await flow.now(item)).revision);
  });

  test('is of an item that is there: 404 not_found', async () => {
    for (const documentId of ['z'.repeat(24), 'x']) {
      const missing = { ...item, documentId };
      const answer = await flow.act(missing, action, INPUTS[action], able(action));
      expect([answer.status, answer.body.error.details.code]).toEqual([404, 'not_found']);
    }
  });
});

const WITH_HASH = ITEM_ACTIONS.filter((action) => 'contentHash' in INPUTS[action]);

test.each(WITH_HASH)(
  '%s is for the content that was seen: 400, 409 approval_stale',
  async (action) => {
    const wrong = await flow.act(
      item,
      action,
      { ...INPUTS[action], contentHash: 'ABC' },
      able(action),
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.details.errors).toMatchObject([
      { path: ['contentHash'], code: 'invalid_value', value: 'ABC' },
    ]);
    const { contentHash: _hash, ...without } = INPUTS[action];
    const missing = await flow.act(item, action, without, able(action));
    expect(missing.body.error.details.errors).toMatchObject([
      { path: ['contentHash'], code: 'required' },
    ]);
    expectConflict(await flow.act(item, action, INPUTS[action], able(action)), 'approval_stale');
  },
);

test('every action has an input here that its schema takes', () => {
  for (const action of ITEM_ACTIONS) {
    expect(ACTION_INPUTS[action].safeParse(INPUTS[action]).success).toBe(true);
  }
});

test.each<[string, ItemAction, object, string, object]>([
  ['a kind of its own', 'withdraw', { kind: 'gone', reason: '错' }, 'kind', { value: 'gone' }],
  ['a blank reason', 'return', { reason: '  ' }, 'reason', { value: '  ' }],
  ['a day that is none', 'refer', { sentOn: '2026-02-30' }, 'sentOn', { value: '2026-02-30' }],
  ['a level that is none', 'verify-paper', { level: 4 }, 'level', { value: 4 }],
  ['a time without a zone', 'schedule', { publishAt: '2099-01-01T09:00:00' }, 'publishAt', {}],
  ['a debt that is no number', 'countersign', { debt: '1' }, 'debt', { value: '1' }],
  ['a class that is public', 'reclassify', { disclosure: 'proactive' }, 'disclosure', {}],
])('%s is named with its field and value: 400', async (_, action, over, field, more) => {
  const before = await traces(city.app);
  const answer = await flow.act(item, action, { ...INPUTS[action], ...over }, able(action));
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.errors).toMatchObject([{ path: [field], ...more }]);
  expect(answer.body.error.details.errors[0].message).not.toBe('');
  expect(await traces(city.app)).toEqual(before);
});

test('a word that is no action: 404 unknown_action with the list; 401 without a token', async () => {
  const answer = await flow.act(item, 'launch', {}, 'website');
  expect(answer.status).toBe(404);
  expect(answer.body.error.details).toMatchObject({
    code: 'unknown_action',
    field: 'action',
    value: 'launch',
    allowed: ['assess', ...ITEM_ACTIONS],
  });
  const path = `${ITEMS}/${item.documentId}/actions/launch`;
  expect((await city.app.request.post(path).send({})).status).toBe(401);
});

test.each([
  ['broken JSON', 'application/json', '{"contentHash":', 400, 'malformed_body'],
  ['another media type', 'text/plain', 'contentHash', 415, 'unsupported_media_type'],
])('%s is refused', async (_, type, body, status, code) => {
  const answer = await flow
    .send('post', `/${item.documentId}/actions/publish`, 'approver')
    .set('Content-Type', type)
    .send(body);
  expect([answer.status, answer.body.error.details.code]).toEqual([status, code]);
  expect(answer.text).not.toContain('contentHash');
});

test('a query parameter does nothing but be refused: 400', async () => {
  const answer = await flow
    .send('post', `/${item.documentId}/actions/publish?force=1`, 'approver')
    .send(INPUTS.publish);
  expect(answer.body.error.details.errors).toMatchObject([
    { path: ['force'], code: 'unknown_parameter' },
  ]);
});
