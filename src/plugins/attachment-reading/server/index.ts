/**
 * Attachment reading: files are read before they are kept, text and hidden parts, in processes of their own; what is found (codes and lines, no
 * text) is kept with the file. Files from before, or read by an older version, are read in the background after the start.
 */
import type { Core } from '@strapi/strapi';
import { middlewares } from './middlewares';
import { services } from './services';
import type { Reading } from './services/reading';
import type { CatchUp } from './services/catch-up';

const servicesOf = (strapi: Core.Strapi) => ({
  catchUp: strapi.plugin('attachment-reading').service<CatchUp>('catchUp'),
  reading: strapi.plugin('attachment-reading').service<Reading>('reading'),
});

export default {
  register(): void {},
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    // Only a CMS that listens reads for the others; a command's own application has other work.
    strapi.server.httpServer.once('listening', () => {
      servicesOf(strapi).catchUp.start();
    });
  },
  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const { catchUp, reading } = servicesOf(strapi);
    await Promise.all([catchUp.stop(), reading.stop()]);
  },
  middlewares,
  controllers: {},
  routes: {},
  policies: {},
  services,
};
