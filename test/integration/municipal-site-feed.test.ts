/** The example site as a receiver, over HTTP: what it refuses, what it keeps, and what it answers. */
import { readFileSync } from 'node:fs';
import {
  eventOf,
  itemData,
  sequenceOf,
  signed,
  withdrawalData,
} from '../unit/municipal-site/events';
import { CONTENT_TYPE, type SitePeer, startPeer } from '../unit/municipal-site/running-site';

let site: SitePeer;
beforeEach(async () => {
  site = await startPeer();
});
afterEach(() => site.stop());

const published = (id: string, sequence: number, fields = {}) =>
  eventOf('information_item.published', sequence, itemData(id, fields));
const withdrawn = (id: string, sequence: number, kind?: string) =>
  eventOf('information_item.withdrawn', sequence, withdrawalData(id, kind));

describe('what is refused as a whole', () => {
  test('a batch without a signature is 401', async () => {
    const answer = await fetch(`${site.origin}/feed`, {
      method: 'POST',
      body: '[]',
      headers: { 'content-type': CONTENT_TYPE },
    });
    expect(answer.status).toBe(401);
  });

  test('a batch signed with another secret is 401', async () => {
    const body = JSON.stringify([published('a', 1)]);
    const other = `whsec_${Buffer.from('quite another secret').toString('base64')}`;
    expect((await site.post([published('a', 1)], signed(body, new Date(), other))).status).toBe(
      401,
    );
    expect(await site.status()).toMatchObject({ items: 0, lastSequence: null });
  });

  test('a body changed after signing is 401', async () => {
    const signature = signed(JSON.stringify([published('a', 1)]));
    const answer = await site.post([published('a', 1, { title: '改动' })], signature);
    expect(answer.status).toBe(401);
  });

  test('a signature more than five minutes old is 401', async () => {
    const events = [published('a', 1)];
    const old = signed(JSON.stringify(events), new Date(Date.now() - 301_000));
    expect((await site.post(events, old)).status).toBe(401);
  });

  test('another content type is 415', async () => {
    expect((await site.post([], { 'content-type': 'application/json' })).status).toBe(415);
  });

  test('a body over 2 MiB is 413', async () => {
    const answer = await site.post([published('a', 1, { body: 'x'.repeat(2 * 1024 * 1024) })]);
    expect(answer.status).toBe(413);
  });

  test.each([
    ['not an array', { id: 'a' }],
    ['an event without an id', [{ type: 'gongkai.agency.published' }]],
    ['an entry that is no object', ['a']],
  ])('%s is 400 with a reason', async (_, events) => {
    const answer = await site.post(events);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.message).not.toBe('');
  });

  test('GET /feed is 405 and names POST', async () => {
    const answer = await site.get('/feed');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('what is kept', () => {
  test('an accepted item has a receipt with the address of its page', async () => {
    const [receipt] = await site.receipts([published('a', 1)]);
    expect(receipt).toMatchObject({ status: 'accepted', url: `${site.origin}/item/a` });
    expect((await site.get('/item/a')).status).toBe(200);
  });

  test('a replay of the same batch changes nothing', async () => {
    const events = [published('a', 1), published('b', 2)];
    const first = await site.receipts(events);
    const before = await site.status();
    expect(await site.receipts(events)).toEqual(first);
    expect(await site.status()).toEqual(before);
  });

  test('an older event that arrives late is accepted as held and changes nothing', async () => {
    await site.receipts([withdrawn('a', 9)]);
    const [receipt] = await site.receipts([published('a', 8)]);
    expect(receipt).toMatchObject({ status: 'accepted', reason: expect.stringMatching(/^held/) });
    expect((await site.get('/item/a')).status).toBe(410);
  });

  test('the same sequence with another hash is a newer presentation and is taken', async () => {
    await site.receipts([published('a', 1)]);
    await site.receipts([published('a', 1, { title: '重新编排' })]);
    expect(await site.page('/item/a')).toContain('重新编排');
  });

  test('after a restore the new epoch wins by its higher sequences', async () => {
    await site.receipts([published('a', 5)]);
    const restored = { ...published('a', 1_000_000_005, { title: '恢复后' }), epoch: 'epoch-2' };
    await site.receipts([restored]);
    expect(await site.status()).toMatchObject({
      epoch: 'epoch-2',
      lastSequence: sequenceOf(1_000_000_005),
    });
    expect(await site.page('/item/a')).toContain('恢复后');
  });

  test('one bad event is rejected with its reason and the others are kept', async () => {
    const bad = published('b', 2, { title: null });
    const forged = { ...published('c', 3), datahash: '0'.repeat(64) };
    const onRequest = published('d', 4, { disclosure: 'on_request' });
    const stranger = { ...published('e', 5), subject: 'f' };
    const numberless = { ...published('g', 6), sequence: '6' };
    const receipts = await site.receipts([
      published('a', 1),
      ...[bad, forged, onRequest, stranger, numberless],
      published('z', 9),
    ]);
    expect(receipts.map(({ status }) => status)).toEqual([
      'accepted',
      ...Array<string>(5).fill('rejected'),
      'accepted',
    ]);
    expect(receipts.map(({ reason }) => reason?.split(':')[0])).toEqual([
      undefined,
      'missing_field',
      'hash_mismatch',
      'not_proactive',
      'subject_mismatch',
      'missing_field',
      undefined,
    ]);
    expect(receipts[1]!['reason']).toContain('title');
    expect(await site.status()).toMatchObject({ items: 2 });
  });

  test('an unknown type is accepted, ignored and reported as held', async () => {
    const event = eventOf('annual_report.published', 7, { documentId: 'r1', secretText: '甲乙丙' });
    const [receipt] = await site.receipts([event]);
    expect(receipt).toMatchObject({
      status: 'accepted',
      reason: expect.stringMatching(/^ignored/),
    });
    const state = await (await site.get('/feed/state', signed(''))).json();
    expect(state.data).toEqual([
      { subject: 'r1', sequence: sequenceOf(7), datahash: event.datahash },
    ]);
  });

  test('an unknown change of a known type leaves the document as it is', async () => {
    await site.receipts([published('a', 1)]);
    await site.receipts([eventOf('information_item.archived', 2, { documentId: 'a' })]);
    expect((await site.get('/item/a')).status).toBe(200);
  });
});

test('a withdrawal leaves no word of the content in the database file', async () => {
  const attachments = [
    { sha256: 'ab', name: '机密附件名称.pdf', url: '/api/files/ab/x.pdf', size: 1 },
  ];
  await site.receipts([
    published('a', 1, { title: '将被撤下的标题', body: '<p>独一无二的正文</p>', attachments }),
  ]);
  await site.receipts([withdrawn('a', 2)]);
  const bytes = Buffer.concat(
    [site.database, `${site.database}-wal`].map((path) => readFileSync(path)),
  );
  for (const text of ['将被撤下的标题', '独一无二的正文', '机密附件名称']) {
    expect(bytes.includes(text)).toBe(false);
  }
  expect(await site.status()).toMatchObject({ items: 0, withdrawn: 1 });
});

describe('reconciliation', () => {
  test('the state is refused without a signature', async () => {
    expect((await site.get('/feed/state')).status).toBe(401);
  });

  test('it lists what is held, tombstones too, after the subject asked for', async () => {
    const events = [published('a', 1), withdrawn('b', 2), published('c', 3)];
    await site.receipts(events);
    const state = await (await site.get('/feed/state?after=a', signed(''))).json();
    expect(state).toEqual({
      data: events
        .slice(1)
        .map(({ subject, sequence, datahash }) => ({ subject, sequence, datahash })),
      next: null,
    });
  });

  test('it goes on page by page until next is null', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `s${String(index).padStart(4, '0')}`);
    await site.receipts(ids.map((id, index) => withdrawn(id, index + 1)));
    const first = await (await site.get('/feed/state', signed(''))).json();
    expect([first.data.length, first.next]).toEqual([1000, 's0999']);
    const rest = await (await site.get(`/feed/state?after=${first.next}`, signed(''))).json();
    expect([rest.data.length, rest.next]).toEqual([1, null]);
  });
});
