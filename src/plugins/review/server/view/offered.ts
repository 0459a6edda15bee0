/** Which actions a person could take now: the right at the item's agency, and no refusal by the state or by four eyes. */
import type { ItemAction } from '../../../../domain/review/action-inputs';
import {
  refusalToCheck,
  refusalToDecide,
  refusalToPublish,
  refusalToSubmit,
  refusalToVerifyPaper,
  type Step,
} from '../../../../domain/review/clearance';
import type { Review } from '../../../../domain/review/review-state';
import { RIGHT_OF } from '../../../../domain/review/right-of';
import type { Person } from '../actions/actions';
import type { DebtRow } from '../duties/debts';
import type { ScheduleRow } from '../duties/schedules';
import type { PendingErasure } from '../erasure/pending-erasures';
import type { Draft } from '../facts/draft';

export interface Standing {
  draft: Draft;
  review: Review;
  debts: readonly DebtRow[];
  schedule: ScheduleRow | null;
  erasures: readonly PendingErasure[];
}

type Possible = (standing: Standing, step: Step) => boolean;

const POSSIBLE: Record<ItemAction, Possible> = {
  submit: ({ review }) => refusalToSubmit(review) === null,
  review: ({ review }, step) => refusalToDecide(review, 'review', step) === null,
  approve: ({ review }, step) => refusalToDecide(review, 'approve', step) === null,
  check: ({ review }, step) => refusalToCheck(review, step) === null,
  return: ({ review }) => review.submittedBy !== null || review.done.length > 0,
  refer: ({ review }) => review.state !== 'referred',
  'answer-referral': ({ review }) => review.state === 'referred',
  'record-paper': ({ review }) => review.submittedBy !== null && review.nextLevel !== null,
  'verify-paper': ({ review }, step) =>
    review.paperToVerify.some(({ level }) => refusalToVerifyPaper(review, level, step) === null),
  publish: ({ draft, review }) =>
    draft.disclosure === 'proactive' &&
    (refusalToPublish(review) === null || (draft.isEmergency && review.state !== 'referred')),
  schedule: ({ draft, review }) =>
    draft.disclosure === 'proactive' && refusalToPublish(review) === null,
  unschedule: ({ schedule }) => schedule !== null,
  withdraw: ({ draft }) => draft.isPublic,
  countersign: ({ debts }, { person }) =>
    debts.some(({ opened_person: opener }) => opener !== person),
  reclassify: ({ draft }) => draft.isPublic,
  reassess: ({ draft }) => draft.disclosure === 'withheld',
  'propose-erasure': () => true,
  'confirm-erasure': ({ erasures }, { person }) =>
    erasures.some(({ proposedPerson }) => proposedPerson !== person),
};

export async function offered(
  standing: Standing,
  step: Step,
  viewer: Person,
): Promise<ItemAction[]> {
  const { agencyId } = standing.draft;
  if (agencyId === null) return [];
  const actions: ItemAction[] = [];
  for (const action of Object.keys(POSSIBLE) as ItemAction[]) {
    const isPossible = POSSIBLE[action](standing, step);
    if (isPossible && (await viewer.may(RIGHT_OF[action], agencyId))) actions.push(action);
  }
  return actions;
}
