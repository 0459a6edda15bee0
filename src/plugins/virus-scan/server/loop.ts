/** Judges what is due, in this process, every few seconds until it is stopped. What goes wrong is logged and tried again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { scansOf } from './plugin-services';

const PERIOD_MS = 10_000;

export interface Loop {
  /** Resolves when the file under way is done. */
  stop(): Promise<void>;
}

export function startLoop(strapi: Core.Strapi): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await scansOf(strapi).judgeDue(signal);
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'no reason given';
        strapi.log.error(`Files could not be scanned for viruses: ${reason}`);
      }
      await sleep(PERIOD_MS, undefined, { signal }).catch(() => undefined);
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
