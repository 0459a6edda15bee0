/** The admin side of legacy-import: no page of its own yet; the admin build needs an entry for every plugin. */
import type { StrapiApp } from '@strapi/strapi/admin';

const PLUGIN = 'legacy-import';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(locales.map((locale) => ({ locale, data: {} })));
  },
};
