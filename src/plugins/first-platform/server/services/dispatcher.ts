/** Starts and stops delivery in this process. Both may be called twice; whoever starts it need not know whether it runs. */
import type { Core } from '@strapi/strapi';
import { supervise, type Supervision } from '../dispatcher/supervise';

/** How long a request in flight may still take when the process ends. */
const STOP_GRACE_MS = 3000;

export const dispatcher = ({ strapi }: { strapi: Core.Strapi }) => {
  let supervision: Supervision | null = null;
  return {
    start(): void {
      supervision ??= supervise(strapi);
    },

    /** Resolves when no request is in flight any more; what was not answered is sent again after the next start. */
    async stop(graceMs = STOP_GRACE_MS): Promise<void> {
      const stopping = supervision;
      supervision = null;
      await stopping?.stop(graceMs);
    },

    /** Looks for work at once: a site was added or resumed. */
    wake(): void {
      supervision?.wake();
    },

    isRunning: (): boolean => supervision !== null,
  };
};
