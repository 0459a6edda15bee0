/**
 * Strapi 5.54's admin writes an entry without saying which state of it the person saw, and offers no place to add a header: so `fetch` itself
 * remembers the `ETag` of an entry that was read and sends it as `If-Match` when the same entry is written.
 */
import { remember, revisionSeen } from './remembered';

const ENTRY =
  /\/content-manager\/collection-types\/([^/?]+)\/([a-z0-9]{24})(?:\/actions\/(publish|discard))?(?:\?|$)/;

interface Entry {
  uid: string;
  documentId: string;
  isWrite: boolean;
}

export function sendRevisions(browser: { fetch: typeof fetch }): void {
  const ask = browser.fetch.bind(browser);
  browser.fetch = async (input, init) => {
    const entry = entryOf(input, init);
    if (!entry) return ask(input, init);
    const { uid, documentId, isWrite } = entry;
    const revision = isWrite ? revisionSeen(uid, documentId) : undefined;
    const answer = await ask(input, revision ? withIfMatch(init, revision) : init);
    const found = answer.ok ? answer.headers.get('etag') : null;
    if (found) remember(uid, documentId, found);
    return answer;
  };
}

/** Null for anything but reading and writing one entry. */
export function entryOf(input: RequestInfo | URL, init: RequestInit | undefined): Entry | null {
  const method = init?.method ?? 'GET';
  const [, uid, documentId, action] = ENTRY.exec(addressOf(input)) ?? [];
  if (uid === undefined || documentId === undefined) return null;
  const isWrite = action === undefined ? method === 'PUT' : method === 'POST';
  const isRead = action === undefined && method === 'GET';
  return isWrite || isRead ? { uid, documentId, isWrite } : null;
}

const addressOf = (input: RequestInfo | URL): string =>
  typeof input === 'string' ? input : 'url' in input ? input.url : input.href;

function withIfMatch(init: RequestInit | undefined, revision: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set('If-Match', revision);
  return { ...init, headers };
}
