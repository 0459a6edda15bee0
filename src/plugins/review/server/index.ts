/**
 * The review before publication (发布前审查): who has seen which content and stands for it, what is still owed, planned or delegated. The
 * gate asks `clearance` before anything reviewed becomes public; people act through `actions`.
 */
import type { Core } from '@strapi/strapi';
import { controllers } from './controllers';
import { publication } from './plugin-services';
import { watchContentManager } from './reading/watch-content-manager';
import { routes } from './routes';
import { services } from './services';
import { FACTS, reviewSteps } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const { forbid } = publication(strapi, 'append-only');
    await publication(strapi, 'raw-tables').migrate('review', reviewSteps(forbid));
    watchContentManager(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await publication(strapi, 'append-only').check(FACTS);
  },

  destroy(): void {},
  controllers,
  routes,
  services,
};
