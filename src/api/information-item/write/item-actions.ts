/**
 * The actions on an item: ask what the rules say, publish what one has seen, withdraw. Publication and withdrawal go through the gate
 * like every other write.
 */
import type { Core } from '@strapi/strapi';
import { ITEM, publication, type Verdict, type Withdrawal } from './collaborators';
import { presentNow } from './item-writes';
import { loadDraft } from './load-item';
import { contentHashOfDraft, type PresentedItem } from './present-item';
import { conflict, invalid, notFound } from './refusals';
import { ownDraft, withDraft, type DraftRequest } from './with-draft';

/** What would happen if the draft were published now; nothing is done. */
export async function assessItem(strapi: Core.Strapi, request: DraftRequest): Promise<Verdict> {
  const { documentId } = await ownDraft(strapi, request);
  const verdict = await publication(strapi, 'gate').assess(ITEM, documentId);
  if (!verdict) throw notFound(documentId);
  return verdict;
}

/** @throws ConflictError `approval_stale` when the content is no longer what the person saw. */
export const publishItem = (
  strapi: Core.Strapi,
  request: DraftRequest,
  { contentHash }: { contentHash: string },
): Promise<PresentedItem> =>
  withDraft(strapi, request, async (draft) => {
    const current = contentHashOfDraft(draft);
    if (current !== contentHash) {
      throw conflict('approval_stale', '内容在您审阅之后已改变，请重新审阅后再发布。', {
        contentHash: current,
      });
    }
    await strapi.documents(ITEM).publish({ documentId: request.documentId });
    return presentNow(strapi, request.documentId);
  });

export const withdrawItem = (
  strapi: Core.Strapi,
  request: DraftRequest,
  withdrawal: Withdrawal,
): Promise<PresentedItem> =>
  withDraft(strapi, request, async ({ documentId }) => {
    const { replacedBy } = withdrawal;
    if (
      replacedBy !== null &&
      (replacedBy === documentId || !(await loadDraft(strapi, replacedBy)))
    ) {
      throw invalid([
        { path: ['replacedBy'], code: 'unknown_reference', message: `找不到 ${replacedBy}` },
      ]);
    }
    await publication(strapi, 'withdrawal').withdraw(ITEM, documentId, withdrawal);
    return presentNow(strapi, documentId);
  });

/** Actions of the review workflow, which this version doesn't have yet: 409 for an item one may see. */
export async function refuseWorkflowAction(
  strapi: Core.Strapi,
  request: DraftRequest,
  action: string,
): Promise<never> {
  await ownDraft(strapi, request);
  throw conflict('action_not_available', `本版本还没有“${action}”这一步。`, {
    action,
    available: ['assess', 'publish', 'withdraw'],
  });
}
