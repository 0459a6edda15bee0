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
      try {
        if (isFirst && strapi.db.dialect.client === 'sqlite') await clearLease(strapi);
        isFirst = false;
        await whileLeased(strapi, stop, async (signal) => {
          reportDone(strapi, await runPass(strapi, { signal, memory }));
        });
      } catch (error) {
        reportTrouble(strapi, 'pass', error);
      }
      await sleep(PERIOD_MS, undefined, { signal: stop }).catch(() => undefined);
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
