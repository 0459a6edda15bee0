/** The review, as the gate asks it: the service of the review plugin, by name. A type without `review` is never asked about. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Facts, PublicTypeDescriptor, Reviewed } from '../contracts';

export type ReviewedDescriptor = PublicTypeDescriptor & { review: Reviewed };

export const isReviewed = (descriptor: PublicTypeDescriptor): descriptor is ReviewedDescriptor =>
  descriptor.review !== undefined;

interface Clearance {
  /** The class under which it is public, before this write; null: it is not. */
  publicClass(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    documentId: string,
  ): Promise<string | null>;
  noteDraft(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    facts: Facts,
    isPublic: boolean,
  ): Promise<void>;
  /** The draft is to be public as it is, with what its references are called now. */
  noteReferences(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    facts: Facts,
  ): Promise<void>;
  /** @throws ConflictError when the review does not let this content be public. */
  require(trx: Knex.Transaction, descriptor: ReviewedDescriptor, published: Facts): Promise<void>;
  notePublished(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    documentId: string,
  ): Promise<void>;
  noteWithdrawn(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    documentId: string,
  ): Promise<void>;
  noteDeleted(
    trx: Knex.Transaction,
    descriptor: ReviewedDescriptor,
    documentId: string,
  ): Promise<void>;
}

export const clearance = (strapi: Core.Strapi): Clearance =>
  strapi.plugin('review').service('clearance') as unknown as Clearance;
