/**
 * GET /feed/state: what this site holds, for reconciliation. Signed like a batch, over an empty body. A
 * thousand subjects an answer, by ascending subject; `next` is the subject to go on after, or null.
 */
import type { IncomingMessage } from 'node:http';
import type { Site } from '../site';
import { STATE_PAGE_SIZE } from '../store/subjects';
import { type Reply, json, problem } from '../web/reply';

export function reportState(site: Site, request: IncomingMessage, query: URLSearchParams): Reply {
  if (!site.verify(Buffer.alloc(0), request.headers)) {
    return problem(401, 'the signature, its timestamp or its headers are not valid');
  }
  const data = site.store.subjects.statesAfter(query.get('after') ?? '');
  const next = data.length === STATE_PAGE_SIZE ? (data.at(-1)?.subject ?? null) : null;
  return json(200, { data, next });
}
