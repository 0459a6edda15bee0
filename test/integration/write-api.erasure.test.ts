/** 清除 through the write API: two persons on a named order; afterwards nothing of the content is left in any table or file. */
import { databaseFilesWith, filesWith, tablesWith } from '../support/canary';
import { ENGINE } from '../support/database';
import { approved } from '../support/review';
import { heldOpen, untilWaiting } from '../support/waiting';
import { uploadFile } from '../support/upload';
import { foundCity, ITEM, type City } from './write-api.city';
import { expectConflict, flowOf, ITEMS, type Flow, type Item } from './write-api.flow';

const CANARY = 'kanari7f3a9c';
const ORDER = {
  orderName: '关于清除有关信息的通知',
  orderNumber: '安政办函〔2026〕8号',
  orderedOn: '2026-03-10',
  reason: `误发 ${CANARY}`,
};

let city: City;
let flow: Flow;

jest.setTimeout(180_000);
beforeAll(async () => {
  city = await foundCity();
  flow = flowOf(city);
});
afterAll(() => city.app.stop());

const upload = (name: string, text: string) => uploadFile(city.app.strapi, name, text);

const seen = ({ contentHash }: Item) => ({ contentHash });

/** Submitted, returned, mended, published, revised with another file, withdrawn: everywhere with the text. */
async function storied(): Promise<Item> {
  const never = await upload('从未送审.txt', `从未送审 ${CANARY}`);
  const first = await upload(`${CANARY}-一.txt`, `附件 ${CANARY} 甲`);
  const second = await upload(`${CANARY}-二.txt`, `附件 ${CANARY} 乙`);
  const draft = await flow.create({
    title: `关于${CANARY}的通知`,
    summary: `摘要 ${CANARY}`,
    body: `<p>${`正文 ${CANARY}。`.repeat(2000)}</p>`,
    keywords: [CANARY],
    groundHarm: `内部 ${CANARY}`,
    consultations: [
      {
        thirdParty: `第三方 ${CANARY}`,
        sentOn: '2026-02-02',
        answeredOn: '2026-02-05',
        outcome: 'agreed',
      },
    ],
    attachments: [never.documentId],
  });
  const item = flow.done(await flow.put(draft, { attachments: [first.documentId] }));
  await flow.did(item, 'submit', { comment: `请审 ${CANARY}` }, 'editor');
  const scan = await upload('审查表.txt', `审查表 ${CANARY}`);
  await flow.did(
    item,
    'record-paper',
    { ...seen(item), level: 1, file: scan.documentId, signedBy: '某某', signedOn: '2026-03-03' },
    'office',
  );
  await flow.did(item, 'return', { reason: `退回 ${CANARY}` }, 'approver');
  const mended = flow.done(await flow.put(item, { body: `<p>正文二 ${CANARY}</p>` }));
  await flow.approved(mended);
  const published = await flow.did(mended, 'publish', seen(mended), 'approver');
  const revised = flow.done(await flow.put(published, { attachments: [second.documentId] }));
  await flow.approved(revised);
  return flow.did(revised, 'publish', seen(revised), 'approver');
}

test('two persons on an order erase an item, and nothing of it is left', async () => {
  const item = await storied();
  expect(await tablesWith(city.app, CANARY)).toEqual(
    expect.arrayContaining([
      'files.name',
      'information_items.title',
      'ledger_details.details',
      'public_register.name',
      'publication_documents.document',
      'review_drafts.name',
    ]),
  );
  expect(filesWith(city.app, CANARY)).toHaveLength(4);

  expect((await flow.act(item, 'propose-erasure', ORDER, 'editor')).status).toBe(403);
  const proposed = await flow.did(item, 'propose-erasure', ORDER, 'office');
  const erasure = { erasure: proposed.review.erasures[0]!.id };
  expectConflict(await flow.act(item, 'confirm-erasure', erasure, 'office'), 'own_act');
  const wrong = await flow.act(item, 'confirm-erasure', { erasure: 999_999 }, 'approver');
  expect(wrong.body.error.details.errors[0].path).toEqual(['erasure']);
  expect((await city.app.request.get(`${ITEMS}/${item.documentId}`)).status).toBe(200);

  const confirmed = await flow.act(item, 'confirm-erasure', erasure, 'approver');
  expect({ status: confirmed.status, body: confirmed.text }).toEqual({ status: 204, body: '' });

  expect((await flow.send('get', `/${item.documentId}/draft`, 'office')).status).toBe(404);
  expect((await flow.act(item, 'assess')).status).toBe(404);
  for (const key of [item.documentId, item.slug]) {
    const gone = await city.app.request.get(`${ITEMS}/${key}`);
    expect([404, 410]).toContain(gone.status);
    expect(gone.text).not.toContain(CANARY);
  }
  expect((await city.app.request.get(`${ITEMS}/${item.documentId}`)).status).toBe(410);
  const feed = await city.app.strapi.plugin('publication').service('feed').read({
    after: 0n,
    limit: 1000,
  });
  expect(
    JSON.stringify(feed, (_key, value) => (typeof value === 'bigint' ? '' : value)),
  ).not.toContain(CANARY);

  expect(await tablesWith(city.app, CANARY)).toEqual([]);
  await bytesGone(item);
  expect(filesWith(city.app, CANARY)).toEqual([]);
  expect(databaseFilesWith(city.app, CANARY)).toEqual([]);
  const verified = await city.app.strapi.plugin('ledger').service('ledger').verify();
  expect(verified).toMatchObject({ brokenAt: null });
  expect(await leftOf(item)).toEqual({ debts: 0, waiting: 0 });
});

