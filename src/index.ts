/**
 * A table of contents: what is registered, in which order. Plugins have registered before this file's `register` runs, so the gate
 * stands around everything below.
 */
import type { Core } from '@strapi/strapi';
import { fillCalendar } from './api/calendar-year/fill-calendar';
import { sanitiseBody } from './api/information-item/document-middlewares/sanitise-body';
import { ITEM_INDEXES } from './api/information-item/indexes';
import type { ItemSettings } from './api/information-item/publication/descriptor';
import { INDEX_NUMBER_STEPS } from './api/information-item/publication/index-number-claims';
import { WRITE_KEY_STEPS } from './api/information-item/write/idempotency-table';
import { databaseSettings } from './commands/database-settings';
import { startCommandServer, type CommandServer } from './commands/serve-commands';
import { acquireSingleWriter, type SingleWriter } from './commands/single-writer';
import { CONTRACT_PARTS } from './contract-parts';
import { applyLayouts } from './extensions/content-manager/apply-layouts';
import { governedTypes } from './governed-types';

const OUR_PLUGINS = [
  'access',
  'attachment-reading',
  'first-platform',
  'ledger',
  'legacy-import',
  'publication',
  'review',
  'virus-scan',
];

const held = new WeakMap<
  Core.Strapi,
  { writer?: SingleWriter; commands?: Promise<CommandServer> }
>();

export default {
  async register({ strapi }: { strapi: Core.Strapi }) {
    checkPlugins(strapi);
    endureLateRejections(strapi);
    const database = databaseSettings();
    held.set(
      strapi,
      database.client === 'sqlite' ? { writer: acquireSingleWriter(database.filename) } : {},
    );
    const rawTables = strapi.plugin('publication').service('raw-tables');
    await rawTables.migrate('information-item', INDEX_NUMBER_STEPS);
    await rawTables.migrate('write-api', WRITE_KEY_STEPS);
    const descriptors = strapi.plugin('publication').service('descriptors');
    const settings = strapi.config.get<ItemSettings>('disclosure');
    for (const descriptor of governedTypes(settings)) descriptors.add(descriptor);
    const contract = strapi.plugin('publication').service('contract');
    for (const part of CONTRACT_PARTS) contract.add(part);
    strapi.documents.use(sanitiseBody(strapi));
    strapi.plugin('access').service('routes').close();
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    const boot = strapi.plugin('publication').service('boot');
    await boot.makeIndexes(ITEM_INDEXES);
    await strapi.plugin('access').service('seeding').run();
    await fillCalendar(strapi);
    await applyLayouts(strapi);
    await boot.finish();
    // Only a CMS that listens takes the commands of others; a command's own application never does.
    strapi.server.httpServer.once('listening', () => {
      const own = held.get(strapi);
      if (own) own.commands = startCommandServer(strapi);
    });
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    const own = held.get(strapi);
    held.delete(strapi);
    await (await own?.commands)?.stop();
    own?.writer?.release();
  },
};

/**
 * After a commit Strapi 5.54 reads the entry again to emit its events, un-awaited: when that read fails (pool exhausted, database gone)
 * Node would end. What is committed is committed; the failure is logged and the process goes on. Values that were written are not in
 * a database error any more (`compileSqlOnError`, the access plugin).
 */
const endureLateRejections = (strapi: Core.Strapi) => {
  if (process.listenerCount('unhandledRejection') > 0) return;
  process.on('unhandledRejection', (reason) => {
    strapi.log.error(
      `Something failed after its answer was given: ${reason instanceof Error ? reason.stack : String(reason)}`,
    );
  });
};

/** Strapi skips a local plugin whose server entry it can't find without a word: none of its rules would run. */
const checkPlugins = (strapi: Core.Strapi) => {
  const missing = OUR_PLUGINS.filter(
    (name) =>
      !strapi.plugins[name]?.services || Object.keys(strapi.plugins[name].services).length === 0,
  );
  if (missing.length > 0) {
    throw new Error(
      `These plugins were not loaded: ${missing.join(', ')}. Build the project (npm run build) and start again.`,
    );
  }
};
