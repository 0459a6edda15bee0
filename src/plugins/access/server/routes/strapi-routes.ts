/**
 * Every route that Strapi 5.54 and its plugins bring, and who may call it. What is not named here is closed: an upgrade that brings a
 * new route opens nothing (`close-routes.ts` says so at the start). A closed route is not made: it answers like any address
 * that never was. Our own routes stand beside their code; `docs/routes.md` lists both.
 */

/**
 * `anyone`: without a sign-in. `staff`: an admin user; the route's policies say with which right. `development`: the same, under
 * `npm run develop` alone. `mail`: anyone, where password reset by mail is switched on. `closed`: nobody.
 */
export type Standing = 'anyone' | 'staff' | 'development' | 'mail' | 'closed';

interface Closed {
  /** Method (or `*`) and path; a `*` at the end stands for the rest. */
  route: string;
  why: string;
}

/** The admin asks before a sign-in whether it is set up. Then: sign-in, its renewal, the first administrator, an invitation. */
const ANYONE: readonly string[] = [
  'GET /admin/init',
  'GET /admin/project-type',
  'POST /admin/login',
  'POST /admin/access-token',
  'POST /admin/register-admin',
  'GET /admin/registration-info',
  'POST /admin/register',
];

/** Only as good as the mailbox, so not by default. */
const MAIL: readonly string[] = ['POST /admin/forgot-password', 'POST /admin/reset-password'];

/** Content types are code. */
const DEVELOPMENT: readonly string[] = ['* /content-type-builder/*'];

/** What the admin works with. */
const STAFF: readonly string[] = [
  'POST /admin/logout',
  'GET /admin/information',
  'GET /admin/license-trial-time-left',
  'GET /admin/guided-tour-meta',
  'GET /admin/homepage/layout',
  'PUT /admin/homepage/layout',
  'GET /admin/permissions',
  'POST /admin/permissions/check',
  'GET /admin/users/me',
  'PUT /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions',
  'DELETE /admin/users/me/sessions/:sessionId',
  'GET /content-manager/init',
  'GET /content-manager/content-types',
  'GET /content-manager/components',
  'GET /content-manager/content-types/:uid/configuration',
  'PUT /content-manager/content-types/:uid/configuration',
  'GET /content-manager/components/:uid/configuration',
  'PUT /content-manager/components/:uid/configuration',
  'GET /content-manager/homepage/recent-documents',
  'GET /i18n/locales',
  'GET /i18n/iso-locales',
  'GET /admin/project-settings',
  'POST /admin/project-settings',
  'POST /admin/users',
  'GET /admin/users',
  'GET /admin/users/:id',
  'PUT /admin/users/:id',
  'DELETE /admin/users/:id',
  'POST /admin/users/batch-delete',
  'GET /admin/roles/:id/permissions',
  'PUT /admin/roles/:id/permissions',
  'GET /admin/roles/:id',
  'GET /admin/roles',
  'POST /admin/roles',
  'PUT /admin/roles/:id',
  'DELETE /admin/roles/:id',
  'POST /admin/roles/batch-delete',
  'GET /content-manager/content-types-settings',
  'GET /content-manager/relations/:model/:targetField',
  'GET /content-manager/relations/:model/:id/:targetField',
  'GET /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model/clone/:sourceId',
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId',
  'GET /content-manager/collection-types/:model/:id',
  'PUT /content-manager/collection-types/:model/:id',
  'DELETE /content-manager/collection-types/:model/:id',
  'POST /content-manager/collection-types/:model/actions/publish',
  'POST /content-manager/collection-types/:model/:id/actions/publish',
  'POST /content-manager/collection-types/:model/:id/actions/unpublish',
  'POST /content-manager/collection-types/:model/:id/actions/discard',
  'POST /content-manager/collection-types/:model/actions/bulkDelete',
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation',
  'POST /content-manager/collection-types/:model/actions/bulkPublish',
  'POST /content-manager/collection-types/:model/actions/bulkUnpublish',
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations',
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations',
  'GET /upload/settings',
  'PUT /upload/settings',
  'POST /upload',
  'GET /upload/files',
  'GET /upload/files/:id',
  'POST /upload/files/:id/replace',
  'DELETE /upload/files/:id',
  'GET /upload/folders/:id',
  'GET /upload/folders',
  'POST /upload/folders',
  'PUT /upload/folders/:id',
  'GET /upload/folder-structure',
  'POST /upload/actions/bulk-delete',
  'POST /upload/actions/bulk-move',
  'POST /upload/actions/bulk-update',
  'GET /upload/configuration',
  'PUT /upload/configuration',
];

