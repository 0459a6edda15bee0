/**
 * 变更公开属性: what is public becomes on-request, withheld or undetermined, and leaves the public in the same transaction. The new class must
 * stand by itself (its ground, its reason: arts 13 to 17), and the whole review of it is owed. And 定期评估审查 of what stays withheld (art. 18).
 */
import type { ActionInput } from '../../../../domain/review/action-inputs';
import type { Finding } from '../../../../../types/publication';
import { openDebt } from '../duties/debts';
import { publication } from '../plugin-services';
import { conflict, invalid, notFound } from '../refusals';
import { note, type StepContext } from './step';

/** Where a class states what it rests on. */
const FIELDS_OF_A_CLASS = [
  'ground',
  'groundLaw',
  'groundHarm',
  'groundDiscretion',
  'disclosureReason',
  'researchNote',
  'decisionOwner',
];

export async function reclassify(
  context: StepContext,
  { contentHash: _seen, reason, ...given }: ActionInput<'reclassify'>,
): Promise<void> {
  const { strapi, trx, uid, subject, draft, person } = context;
  if (!draft.isPublic) throw conflict('not_public');
  const { documentId } = subject;
  const acting = publication(strapi, 'acting');
  await acting.run({ ...acting.current(), isReclassification: true }, async () => {
    await strapi.documents(uid).update({
      documentId,
      data: { ...emptyClass(), ...given } as never,
      status: 'draft',
    });
    const refusals = await objectionsToClass(context);
    if (refusals.length > 0) throw publication(strapi, 'gate').refusal(refusals);
    await publication(strapi, 'withdrawal').withdraw(uid, documentId, {
      kind: 'withdrawn',
      replacedBy: null,
      reason,
    });
  });
  await openDebt(strapi, trx, subject, {
    kind: 'reclassification',
    agencyId: draft.agencyId,
    contentHash: null,
    person,
  });
  await note(
    context,
    'reclassified',
    { from: draft.disclosure, to: given.disclosure, ground: given.ground ?? null },
    { reason },
  );
}

const emptyClass = () => Object.fromEntries(FIELDS_OF_A_CLASS.map((field) => [field, null]));

/** What the rules say of the class alone: the content may be the very reason for the change. */
async function objectionsToClass({ strapi, uid, subject }: StepContext): Promise<Finding[]> {
  const verdict = await publication(strapi, 'gate').assess(uid, subject.documentId);
  if (!verdict) throw notFound();
  return verdict.violations.filter(({ field }) => FIELDS_OF_A_CLASS.includes(field));
}

export async function reassess(
  context: StepContext,
  { outcome, reason, nextOn }: ActionInput<'reassess'>,
): Promise<void> {
  const { strapi, uid, subject, draft, today } = context;
  if (draft.disclosure !== 'withheld') throw conflict('not_withheld');
  if (nextOn <= today) throw invalid('nextOn', 'day_not_ahead');
  await strapi.documents(uid).update({
    documentId: subject.documentId,
    data: { reassessOn: nextOn } as never,
    status: 'draft',
  });
  await note(
    context,
    'reassessed',
    { from: 'withheld', to: outcome, ground: draft.ground },
    { reason, nextOn },
  );
}
