/**
 * 撤下: taken from the public at once by any reviewer; another person countersigns within one working day (补签). And the confirmation of
 * what was done in haste: an urgent publication that is overruled is withdrawn in the same act.
 */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { findDebt, settleDebt } from '../duties/debts';
import { publication } from '../plugin-services';
import { conflict, invalid } from '../refusals';
import { note, type StepContext } from './step';

export async function withdraw(
  context: StepContext,
  { kind, reason, replacedBy = null }: ActionInput<'withdraw'>,
): Promise<void> {
  const { strapi, uid, subject } = context;
  if (replacedBy !== null && !(await isOther(context, replacedBy))) {
    throw invalid('replacedBy', 'unknown_item', replacedBy);
  }
  const given = { kind, replacedBy, reason };
  await publication(strapi, 'withdrawal').withdraw(uid, subject.documentId, given);
}

export async function countersign(
  context: StepContext,
  { debt: id, decision, reason }: ActionInput<'countersign'>,
): Promise<void> {
  const { strapi, trx, uid, subject, person, review } = context;
  const debt = await findDebt(trx, subject, id);
  if (!debt) throw invalid('debt', 'unknown_debt', id);
  if (debt.settled_at !== null) throw conflict('already_settled');
  if (debt.opened_person === person.key) throw conflict('own_act');
  const isOwnHaste = debt.kind === 'urgent_publication' && context.drafters.includes(person.key);
  if (isOwnHaste) throw conflict('own_draft');
  if (decision === 'overruled' && reason === undefined) throw invalid('reason', 'reason_missing');
  const isConfirmedClass = debt.kind === 'reclassification' && decision === 'confirmed';
  // 变更公开属性 is confirmed by the whole review of the new class, not by one signature.
  if (isConfirmedClass && review.nextLevel !== null) {
    throw conflict('review_incomplete', { nextLevel: review.nextLevel });
  }
  await settleDebt(strapi, trx, id, decision, person);
  await note(
    context,
    'countersigned',
    { from: debt.kind, to: decision },
    { debt: id, openedBy: debt.opened_email, ...(reason !== undefined && { reason }) },
  );
  if (debt.kind === 'urgent_publication' && decision === 'overruled' && context.draft.isPublic) {
    const given = { kind: 'withdrawn' as const, replacedBy: null, reason: reason ?? null };
    await publication(strapi, 'withdrawal').withdraw(uid, subject.documentId, given);
  }
}

const isOther = async ({ strapi, uid, subject }: StepContext, documentId: string) =>
  documentId !== subject.documentId &&
  (await strapi.db
    .query(uid)
    .findOne({ select: ['id'], where: { documentId, publishedAt: { $notNull: true } } })) !== null;
