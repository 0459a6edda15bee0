/** `If-Match` in the admin: what was read is remembered, and sent with what is written to the same entry. */
import {
  changesBetween,
  refusedChanges,
} from '../../../src/plugins/review/admin/src/entry-revisions/refused-changes';
import { sendRevisions } from '../../../src/plugins/review/admin/src/entry-revisions/send-revisions';

const ENTRY = '/content-manager/collection-types/api::information-item.information-item';
const documentId = 'abcdefghij0123456789klmn';
const other = 'bbcdefghij0123456789klmn';

interface Asked {
  url: string;
  method: string;
  ifMatch: string | null;
}

/** A browser whose server answers every question with the next of these tags. */
const browserWith = (tags: (string | null)[], status = 200) => {
  const asked: Asked[] = [];
  const browser = {
    fetch: ((input: string, init?: RequestInit) => {
      const headers = new Headers(init?.headers);
      asked.push({ url: input, method: init?.method ?? 'GET', ifMatch: headers.get('if-match') });
      const tag = tags.shift();
      return Promise.resolve(new Response('{}', { status, headers: tag ? { ETag: tag } : {} }));
    }) as typeof fetch,
  };
  sendRevisions(browser);
  return { browser, asked };
};

test.each([
  ['a save', 'PUT', ''],
  ['a publication', 'POST', '/actions/publish'],
  ['a return to the public version', 'POST', '/actions/discard'],
])('%s carries the revision that was read', async (_name, method, action) => {
  const { browser, asked } = browserWith(['"one"']);
  await browser.fetch(`${ENTRY}/${documentId}?status=draft`);
  await browser.fetch(`${ENTRY}/${documentId}${action}`, { method, headers: { accept: 'x' } });
  expect(asked.map(({ ifMatch }) => ifMatch)).toEqual([null, '"one"']);
});

test('after a save the new revision is carried', async () => {
  const { browser, asked } = browserWith(['"one"', '"two"']);
  await browser.fetch(`${ENTRY}/${documentId}`);
  await browser.fetch(`${ENTRY}/${documentId}`, { method: 'PUT' });
  await browser.fetch(`${ENTRY}/${documentId}`, { method: 'PUT' });
  expect(asked.map(({ ifMatch }) => ifMatch)).toEqual([null, '"one"', '"two"']);
});

test.each([
  ['another entry', `${ENTRY}/${other}`, 'PUT'],
  ['a list', `${ENTRY}?page=1`, 'GET'],
  ['a new entry', `${ENTRY}`, 'POST'],
  [
    'the withdrawal, which takes nothing from the form',
    `${ENTRY}/${documentId}/actions/unpublish`,
    'POST',
  ],
  ['the counting of drafts', `${ENTRY}/${documentId}/actions/countDraftRelations`, 'GET'],
])('%s carries none', async (_name, url, method) => {
  const { browser, asked } = browserWith(['"one"']);
  await browser.fetch(`${ENTRY}/${documentId}`);
  await browser.fetch(url, { method });
  expect(asked[1]?.ifMatch).toBeNull();
});

test('a refusal does not bring the newest revision with it', async () => {
  const reading = browserWith(['"one"']);
  await reading.browser.fetch(`${ENTRY}/${documentId}`);
  const refusing = browserWith(['"two"', null], 409);
  await refusing.browser.fetch(`${ENTRY}/${documentId}`, { method: 'PUT' });
  await refusing.browser.fetch(`${ENTRY}/${documentId}`, { method: 'PUT' });
  expect(refusing.asked.map(({ ifMatch }) => ifMatch)).toEqual(['"one"', '"one"']);
});

describe('what was typed when a save was refused', () => {
  const seen = {
    title: '旧',
    summary: null,
    keywords: ['防汛'],
    agency: { count: 1 },
    pinned: false,
  };
  const sent = {
    title: '新',
    summary: null,
    keywords: ['防汛', '应急'],
    agency: { connect: [], disconnect: [] },
    clauses: { connect: [{ documentId: other }], disconnect: [] },
    attachments: [{ id: 1, name: '附件.pdf' }],
    pinned: false,
  };
  const changed = [
    { field: 'title', typed: '新' },
    { field: 'keywords', typed: '防汛\n应急' },
    { field: 'clauses', typed: null },
  ];

  const stale = { error: { details: { code: 'stale_write' } } };
  const answering = (bodies: [number, object][]) => {
    const browser = {
      fetch: (() => {
        const [status, body] = bodies.shift() ?? [500, {}];
        const headers = { ETag: '"any"' };
        return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
      }) as typeof fetch,
    };
    sendRevisions(browser);
    return {
      read: () => browser.fetch(`${ENTRY}/${documentId}`),
      save: () =>
        browser.fetch(`${ENTRY}/${documentId}`, { method: 'PUT', body: JSON.stringify(sent) }),
    };
  };
  const kept = () => refusedChanges('api::information-item.information-item', documentId);

  test('is what differs from the content that was read', () => {
    expect(changesBetween(seen, sent)).toEqual(changed);
  });

  test('is kept until the entry is saved', async () => {
    const { read, save } = answering([
      [200, { data: seen }],
      [409, stale],
      [200, { data: { ...seen, title: '他人的' } }],
      [200, { data: sent }],
    ]);
    await read();
    await save();
    expect(kept()).toEqual(changed);
    await read();
    expect(kept()).toEqual(changed);
    await save();
    expect(kept()).toEqual([]);
  });

  test('is not kept when the rules were against it: the form still shows it', async () => {
    const { read, save } = answering([
      [200, { data: seen }],
      [409, { error: { details: { code: 'review_incomplete' } } }],
    ]);
    await read();
    await save();
    expect(kept()).toEqual([]);
  });
});
