/** The gate for callers in code: what the rules say of a draft, and the locks to take first when one transaction writes many. */
import type { Core } from '@strapi/strapi';
import type { Facts, Finding, Verdict } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { findHead } from '../log/heads';
import { clientOf } from '../raw-tables/database-client';
import { assessDraft } from './assess';
import { lockDocuments, lockReferences } from './document-lock';
import { draftFacts, publishedFacts } from './public-facts';
import { ClassificationError } from './refusals';

export const gate = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What would happen if the draft were published now. Null: no such draft, or no governed type. */
  async assess(uid: string, documentId: string): Promise<Verdict | null> {
    const descriptor = descriptorsOf(strapi).find(uid);
    return descriptor ? assessDraft(strapi, descriptor, documentId) : null;
  },

  /** Locks documents in the order that all writers keep. Call inside a transaction, before its first write. */
  async lock(uid: string, documentIds: readonly string[]): Promise<void> {
    await strapi.db.transaction(async ({ trx }) => {
      await lockReferences(trx, clientOf(strapi), 'shared');
      await lockDocuments(strapi, trx, uid, documentIds);
    });
  },

  /** The draft with what the type's document and review look at, as the caller's transaction sees it. Null: there is none. */
  async draftFacts(uid: string, documentId: string): Promise<Facts | null> {
    const descriptor = descriptorsOf(strapi).find(uid);
    return descriptor ? draftFacts(strapi, descriptor, documentId) : null;
  },

  /** The published version, likewise, with what the rules look at beside it. Null: there is none. */
  async publishedFacts(uid: string, documentId: string): Promise<Facts | null> {
    const descriptor = descriptorsOf(strapi).find(uid);
    return descriptor ? publishedFacts(strapi, descriptor, documentId) : null;
  },

  /** The sequence of the subject's newest entry, as the caller's transaction sees it. Null: it was never public. */
  async headSequence(uid: string, documentId: string): Promise<string | null> {
    const descriptor = descriptorsOf(strapi).find(uid);
    if (!descriptor) return null;
    let sequence: string | null = null;
    await strapi.db.transaction(async ({ trx }) => {
      const head = await findHead(trx, descriptor.type, documentId);
      sequence = head && head.sequence.toString();
    });
    return sequence;
  },

  /** The error by which the rules say no, for callers that ask them. */
  refusal: (violations: Finding[]): Error => new ClassificationError(violations),
});
