/**
 * Legacy import: read, map, plan, apply, report. Exports of older systems become information items, every row accounted for, through the
 * same gate as everything else.
 */
import type { Core } from '@strapi/strapi';
import { rawTables } from './plugin-services';
import { services } from './services';
import { IMPORT_STEPS } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await rawTables(strapi).migrate('legacy-import', IMPORT_STEPS);
  },
  bootstrap(): void {},
  destroy(): void {},
  controllers: {},
  routes: {},
  policies: {},
  services,
};
