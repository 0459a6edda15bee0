/**
 * The admin in Chinese. An editor's first visit is in simplified Chinese; what a person chose in the profile wins. Strapi
 * reads this file at build time: `config` first, then `register` and `bootstrap`, then translations are loaded.
 */
import type { StrapiApp } from '@strapi/strapi/admin';
import { askNothingClosed } from './closed-pages/ask-nothing-closed';
import { hideClosedPages } from './closed-pages/hide-closed-pages';
import { hideCounts } from './closed-pages/hide-counts';
import { LOCALES } from './content-types';
import {
  arrangeEditView,
  ENUMERATION_FIELD,
  GROUP_TITLE_FIELD,
  TEXT_LIST_FIELD,
} from './edit-view/arrange-edit-view';
import { EnumerationField } from './edit-view/enumeration-field';
import { GroupTitle } from './edit-view/group-title';
import { SecrecyNotice } from './edit-view/secrecy-notice';
import { prepareFirstVisit } from './first-visit';
import { TextListField } from './edit-view/text-list-field';
import { labelColumns } from './list-view/label-columns';
import { labelFilters } from './list-view/label-filters';
import { repairContentManagerTranslations } from './repair-content-manager-translations';
import { translations } from './translations/messages';

prepareFirstVisit(localStorage);

interface ContentManagerApis {
  addEditViewSidePanel(change: (panels: unknown[]) => unknown[]): void;
}

export default {
  config: {
    locales: [...LOCALES],
    translations,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    repairContentManagerTranslations(app.appPlugins);
    askNothingClosed();
    app.addRBACMiddleware(hideClosedPages(process.env.NODE_ENV === 'development') as never);
    app.widgets.register(hideCounts as never);
    app.addFields([
      { type: ENUMERATION_FIELD, Component: EnumerationField as never },
      { type: TEXT_LIST_FIELD, Component: TextListField as never },
      { type: GROUP_TITLE_FIELD, Component: GroupTitle as never },
    ]);
  },
  bootstrap(app: StrapiApp) {
    const apis: unknown = app.getPlugin('content-manager').apis;
    const { addEditViewSidePanel } = apis as ContentManagerApis;
    addEditViewSidePanel((panels) => [SecrecyNotice, ...panels]);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeEditView as never);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', labelColumns as never);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelFilters as never);
  },
};
