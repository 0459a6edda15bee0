/** The admin side of the publication plugin: the panel 「公开审查」 beside what is disclosed. */
import type { StrapiApp } from '@strapi/strapi/admin';
import { AssessmentPanel } from './assessment-panel/assessment-panel';
import en from './translations/en.json';
import zh from './translations/zh.json';
import zhHans from './translations/zh-Hans.json';

const PLUGIN = 'publication';
const MESSAGES: Record<string, Record<string, string>> = { en, zh, 'zh-Hans': zhHans };

interface ContentManagerApis {
  addEditViewSidePanel(panels: unknown[]): void;
}

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
  },
  bootstrap(app: StrapiApp) {
    const apis: unknown = app.getPlugin('content-manager').apis;
    (apis as ContentManagerApis).addEditViewSidePanel([AssessmentPanel]);
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(locales.map((locale) => ({ locale, data: MESSAGES[locale] ?? {} })));
  },
};
