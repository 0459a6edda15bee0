/**
 * First platform: pushes what is public to the registered sites (signed, in order, at least once) and keeps their receipts.
 * Delivery runs in this process only when the setting `worker` is on, and begins when the process listens: a command that
 * merely loads the application delivers nothing.
 */
import type { Core } from '@strapi/strapi';
import { controllers } from './controllers';
import { parseSchedule } from './domain/retry-schedule';
import { own, publication, settingsOf } from './plugin-services';
import { policies } from './policies';
import { routes } from './routes';
import { services } from './services';
import { DELIVERY_STEPS } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await publication(strapi, 'raw-tables').migrate('first-platform', DELIVERY_STEPS);
  },

  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    const { worker, retrySchedule } = settingsOf(strapi);
    // A wrong schedule stops the start, with the text quoted, and not the delivery later.
    parseSchedule(retrySchedule);
    if (!worker) return;
    strapi.server.httpServer.once('listening', () => own(strapi, 'dispatcher').start());
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await own(strapi, 'dispatcher').stop();
  },

  controllers,
  policies,
  routes,
  services,
};
