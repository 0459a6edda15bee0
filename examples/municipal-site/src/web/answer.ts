/** Which request goes where. The feed's two routes, then the status, then the pages. */
import type { IncomingMessage } from 'node:http';
import { answerPage } from '../pages/routes';
import { receiveBatch } from '../receive/receive-batch';
import { reportState } from '../receive/report-state';
import type { Site } from '../site';
import { type Reply, json, problem } from './reply';

export async function answer(site: Site, request: IncomingMessage): Promise<Reply> {
  // The host does not matter here; it is only there to make an address.
  const target = `http://site${request.url?.startsWith('/') ? request.url : '/'}`;
  if (!URL.canParse(target)) return problem(400, 'the address is not valid');
  const { pathname, searchParams } = new URL(target);
  const isRead = request.method === 'GET' || request.method === 'HEAD';

  if (pathname === '/feed') {
    return request.method === 'POST' ? receiveBatch(site, request) : notAllowed('POST');
  }
  if (!isRead) return notAllowed('GET, HEAD');
  if (pathname === '/feed/state') return reportState(site, request, searchParams);
  if (pathname === '/status.json') return json(200, site.store.counts());
  return answerPage(site, pathname, searchParams);
}

const notAllowed = (allow: string): Reply => ({
  ...problem(405, `use ${allow}`),
  headers: { allow },
});
