/** The admin side of delivery: the panel 「送达情况」 beside what is disclosed, and the page 「第一平台」 with the sites. */
import { Earth } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { ReceiptsPanel } from './receipts-panel/receipts-panel';
import en from './translations/en.json';
import zh from './translations/zh.json';
import zhHans from './translations/zh-Hans.json';

const PLUGIN = 'first-platform';
const MESSAGES: Record<string, Record<string, string>> = { en, zh, 'zh-Hans': zhHans };

interface ContentManagerApis {
  addEditViewSidePanel(panels: unknown[]): void;
}

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: Earth,
      intlLabel: { id: `${PLUGIN}.page.title`, defaultMessage: 'First platform' },
      permissions: [],
      Component: () => import('./sites-page/sites-page'),
    });
  },
  bootstrap(app: StrapiApp) {
    const apis: unknown = app.getPlugin('content-manager').apis;
    (apis as ContentManagerApis).addEditViewSidePanel([ReceiptsPanel]);
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(locales.map((locale) => ({ locale, data: MESSAGES[locale] ?? {} })));
  },
};
