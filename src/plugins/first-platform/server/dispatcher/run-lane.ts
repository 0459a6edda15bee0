/**
 * One lane of one site, from taking the lease to giving it back: batches and refused events in turn, one request at a
 * time, until there is nothing to do, the site fails, or the dispatcher stops.
 */
import type { Core } from '@strapi/strapi';
import type { LaneContext, LaneMemory, Progress } from './lane-context';
import { LeaseLost, releaseLease, takeLease, type LaneKey, type Lease } from './lease';
import { offerRefusedAgain } from './offer-refused-again';
import { sendNextBatch } from './send-next-batch';
import { readSiteRow } from './site-row';

export interface LaneRun {
  strapi: Core.Strapi;
  key: LaneKey;
  memory: LaneMemory;
  schedule: readonly number[];
  /** Ends the lane after the request in flight. */
  isStopping: () => boolean;
  /** Breaks the request off. */
  abort: AbortSignal;
}

export async function runLane(run: LaneRun): Promise<void> {
  const { strapi, key, abort } = run;
  const lease = await takeLease(strapi, key);
  if (!lease) return;
  try {
    while (!run.isStopping()) {
      const first = await step(run, lease, sendNextBatch);
      if (first === 'stopped' || run.isStopping()) return;
      const second = await step(run, lease, offerRefusedAgain);
      if (second === 'stopped' || (first === 'idle' && second === 'idle')) return;
    }
  } catch (error) {
    if (abort.aborted) return;
    if (!(error instanceof LeaseLost)) throw error;
    strapi.log.info(`delivery: ${error.message}; nothing was written here`);
  } finally {
    await releaseLease(strapi, lease);
  }
}

/** The site is read anew for each request: it may have been paused, rotated or moved on. */
async function step(
  run: LaneRun,
  lease: Lease,
  work: (context: LaneContext) => Promise<Progress>,
): Promise<Progress> {
  const { strapi, key, memory, schedule, abort } = run;
  const site = await readSiteRow(strapi, key);
  if (site?.state !== 'active') return 'stopped';
  return work({ strapi, lease, site, memory, schedule, abort });
}
