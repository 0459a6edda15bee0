/**
 * 公开 what one has seen, now or at a set time. 紧急发布 goes before the remaining levels, by an approver, for emergencies alone, and is owed
 * the confirmation of somebody else; the rules are asked all the same, by the gate.
 */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToPublish } from '../../../../domain/review/clearance';
import { openDebt } from '../duties/debts';
import { cancelWaiting, planPublication } from '../duties/schedules';
import { publication } from '../plugin-services';
import { conflict, forbidden } from '../refusals';
import { note, record, type StepContext } from './step';

export async function publish(
  context: StepContext,
  { urgent, manualCheck }: ActionInput<'publish'>,
): Promise<void> {
  const { strapi, uid, subject } = context;
  if (urgent) await recordUrgency(context, urgent.reason, manualCheck === true);
  const gate = publication(strapi, 'gate');
  const before = await gate.headSequence(uid, subject.documentId);
  await strapi.documents(uid).publish({ documentId: subject.documentId });
  // Nothing was changed: somebody else has published this very content.
  if ((await gate.headSequence(uid, subject.documentId)) === before)
    throw conflict('already_public');
  await cancelWaiting(context, 'published');
}

async function recordUrgency(
  context: StepContext,
  reason: string,
  isManualCheck: boolean,
): Promise<void> {
  const { strapi, trx, subject, draft, person, review } = context;
  if (!(await context.mayAlso('approve'))) throw forbidden('right_missing', { right: 'approve' });
  if (!draft.isEmergency) throw conflict('not_an_emergency');
  if (review.nextLevel === null) throw conflict('already_approved');
  await record(context, {
    kind: 'urgent',
    act: 'urgent_publication',
    isManualCheck,
    details: { reason, levelsMissing: missingLevels(context) },
  });
  await openDebt(strapi, trx, subject, {
    kind: 'urgent_publication',
    agencyId: draft.agencyId,
    contentHash: draft.contentHash,
    person,
  });
}

const missingLevels = ({ review }: StepContext): number[] =>
  Array.from({ length: review.levels }, (_none, index) => index + 1).filter(
    (level) => !review.done.some((one) => one.level === level),
  );

/** 定时发布: the content is ready now; the rules and the review are asked again at its time. */
export async function schedule(
  context: StepContext,
  { publishAt }: ActionInput<'schedule'>,
): Promise<void> {
  const at = new Date(publishAt);
  if (at.getTime() <= Date.now()) throw conflict('schedule_past', { publishAt });
  const refusal = refusalToPublish(context.review);
  if (refusal) throw conflict(refusal);
  await cancelWaiting(context, 'replaced');
  await planPublication(context, at.toISOString());
  await note(
    context,
    'scheduled',
    { from: null, to: 'scheduled' },
    { publishAt: at.toISOString() },
  );
}

export async function unschedule(context: StepContext): Promise<void> {
  if ((await cancelWaiting(context, 'cancelled')) === 0) throw conflict('schedule_missing');
  await note(context, 'schedule_cancelled', { from: 'scheduled', to: null }, {});
}
