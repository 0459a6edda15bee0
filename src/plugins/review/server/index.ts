/**
 * The review before publication (发布前审查): who has seen which content and stands for it, what is still owed, planned or delegated. The
 * gate asks `clearance` before anything reviewed becomes public; people act through `actions`.
 */
import type { Core } from '@strapi/strapi';
import { CLOCK_STEPS } from './clock/tables';
import { controllers } from './controllers';
import { noteWork } from './filling/filling';
import { own, publication } from './plugin-services';
import { FILE_INDEXES } from './reading/items-with-file';
import { watchContentManager } from './reading/watch-content-manager';
import { routes } from './routes';
import { services } from './services';
import { FACTS, reviewSteps } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const { forbid } = publication(strapi, 'append-only');
    await publication(strapi, 'raw-tables').migrate('review', reviewSteps(forbid));
    await publication(strapi, 'raw-tables').migrate('review-clock', CLOCK_STEPS);
    watchContentManager(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await publication(strapi, 'append-only').check(FACTS);
    await publication(strapi, 'boot').makeIndexes(FILE_INDEXES);
    await noteWork(strapi);
    strapi.server.httpServer.once('listening', () => own(strapi, 'filling').start());
    if (!strapi.plugin('review').config<boolean>('worker', false)) return;
    // A command that merely loads the application does not listen, and its clock stands still.
    strapi.server.httpServer.once('listening', () => own(strapi, 'clock').start());
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await own(strapi, 'filling').stop();
    await own(strapi, 'clock').stop();
  },
  controllers,
  routes,
  services,
};
