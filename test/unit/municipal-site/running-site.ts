/** A site on a free port with its database in a folder of its own, and the requests the tests make to it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSite, startSite } from '../../../examples/municipal-site/src/site';
import type { Language } from '../../../examples/municipal-site/src/texts';
import { SECRET, signed } from './events';

export const CONTENT_TYPE = 'application/cloudevents-batch+json';

export interface SitePeer {
  running: RunningSite;
  origin: string;
  database: string;
  post(events: unknown, headers?: Record<string, string>): Promise<Response>;
  receipts(events: unknown[]): Promise<Record<string, string>[]>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  page(path: string): Promise<string>;
  status(): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function startPeer(language: Language = 'zh-Hans'): Promise<SitePeer> {
  const folder = mkdtempSync(join(tmpdir(), 'municipal-site-'));
  const database = join(folder, 'site.db');
  const running = await startSite(
    {
      ...{ port: 0, database, secret: SECRET, language, origin: null },
      siteCode: '6109000001',
      siteName: '安康市人民政府',
      feedOrigin: 'http://cms.test',
    },
    () => undefined,
  );
  const origin = `http://localhost:${running.port}`;
  const get = (path: string, headers = {}) => fetch(origin + path, { headers, redirect: 'manual' });
  const post = (events: unknown, headers = {}) => {
    const body = JSON.stringify(events);
    return fetch(`${origin}/feed`, {
      method: 'POST',
      body,
      headers: { 'content-type': CONTENT_TYPE, ...signed(body), ...headers },
    });
  };
  return {
    ...{ running, origin, database, post, get },
    receipts: async (events) => (await (await post(events)).json()).receipts,
    page: async (path) => (await get(path)).text(),
    status: async () => (await get('/status.json')).json(),
    async stop() {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
