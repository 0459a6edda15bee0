/** The actions on an item: ask what would happen, or take a step of the review in the name of the token's person. */
import type { Core } from '@strapi/strapi';
import type { ItemAction } from '../../../domain/review/action-inputs';
import { ITEM, publication, review, type Verdict, type Writer } from './collaborators';
import type { Outcome } from './once';
import { ownDraft } from './own-draft';
import { presentIfThere } from './present-now';
import { notFound } from './refusals';
import { withDraft, withDraftOrGone, type DraftRequest } from './with-draft';

export type Assessment = Verdict & { review: { refusal: string | null } };

/** What would happen if the draft were published now; nothing is done. */
export async function assessItem(strapi: Core.Strapi, request: DraftRequest): Promise<Assessment> {
  const { documentId } = await ownDraft(strapi, request);
  const verdict = await publication(strapi, 'gate').assess(ITEM, documentId);
  const view = await review(strapi, 'view').of(ITEM, documentId);
  if (!verdict || !view) throw notFound(documentId);
  return { ...verdict, review: { refusal: view.refusal } };
}

/** 清除: log and ledger may keep what an item held that was deleted. */
const OF_WHAT_IS_GONE: readonly ItemAction[] = ['propose-erasure', 'confirm-erasure'];

/** Answers no item where the act erased it. */
export const performAction = (
  strapi: Core.Strapi,
  request: DraftRequest,
  action: ItemAction,
  input: unknown,
): Promise<Outcome> =>
  (OF_WHAT_IS_GONE.includes(action) ? withDraftOrGone : withDraft)(strapi, request, async () => {
    const { documentId, writer } = request;
    const person = personOf(writer);
    await review(strapi, 'actions').perform({ uid: ITEM, documentId, action, input, person });
    return presentIfThere(strapi, documentId);
  });

/** The person with the rights of this token, which may be fewer than the person's own. */
const personOf = (writer: Writer) => ({
  personId: writer.personId,
  email: writer.personEmail,
  may: async (right: string, agencyDocumentId: string) =>
    writer.may(right) && (await writer.covers(agencyDocumentId)),
});
