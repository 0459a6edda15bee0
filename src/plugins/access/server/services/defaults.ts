/**
 * Takes away what Strapi opens by default: the two API tokens it makes on an empty system, every permission of the
 * website visitors' roles on our types, and self-registration. Idempotent; run at each start after the admin's own.
 */
import type { Core, UID } from '@strapi/strapi';

const API_TOKEN = 'admin::api-token' as UID.ContentType;
const VISITOR_ROLE = 'plugin::users-permissions.role' as UID.ContentType;
const VISITOR_PERMISSION = 'plugin::users-permissions.permission' as UID.ContentType;

/** As Strapi 5.54 makes them; all of it must match, so that a person's own token is never taken. */
const DEFAULT_TOKENS = [
  {
    name: 'Read Only',
    description:
      'A default API token with read-only permissions, only used for accessing resources',
    type: 'read-only',
  },
  {
    name: 'Full Access',
    description:
      'A default API token with full access permissions, used for accessing or modifying resources',
    type: 'full-access',
  },
];

export const defaults = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * Strapi makes the tokens at every start while there is neither a user nor a token. So they go at each start without
   * users (nobody could have made them), and once more with users (a system that had them before); never again after.
   */
  async removeDefaultApiTokens(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'access' });
    const isDone = (await store.get({ key: 'default-api-tokens-removed' })) === true;
    const hasUsers = (await strapi.db.query('admin::user').count()) > 0;
    if (isDone && hasUsers) return;
    for (const token of DEFAULT_TOKENS) {
      await strapi.db
        .query(API_TOKEN)
        .deleteMany({ where: { ...token, lifespan: { $null: true } } });
    }
    if (!isDone) await store.set({ key: 'default-api-tokens-removed', value: true });
  },

  /** `public` and `authenticated` (Strapi's names) may call nothing of `api::` or of our plugins. */
  async closeVisitorRoles(): Promise<void> {
    const roles = await strapi.db.query(VISITOR_ROLE).findMany({
      where: { type: { $in: ['public', 'authenticated'] } },
      populate: ['permissions'],
    });
    const open = (roles as { permissions: { id: number; action: string }[] }[])
      .flatMap(({ permissions }) => permissions)
      .filter(({ action }) => isOurs(action))
      .map(({ id }) => id);
    if (open.length === 0) return;
    await strapi.db.query(VISITOR_PERMISSION).deleteMany({ where: { id: { $in: open } } });
    strapi.log.warn(`access: took ${open.length} permissions from the website visitors' roles`);
  },

  async forbidSelfRegistration(): Promise<void> {
    const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
    const advanced = ((await store.get({ key: 'advanced' })) ?? {}) as { allow_register?: boolean };
    if (advanced.allow_register === false) return;
    await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
  },
});

const OUR_PLUGINS = ['access', 'first-platform', 'legacy-import', 'publication', 'upload'];

const isOurs = (action: string): boolean =>
  action.startsWith('api::') || OUR_PLUGINS.some((name) => action.startsWith(`plugin::${name}.`));
