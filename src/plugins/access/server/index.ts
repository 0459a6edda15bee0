/**
 * Access: who may do what. Roles as data, write tokens bound to a person, an agency's subtree and a role's actions, Strapi's
 * admin roles made from the same table, and Strapi's open defaults closed. Errors of the database are stripped of what was written.
 */
import type { Core } from '@strapi/strapi';
import { migrateRawTables } from './plugin-services';
import { dropValues } from './domain/without-values';
import { middlewares } from './middlewares';
import { services } from './services';
import { ACCESS_STEPS } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    strapi.db.connection.on('query-error', dropValues);
    await migrateRawTables(strapi, ACCESS_STEPS);
  },
  bootstrap(): void {},
  destroy(): void {},
  middlewares,
  services,
};
