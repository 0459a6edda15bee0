/**
 * Access: who may do what. Roles as data, write tokens bound to a person, an agency's subtree and a role's actions, Strapi's
 * admin roles made from the same table, and Strapi's open defaults closed. Errors of the database are stripped of what was written.
 */
import type { Core } from '@strapi/strapi';
import { migrateRawTables, own } from './plugin-services';
import { bindPermissions } from './admin-doors/bind-permissions';
import { guardContentManager } from './admin-doors/content-manager';
import { guardMediaLibrary } from './admin-doors/media-library';
import { guardWrites } from './admin-doors/guard-writes';
import { dropValues } from './domain/without-values';
import { middlewares } from './middlewares';
import { routes } from './routes/routes';
import { redactLog } from './redact-log';
import { guardDoors } from './sign-in/guard-doors';
import { setUp } from './sign-in/set-up-door';
import { services } from './services';
import { ACCESS_STEPS } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    redactLog(strapi);
    strapi.db.connection.on('query-error', dropValues);
    await migrateRawTables(strapi, ACCESS_STEPS);
    bindPermissions(strapi);
    guardDoors(strapi);
    guardContentManager(strapi);
    guardMediaLibrary(strapi);
    strapi.documents.use(guardWrites(strapi));
  },
  bootstrap({ strapi }: { strapi: Core.Strapi }): void {
    own(strapi, 'routes').warnOfUnknown();
  },
  destroy(): void {},
  controllers: { 'set-up': setUp },
  middlewares,
  routes,
  services,
};
