/** 审查、签发: a level of the review done by a person, or the one check that a light change needs. */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToCheck, refusalToDecide } from '../../../../domain/review/clearance';
import type { Review } from '../../../../domain/review/review-state';
import { settleByApproval } from '../duties/debts';
import { conflict } from '../refusals';
import { record, type StepContext } from './step';

export const review = (context: StepContext, input: ActionInput<'review'>) =>
  decide(context, 'review', input);

export const approve = (context: StepContext, input: ActionInput<'approve'>) =>
  decide(context, 'approve', input);

async function decide(
  context: StepContext,
  act: 'review' | 'approve',
  { manualCheck, comment }: ActionInput<'review'>,
): Promise<void> {
  const { review: before, person, drafters } = context;
  const refusal = refusalToDecide(before, act, { person: person.key, drafters });
  if (refusal || before.nextLevel === null) throw refused(refusal ?? 'already_approved', before);
  const after = await record(context, {
    kind: act === 'review' ? 'reviewed' : 'approved',
    act: act === 'review' ? 'reviewed' : 'approved',
    level: before.nextLevel,
    isManualCheck: manualCheck === true,
    details: comment === undefined ? null : { comment },
  });
  if (after.nextLevel === null) await settleByApproval(context);
}

export async function check(
  context: StepContext,
  { lightHash, manualCheck, comment }: ActionInput<'check'>,
): Promise<void> {
  const { review: before, person, drafters } = context;
  const refusal = refusalToCheck(before, { person: person.key, drafters });
  if (refusal) throw refused(refusal, before);
  await record(context, {
    kind: 'checked',
    act: 'checked',
    isManualCheck: manualCheck === true,
    details: { lightHash, ...(comment !== undefined && { comment }) },
  });
}

const refused = (code: Parameters<typeof conflict>[0], { state, levels, nextLevel }: Review) =>
  conflict(code, { state, levels, nextLevel });
