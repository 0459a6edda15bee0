/** Whether the tables still refuse what must not happen to them; asked at every boot. */
import type { Core } from '@strapi/strapi';
import { publication } from '../plugin-services';
import { FORBIDDEN } from '../tables/steps';

export const unchangeable = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws Error when a trigger is missing: rows could have been changed unseen. */
  async check(): Promise<void> {
    for (const { table, changes } of FORBIDDEN) {
      await publication(strapi, 'append-only').check(table, changes);
    }
  },
});
