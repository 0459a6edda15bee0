/** 送审 and what sends an item back or away: submit, return with reasons, refer to a named body, its answer (条例第十七条). */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToSubmit } from '../../../../domain/review/clearance';
import { conflict } from '../refusals';
import { record, type StepContext } from './step';

export async function submit(
  context: StepContext,
  { comment }: ActionInput<'submit'>,
): Promise<void> {
  const refusal = refusalToSubmit(context.review);
  if (refusal) throw conflict(refusal);
  await record(context, {
    kind: 'submitted',
    act: 'submitted',
    details: comment === undefined ? null : { comment },
  });
}

/** 退回: the item begins anew once it is mended. */
export async function returnItem(
  context: StepContext,
  { reason }: ActionInput<'return'>,
): Promise<void> {
  const { review } = context;
  if (review.submittedBy === null && review.done.length === 0) throw conflict('not_submitted');
  await record(context, { kind: 'returned', act: 'returned', details: { reason } });
}

/** 报有关主管部门或者保密行政管理部门确定. */
export async function refer(
  context: StepContext,
  { body, sentOn, reason }: ActionInput<'refer'>,
): Promise<void> {
  if (context.review.state === 'referred') throw conflict('referral_open');
  await record(context, { kind: 'referred', act: 'referred', details: { body, sentOn, reason } });
}

export async function answerReferral(
  context: StepContext,
  { answeredOn, answer }: ActionInput<'answer-referral'>,
): Promise<void> {
  if (context.review.state !== 'referred') throw conflict('referral_missing');
  await record(context, {
    kind: 'referral_answered',
    act: 'referral_answered',
    details: { answeredOn, answer },
  });
}
