/**
 * A publication that was refused because a reference is called otherwise since the last save leaves the draft's row as it was: the refusal
 * rolls everything back. Afterwards the row is brought up to what the draft is now, so that the item stands in the list of what is to be checked.
 */
import { AsyncResource } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { PublicTypeDescriptor, Reviewed } from '../../../../../types/publication';
import { readDraft, writeDraft } from '../facts/draft';
import { publication } from '../plugin-services';

/** Outside any transaction: one that is begun after a rollback would inherit in Strapi 5.54 what the lost one meant to do after its commit. */
const outside = new AsyncResource('gongkai:review');

/** Call inside the transaction that is being refused. */
export const noteAgainAfterRefusal = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor & { review: Reviewed },
  documentId: string,
): Promise<void> => {
  await strapi.db.transaction(async ({ onRollback }) => {
    onRollback(() => {
      outside.runInAsyncScope(() => {
        noteAgain(strapi, descriptor, documentId).catch((error: unknown) => {
          strapi.log.debug(`${documentId} was not noted again: ${String(error)}`);
        });
      });
    });
  });
};

async function noteAgain(
  strapi: Core.Strapi,
  { uid, type, review }: PublicTypeDescriptor & { review: Reviewed },
  documentId: string,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    const gate = publication(strapi, 'gate');
    await gate.lock(uid, [documentId]);
    const subject = { type, documentId };
    const noted = await readDraft(trx, subject);
    const facts = noted && (await gate.draftFacts(uid, documentId));
    if (!noted || !facts) return;
    const lightHash = review.lightHash(facts);
    if (lightHash !== noted.lightHash)
      await writeDraft(strapi, trx, subject, { ...noted, lightHash });
  });
}
