/** Before Strapi looks at the database: one booting process at a time, the raw tables, and the gate around every write. */
import type { Core } from '@strapi/strapi';
import { governWrites } from './gate/govern-writes';
import { guardBulkRoutes } from './gate/guard-bulk-routes';
import type { DerivedList } from './log/derived';
import { takeBootLock } from './operation/boot-lock';
import { refuseNewerDatabase } from './operation/program-version';
import { refuseUnfinishedRestore } from './operation/unfinished-restore';
import { rawTables } from './raw-tables/migrate';
import { PUBLICATION_STEPS } from './raw-tables/steps';
import { rebuildIndex } from './search/rebuild';
import { SEARCH_STEPS } from './search/steps';
import { ADDRESS_STEPS } from './register/addresses';
import { FORMER_FILE_STEPS } from './register/former-files';
import { FORMER_NUMBER_STEPS } from './register/former-numbers';

export default async function register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await takeBootLock(strapi);
  await refuseUnfinishedRestore(strapi);
  await refuseNewerDatabase(strapi);
  await rawTables({ strapi }).migrate('publication', PUBLICATION_STEPS);
  await rawTables({ strapi }).migrate('search', SEARCH_STEPS);
  await rawTables({ strapi }).migrate('publication-former-files', FORMER_FILE_STEPS);
  await rawTables({ strapi }).migrate('publication-addresses', ADDRESS_STEPS);
  await rawTables({ strapi }).migrate('publication-former-numbers', FORMER_NUMBER_STEPS);
  const derived = strapi.plugin('publication').service<DerivedList>('derived');
  derived.add({
    name: 'search',
    rebuild: async (signal) => void (await rebuildIndex(strapi, { fromStart: true, signal })),
  });
  strapi.documents.use(governWrites(strapi));
  guardBulkRoutes(strapi);
}
