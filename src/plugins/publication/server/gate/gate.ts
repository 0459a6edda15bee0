/** The gate for callers in code: what the rules say of a draft, and the locks to take first when one transaction writes many. */
import type { Core } from '@strapi/strapi';
import type { Verdict } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { clientOf } from '../raw-tables/database-client';
import { assessDraft } from './assess';
import { lockDocuments, lockReferences } from './document-lock';

export const gate = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What would happen if the draft were published now. Null: no such draft, or no governed type. */
  async assess(uid: string, documentId: string): Promise<Verdict | null> {
    const descriptor = descriptorsOf(strapi).find(uid);
    return descriptor ? assessDraft(strapi, descriptor, documentId) : null;
  },

  /** Locks documents in the order that all writers keep. Call inside a transaction, before its first write. */
  async lock(uid: string, documentIds: readonly string[]): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await lockReferences(trx, clientOf(strapi), 'write');
      await lockDocuments(trx, clientOf(strapi), uid, documentIds);
    });
  },
});
