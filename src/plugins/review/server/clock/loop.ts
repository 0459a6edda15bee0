/**
 * The loop of the clock in this process: a pass at once, which does what fell due while nothing ran, then one every half minute. It never
 * ends by an error: what goes wrong is logged and tried again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { clearLease, whileLeased } from './lease';
import { startMemory } from './memory';
import { runPass } from './pass';
import { reportDone, reportTrouble } from './report';

const PERIOD_MS = 30_000;
/** Where another process is at it: so soon after its lease has expired this one takes over. */
const WAIT_FOR_LEASE_MS = 5_000;

export interface Loop {
  /** Resolves when the act under way, if any, is done. */
  stop(): Promise<void>;
}

export function startLoop(strapi: Core.Strapi): Loop {
  const stopping = new AbortController();
  const { signal: stop } = stopping;
  const memory = startMemory(() => Date.now());

  const loop = async (): Promise<void> => {
    let isFirst = true;
    while (!stop.aborted) {
      let isOurs = true;
      try {
        if (isFirst && strapi.db.dialect.client === 'sqlite') await clearLease(strapi);
        isFirst = false;
        isOurs = await whileLeased(strapi, stop, async (signal) => {
          reportDone(strapi, await runPass(strapi, { signal, memory }));
        });
      } catch (error) {
        reportTrouble(strapi, 'pass', error);
      }
      const pause = isOurs ? PERIOD_MS : WAIT_FOR_LEASE_MS;
      await sleep(pause, undefined, { signal: stop }).catch(() => undefined);
    }
  };

  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