const CLOSED: readonly Closed[] = [
  { route: '* /api/*', why: 'what the public and other systems call is ours alone (src/api)' },
  { route: '* /users-permissions/*', why: 'there are no accounts of website visitors' },
  {
    route: '* /admin/api-tokens*',
    why: 'for Strapi’s content API; write tokens are issued by a command',
  },
  {
    route: '* /admin/admin-tokens*',
    why: 'a standing key to the admin: no sign-in, no lock-out, no end',
  },
  { route: '* /admin/transfer/*', why: 'goes round the gate and wipes the target' },
  { route: '* /admin/webhooks*', why: 'would send drafts to any address; the feed is what leaves' },
  { route: '* /admin/content-api/*', why: 'for the rights of API tokens' },
  { route: 'GET /admin/plugins', why: 'installing is an operator’s matter' },
  { route: 'GET /admin/telemetry-properties', why: 'nothing is told to anybody' },
  { route: 'GET /admin/homepage/key-statistics', why: 'counts the files of all agencies' },
  {
    route: 'GET /content-manager/homepage/count-documents',
    why: 'counts the drafts of all agencies, with a scan of every table',
  },
  { route: '* /admin/ai-*', why: 'no text leaves for a model' },
  { route: '* /upload/ai-metadata-jobs*', why: 'no text leaves for a model' },
  { route: 'POST /upload/actions/generate-ai-metadata', why: 'no text leaves for a model' },
  { route: '* /i18n/ai-localization-jobs/*', why: 'no text leaves for a model' },
  { route: 'POST /upload/files', why: 'for a media library to come; POST /upload is the door' },
  { route: 'PUT /upload/files/:id', why: 'for a media library to come; POST /upload is the door' },
  {
    route: 'POST /upload/actions/upload-from-urls',
    why: 'the server would fetch any address for a person (SSRF)',
  },
  {
    route: 'POST /content-manager/uid/*',
    why: 'no type has such a field; tells which values exist',
  },
  { route: '* /content-manager/single-types/*', why: 'there are none' },
  { route: 'GET /content-manager/preview/*', why: 'no preview is configured' },
  { route: '* /email*', why: 'any admin user could send mail in the name of the system' },
  { route: '* /i18n/settings', why: 'content is in one language' },
  { route: 'POST /i18n/locales', why: 'content is in one language' },
  { route: 'PUT /i18n/locales/:id', why: 'content is in one language' },
  { route: 'DELETE /i18n/locales/:id', why: 'content is in one language' },
  { route: '* /i18n/content-manager/*', why: 'content is in one language' },
];

/** Null: Strapi brought a route that nobody has decided on. */
export function standingOf(route: string): Standing | null {
  if (ANYONE.includes(route)) return 'anyone';
  if (STAFF.includes(route)) return 'staff';
  if (MAIL.includes(route)) return 'mail';
  if (DEVELOPMENT.some((pattern) => isLike(route, pattern))) return 'development';
  return closedBecause(route) === null ? null : 'closed';
}

export const closedBecause = (route: string): string | null =>
  CLOSED.find(({ route: pattern }) => isLike(route, pattern))?.why ?? null;

function isLike(route: string, pattern: string): boolean {
  const [method, path = ''] = pattern.split(' ');
  const [ownMethod, ownPath = ''] = route.split(' ');
  if (method !== '*' && method !== ownMethod) return false;
  return path.endsWith('*') ? ownPath.startsWith(path.slice(0, -1)) : ownPath === path;
}
