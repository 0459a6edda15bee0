/**
 * The two ends of what a boot does once Strapi's tables exist: indexes that Strapi does not make, then the check that every
 * governed type is known. Other processes may boot only after the second.
 */
import type { Core } from '@strapi/strapi';
import { checkDescriptors } from '../descriptors';
import { releaseBootLock } from './boot-lock';

export const boot = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @param statements idempotent: `create index if not exists …`. */
  async makeIndexes(statements: readonly string[]): Promise<void> {
    for (const statement of statements) await strapi.db.connection.raw(statement);
  },

  /** @throws Error when a listed type has no descriptor. */
  async finish(): Promise<void> {
    checkDescriptors(strapi);
    await releaseBootLock(strapi);
  },
});
