/**
 * Waits until every public item has a receipt from the site and the site itself counts as many. Asks both ends: what
 * the CMS believes to have delivered, and what a visitor of the site would find.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';

/** Without any progress for so long, waiting is over. */
const PATIENCE_MS = 90_000;
const POLL_MS = 500;
const SIGN_OF_LIFE_MS = 5_000;

export interface Arrival {
  public: number;
  received: number;
  siteItems: number;
  hasAllArrived: boolean;
}

async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(`${url} → ${response.status}`);
  return (await response.json()) as T;
}

async function look(strapi: Core.Strapi, cms: string, site: string): Promise<Arrival> {
  type List = { meta: { pagination: { total: number } } };
  const list = await getJson<List>(`${cms}/api/information-items?pagination%5BpageSize%5D=1`);
  const { total } = list.meta.pagination;
  const receipts = strapi.plugin('first-platform').service('receipts') as {
    pending(): Promise<number>;
  };
  const pending = Number(await receipts.pending());
  const { items } = await getJson<{ items: number }>(`${site}/status.json`);
  const hasAllArrived = pending === 0 && items === total;
  return { public: total, received: Math.max(0, total - pending), siteItems: items, hasAllArrived };
}

export async function awaitArrival(
  strapi: Core.Strapi,
  cms: string,
  site: string,
  io: CommandIo,
): Promise<Arrival> {
  let seen = await look(strapi, cms, site);
  let movedAt = Date.now();
  let saidAt = 0;
  while (!seen.hasAllArrived && Date.now() - movedAt < PATIENCE_MS && !io.signal.aborted) {
    await sleep(POLL_MS);
    const now = await look(strapi, cms, site);
    if (now.received !== seen.received || now.siteItems !== seen.siteItems) movedAt = Date.now();
    seen = now;
    if (Date.now() - saidAt > SIGN_OF_LIFE_MS) {
      saidAt = Date.now();
      io.err(
        `网站已收 ${seen.siteItems} / ${seen.public} · the site has ${seen.siteItems} of ${seen.public}`,
      );
    }
  }
  return seen;
}
