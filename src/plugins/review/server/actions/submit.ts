/** 送审 and what sends an item back or away: submit, return with reasons, refer to a named body, its answer (条例第十七条). */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import { refusalToSubmit } from '../../../../domain/review/clearance';
import { readDraft, type Draft } from '../facts/draft';
import { publication } from '../plugin-services';
import { conflict, invalid } from '../refusals';
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

/** 报有关主管部门或者保密行政管理部门确定. The item says so itself: the rules, and whoever opens it, read its own fields. */
export async function refer(
  context: StepContext,
  { body, sentOn, reason }: ActionInput<'refer'>,
): Promise<void> {
  if (context.review.state === 'referred') throw conflict('referral_open');
  if (sentOn > context.today) throw invalid('sentOn', 'day_ahead');
  const draft = await written(context, {
    referredTo: body,
    referredOn: sentOn,
    referralAnsweredOn: null,
  });
  await record(
    { ...context, draft },
    { kind: 'referred', act: 'referred', details: { body, sentOn, reason } },
  );
}

export async function answerReferral(
  context: StepContext,
  { answeredOn, answer }: ActionInput<'answer-referral'>,
): Promise<void> {
  if (context.review.state !== 'referred') throw conflict('referral_missing');
  if (answeredOn > context.today) throw invalid('answeredOn', 'day_ahead');
  const draft = await written(context, { referralAnsweredOn: answeredOn });
  await record(
    { ...context, draft },
    { kind: 'referral_answered', act: 'referral_answered', details: { answeredOn, answer } },
  );
}

/** The draft as it is with these of its fields. */
async function written(context: StepContext, data: Record<string, unknown>): Promise<Draft> {
  const { strapi, trx, uid, subject, draft } = context;
  const acting = publication(strapi, 'acting');
  await acting.run({ ...acting.current(), isOfReview: true }, () =>
    strapi.documents(uid).update({
      documentId: subject.documentId,
      data: data as never,
      status: 'draft',
    }),
  );
  return (await readDraft(trx, subject)) ?? draft;
}
