/** The last step of a boot: every governed type is known, indexes on Strapi's tables are there, other processes may boot now. */
import type { Core } from '@strapi/strapi';
import { checkDescriptors } from '../descriptors';
import { releaseBootLock } from './boot-lock';

export const boot = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param indexes idempotent `create index if not exists …` statements. */
  async finish(indexes: readonly string[]): Promise<void> {
    checkDescriptors(strapi);
    for (const statement of indexes) await strapi.db.connection.raw(statement);
    await releaseBootLock(strapi);
  },
});
