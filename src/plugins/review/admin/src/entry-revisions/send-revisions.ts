/**
 * Strapi 5.54's admin writes an entry without saying which state of it the person saw, and offers no place to add a header: so `fetch` itself
 * remembers the `ETag` of an entry that was read and sends it as `If-Match` when the same entry is written.
 */
import { changesBetween, keepRefused } from './refused-changes';
import { contentSeen, rememberContent, rememberRevision, revisionSeen } from './seen-entries';

const ENTRY =
  /\/content-manager\/collection-types\/([^/?]+)\/([a-z0-9]{24})(?:\/actions\/(publish|discard))?(?:\?|$)/;

interface Entry {
  uid: string;
  documentId: string;
  isWrite: boolean;
}

type Fields = Record<string, unknown>;

export function sendRevisions(browser: { fetch: typeof fetch }): void {
  const ask = browser.fetch.bind(browser);
  browser.fetch = async (input, init) => {
    const entry = entryOf(input, init);
    if (!entry) return ask(input, init);
    const { uid, documentId, isWrite } = entry;
    const revision = isWrite ? revisionSeen(uid, documentId) : undefined;
    const answer = await ask(input, revision ? withIfMatch(init, revision) : init);
    if (answer.ok) await rememberAnswer(entry, answer.clone());
    else if (await isStaleWrite(answer.clone())) keepTyped(entry, init?.body);
    return answer;
  };
}

async function rememberAnswer(entry: Entry, answer: Response): Promise<void> {
  const { uid, documentId, isWrite } = entry;
  const revision = answer.headers.get('etag');
  if (!revision) return;
  rememberRevision(uid, documentId, revision);
  if (isWrite) keepRefused(uid, documentId, []);
  const { data } = ((await answer.json().catch(() => null)) ?? {}) as { data?: Fields };
  if (data) rememberContent(uid, documentId, data);
}

const isStaleWrite = async (answer: Response): Promise<boolean> => {
  if (answer.status !== 409) return false;
  const body = (await answer.json().catch(() => null)) as {
    error?: { details?: { code?: string } };
  } | null;
  return body?.error?.details?.code === 'stale_write';
};

function keepTyped({ uid, documentId }: Entry, body: BodyInit | null | undefined): void {
  const seen = contentSeen(uid, documentId);
  if (typeof body !== 'string' || !seen) return;
  keepRefused(uid, documentId, changesBetween(seen, JSON.parse(body) as Fields));
}

/** Null for anything but reading and writing one entry. */
function entryOf(input: RequestInfo | URL, init: RequestInit | undefined): Entry | null {
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
