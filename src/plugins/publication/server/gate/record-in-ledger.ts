/**
 * The ledger rows of a change of public state, in its transaction and before the counter is held: who published, revised or withdrew
 * what, on which class and ground, for which content.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LedgerEntry } from '../../../../../types/ledger';
import type { Facts, PublicDocument, PublicTypeDescriptor } from '../contracts';
import { acting } from './acting';
import { clearance, isReviewed } from './clearance';

const ledger = (strapi: Core.Strapi) =>
  strapi.plugin('ledger').service('ledger') as unknown as {
    append(trx: Knex.Transaction, entry: LedgerEntry): Promise<unknown>;
  };

export async function recordPublication(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  facts: Facts,
  wasPublic: boolean,
): Promise<void> {
  const { actor, personId, importApproval, details = null } = acting({ strapi }).current();
  await ledger(strapi).append(trx, {
    subjectType: descriptor.type,
    subjectId: facts.documentId,
    act: wasPublic ? 'revised' : 'published',
    actor,
    actorId: idOf(personId),
    from: wasPublic ? 'public' : 'not_public',
    to: 'public',
    ground: null,
    contentHash: descriptor.review?.contentHash(facts) ?? null,
    details: importApproval
      ? {
          ...details,
          approvedBy: importApproval.email,
          approvedByPerson: idOf(importApproval.personId),
          importRun: importApproval.run,
        }
      : details,
  });
  if (isReviewed(descriptor)) {
    await clearance(strapi).notePublished(trx, descriptor, facts.documentId);
  }
}

export async function recordWithdrawalInLedger(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  descriptor: PublicTypeDescriptor,
  { documentId, kind, replacedBy }: PublicDocument,
): Promise<void> {
  const { actor, personId, withdrawal } = acting({ strapi }).current();
  await ledger(strapi).append(trx, {
    subjectType: descriptor.type,
    subjectId: documentId,
    act: 'withdrawn',
    actor,
    actorId: idOf(personId),
    from: 'public',
    to: 'not_public',
    ground: null,
    contentHash: null,
    details: { kind, replacedBy, reason: withdrawal?.reason ?? null },
  });
  if (isReviewed(descriptor)) await clearance(strapi).noteWithdrawn(trx, descriptor, documentId);
}

/** The same for a person whatever e-mail address that one has today; null: the actor is none. */
const idOf = (personId: number | undefined): string | null =>
  personId === undefined ? null : `person:${personId}`;
