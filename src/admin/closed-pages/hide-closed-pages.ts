/**
 * Links to pages whose routes the server has closed (`src/plugins/access/server/routes/strapi-routes.ts`) are not shown: Strapi shows a link to
 * whoever holds a right, and a super administrator holds all of them. This asks as if nobody held these. Nothing is decided here:
 * the server answers 404 with or without it.
 */

interface Permission {
  action: string;
}
type Check = (permissions: Permission[]) => Promise<Permission[]> | Permission[];

/** Beginnings of rights that open nothing: marketplace, tokens, webhooks, mail, visitors' accounts, languages of content. */
const OPEN_NOTHING = [
  'admin::marketplace.',
  'admin::webhooks.',
  'admin::api-tokens.',
  'admin::admin-tokens.',
  'admin::transfer.',
  'plugin::email.',
  'plugin::users-permissions.',
  'plugin::i18n.locale.',
];

/** Content types are code: the builder is there under `npm run develop` alone. */
const BUILDER = 'plugin::content-type-builder.';

/** A middleware of Strapi's check of permissions in the browser. */
export const hideClosedPages =
  (isDevelopment: boolean) => () => (next: Check) => (held: Permission[]) =>
    next(held.filter(({ action }) => !opensNothing(action, isDevelopment)));

const opensNothing = (action: string, isDevelopment: boolean): boolean =>
  [...OPEN_NOTHING, ...(isDevelopment ? [] : [BUILDER])].some((start) => action.startsWith(start));
