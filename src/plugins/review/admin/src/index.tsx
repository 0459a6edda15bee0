/** The admin side of the review: the panels 「发布前审查」 and 「操作留痕」, the page and the widget 「待办」, and `If-Match` with every save. */
import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { REFUSAL_MESSAGES } from '../../../../domain/review/refusal-messages';
import { sendRevisions } from './entry-revisions/send-revisions';
import { HistoryPanel } from './history-panel/history-panel';
import { ReviewPanel } from './review-panel/review-panel';
import en from './translations/en.json';
import zh from './translations/zh.json';
import zhHans from './translations/zh-Hans.json';

const PLUGIN = 'review';
const MESSAGES: Record<string, Record<string, string>> = { en, zh, 'zh-Hans': zhHans };
const TITLE = { id: 'review.tasks.title', defaultMessage: 'To do' };

type Panel = ((props: never) => unknown) & { type?: string };

interface ContentManagerApis {
  addEditViewSidePanel(change: (panels: Panel[]) => Panel[]): void;
}

export default {
  register(app: StrapiApp) {
    sendRevisions(window);
    app.registerPlugin({ id: PLUGIN, name: PLUGIN });
    app.addMenuLink({
      to: `plugins/${PLUGIN}`,
      icon: CheckCircle,
      intlLabel: TITLE,
      permissions: [],
      Component: () => import('./tasks-page/tasks-page'),
    });
    app.widgets.register({
      id: 'tasks',
      pluginId: PLUGIN,
      icon: CheckCircle,
      title: TITLE,
      permissions: [],
      component: () => import('./tasks-page/tasks-widget').then(({ TasksWidget }) => TasksWidget),
    });
  },
  bootstrap(app: StrapiApp) {
    const apis: unknown = app.getPlugin('content-manager').apis;
    const { addEditViewSidePanel } = apis as ContentManagerApis;
    addEditViewSidePanel(withPanels);
  },
  registerTrads({ locales }: { locales: string[] }) {
    return Promise.resolve(
      locales.map((locale) => ({ locale, data: { ...MESSAGES[locale], ...refusalsIn(locale) } })),
    );
  },
};

/** What one may do comes right after Strapi's own buttons, what was done last. */
const withPanels = (panels: Panel[]): Panel[] => {
  const actions = panels.findIndex(({ type }) => type === 'actions');
  return [...panels.slice(0, actions + 1), ReviewPanel, ...panels.slice(actions + 1), HistoryPanel];
};

/** Strapi's own messages show a refusal by its simplified Chinese sentence, taking that for the id of a text. */
const refusalsIn = (locale: string): Record<string, string> =>
  Object.fromEntries(
    Object.values(REFUSAL_MESSAGES).map((messages) => [
      messages['zh-Hans'],
      messages[locale as keyof typeof messages] ?? messages['zh-Hans'],
    ]),
  );
