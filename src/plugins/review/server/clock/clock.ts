/**
 * Work that time triggers: scheduled publication, terms that end, what was not done in time. Derived from stored dates, so that what fell due
 * while nothing ran is done at the next start; each act through the gate and the ledger, as the actor `clock`.
 */
import type { Core } from '@strapi/strapi';
import { startLoop, type Loop } from './loop';
import { runPass, type Counts } from './pass';

export const clock = ({ strapi }: { strapi: Core.Strapi }) => {
  let loop: Loop | null = null;
  return {
    /** One pass, whoever else runs one; answers how much of what was done. */
    run: ({ now }: { now?: Date } = {}): Promise<Counts> =>
      runPass(strapi, { ...(now && { now }) }),

    /** Passes from now on, under the lease that one process holds. */
    start(): void {
      loop ??= startLoop(strapi);
    },

    async stop(): Promise<void> {
      const stopping = loop;
      loop = null;
      await stopping?.stop();
    },
  };
};
