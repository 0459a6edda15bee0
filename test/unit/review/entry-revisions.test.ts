/** `If-Match` in the admin: what was read is remembered, and sent with what is written to the same entry. */
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