test('an item that was public and then deleted is erased likewise, by those whose role reaches its agency', async () => {
  const item = await storied();
  await flow.did(item, 'withdraw', { kind: 'withdrawn', reason: `撤下 ${CANARY}` }, 'approver');
  const [debt] = (await flow.now(item)).review.debts;
  await flow.did(item, 'countersign', { debt: debt!.id, decision: 'confirmed' }, 'office');
  expect((await flow.send('delete', `/${item.documentId}`, 'editor')).status).toBe(204);
  expect(await tablesWith(city.app, CANARY)).toEqual(
    expect.arrayContaining(['ledger_details.details', 'publication_documents.document']),
  );

  expect((await flow.act(item, 'propose-erasure', ORDER, 'county')).status).toBe(403);
  expect((await flow.act(item, 'withdraw', { kind: 'withdrawn', reason: '无' })).status).toBe(404);
  const unknown = { documentId: 'a'.repeat(24) } as Item;
  expect((await flow.act(unknown, 'propose-erasure', ORDER, 'office')).status).toBe(404);
  const proposed = await flow.act(item, 'propose-erasure', ORDER, 'office');
  expect(proposed.body).toMatchObject({
    data: { documentId: item.documentId, review: { erasures: [{ orderName: ORDER.orderName }] } },
  });
  const erasure = { erasure: proposed.body.data.review.erasures[0].id };
  expectConflict(await flow.act(item, 'confirm-erasure', erasure, 'office'), 'own_act');
  expect((await flow.act(item, 'confirm-erasure', erasure, 'approver')).status).toBe(204);

  expect(await tablesWith(city.app, CANARY)).toEqual([]);
  await bytesGone(item);
  expect(filesWith(city.app, CANARY)).toEqual([]);
  const verified = await city.app.strapi.plugin('ledger').service('ledger').verify();
  expect(verified).toMatchObject({ brokenAt: null });
});

/** SQLite has one writer at a time. */
const onPostgres = ENGINE === 'postgres' ? test : test.skip;

onPostgres('a text that another item is just taking into use stays', async () => {
  const { strapi, request } = city.app;
  const body = '<p>两件共有的正文。</p>';
  const item = await flow.published({ title: '将被清除的通知', body });
  await flow.did(item, 'withdraw', { kind: 'withdrawn', reason: '误发' }, 'approver');
  const proposed = await flow.did(item, 'propose-erasure', { ...ORDER, reason: '误发' }, 'office');
  const { documentId } = await flow.create({ title: '另一件通知', body });
  const commit = await heldOpen(strapi, () =>
    approved(strapi, () => strapi.documents(ITEM as never).publish({ documentId })),
  );
  const erasure = { erasure: proposed.review.erasures[0]!.id };
  const confirming = flow
    .act(item, 'confirm-erasure', erasure, 'approver')
    .then((answer) => answer);
  await untilWaiting(strapi, confirming);
  await commit();
  expect((await confirming).status).toBe(204);
  const shown = await request.get(`${ITEMS}/${documentId}`).expect(200);
  expect(shown.body.data.body).toBe(body);
});

const leftOf = async ({ documentId: subject_id }: Item) => {
  const { connection } = city.app.strapi.db;
  const debts = await connection('review_debts').where({ subject_id, settled_at: null });
  const waiting = await connection('review_schedules').where({ subject_id, state: 'waiting' });
  return { debts: debts.length, waiting: waiting.length };
};

/** The bytes go after the commit, un-awaited; the order says when they are. */
const bytesGone = async ({ documentId: subject_id }: Item) => {
  const left = () =>
    city.app.strapi.db
      .connection('review_erasures')
      .where({ subject_id })
      .whereNotNull('files_left')
      .first('id');
  const deadline = Date.now() + 10_000;
  while ((await left()) !== undefined && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
