/**
 * What the plugin sets up at each start: the admin roles, and Strapi's open defaults closed. Called by the application's own
 * bootstrap, because Strapi 5.54 starts plugins before its admin, which makes its default roles (only while there is none
 * at all), its permission actions and its API tokens.
 */
import type { Core } from '@strapi/strapi';
import { own } from '../plugin-services';

export const seeding = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Idempotent. */
  async run(): Promise<void> {
    const defaults = own(strapi, 'defaults');
    await defaults.removeDefaultApiTokens();
    await defaults.closeVisitorRoles();
    await defaults.forbidSelfRegistration();
    await own(strapi, 'admin-roles').seed();
    await own(strapi, 'first-administrator').prepare();
  },
});
