/** The importer has no page of its own yet: it is run from the terminal. */
import type { StrapiApp } from '@strapi/strapi/admin';

export default {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: 'legacy-import', name: 'legacy-import' });
  },
};
