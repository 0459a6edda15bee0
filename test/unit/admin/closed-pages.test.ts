import { hideClosedPages } from '../../../src/admin/closed-pages/hide-closed-pages';
import { hideCounts } from '../../../src/admin/closed-pages/hide-counts';
import { standingOf } from '../../../src/plugins/access/server/routes/strapi-routes';

const shownOf = (actions: string[], isDevelopment = false) =>
  hideClosedPages(isDevelopment)()((held) => held)(actions.map((action) => ({ action })));

/** A right behind a link, and a route that its page asks. */
const CLOSED: [right: string, route: string][] = [
  ['admin::marketplace.read', 'GET /admin/plugins'],
  ['admin::webhooks.read', 'GET /admin/webhooks'],
  ['admin::api-tokens.access', 'GET /admin/api-tokens'],
  ['admin::admin-tokens.access', 'GET /admin/admin-tokens'],
  ['admin::transfer.tokens.access', 'GET /admin/transfer/tokens'],
  ['plugin::email.settings.read', 'GET /email/settings'],
  ['plugin::users-permissions.roles.read', 'GET /users-permissions/roles'],
  ['plugin::users-permissions.providers.read', 'GET /users-permissions/providers'],
  ['plugin::i18n.locale.read', 'GET /i18n/settings'],
];

test.each(CLOSED)('the right %s shows no link: %s is closed', (right, route) => {
  expect(standingOf(route)).toBe('closed');
  expect(shownOf([right])).toEqual([]);
});

test('rights that open something show their links', () => {
  const open = [
    'admin::users.read',
    'plugin::upload.read',
    'plugin::content-manager.explorer.read',
  ];
  expect(shownOf(open)).toEqual(open.map((action) => ({ action })));
});

test('the builder of content types is shown under development alone', () => {
  expect(standingOf('GET /content-type-builder/schema')).toBe('development');
  expect(shownOf(['plugin::content-type-builder.read'])).toEqual([]);
  expect(shownOf(['plugin::content-type-builder.read'], true)).toHaveLength(1);
});

test('the home page counts nothing', () => {
  const widgets = ['profile-info', 'chart-entries', 'key-statistics', 'last-edited-entries'];
  expect(hideCounts(widgets.map((id) => ({ id }))).map(({ id }) => id)).toEqual([
    'profile-info',
    'last-edited-entries',
  ]);
});
