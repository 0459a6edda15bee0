/** Before Strapi looks at the database: one booting process at a time, the raw tables, and the gate around every write. */
import type { Core } from '@strapi/strapi';
import { governWrites } from './gate/govern-writes';
import { guardBulkRoutes } from './gate/guard-bulk-routes';
import { takeBootLock } from './operation/boot-lock';
import { rawTables } from './raw-tables/migrate';
import { PUBLICATION_STEPS } from './raw-tables/steps';

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await takeBootLock(strapi);
  await rawTables({ strapi }).migrate('publication', PUBLICATION_STEPS);
  strapi.documents.use(governWrites(strapi));
  guardBulkRoutes(strapi);
}
