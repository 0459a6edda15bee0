/**
 * Whether the review allows that an item becomes or stays public, and whether a person may take the next step: answers a code or null,
 * never throws. 紧急发布 skips levels, never the rest: an open referral, a manual check that is owed. Pure.
 */
import type { Review } from './review-state';

export type ClearanceRefusal =
  | 'approval_stale'
  | 'check_missing'
  | 'manual_check_missing'
  | 'referral_open'
  | 'review_incomplete';

export function refusalToPublish(review: Review): ClearanceRefusal | null {
  if (review.state === 'referred') return 'referral_open';
  if (!review.isUrgent && review.nextLevel !== null) {
    return review.isStale ? 'approval_stale' : 'review_incomplete';
  }
  if (!review.isManuallyChecked) return 'manual_check_missing';
  return review.isLightChecked ? null : 'check_missing';
}

export type StepRefusal =
  | 'already_approved'
  | 'already_submitted'
  | 'check_not_needed'
  | 'not_submitted'
  | 'own_draft'
  | 'own_paper'
  | 'paper_missing'
  | 'referral_open'
  | 'review_incomplete'
  | 'same_person_twice'
  | 'same_signer_twice'
  | 'wrong_level';

export interface Step {
  person: string;
  /** Who drafted the item since it was last published. */
  drafters: readonly string[];
}

export function refusalToSubmit(review: Review): StepRefusal | null {
  if (review.state === 'referred') return 'referral_open';
  if (review.nextLevel === null) return 'already_approved';
  return review.submittedBy === null ? null : 'already_submitted';
}

/** `review` does every level but the last, `approve` the last. */
export function refusalToDecide(
  review: Review,
  act: 'review' | 'approve',
  { person, drafters }: Step,
): StepRefusal | null {
  if (review.state === 'referred') return 'referral_open';
  if (review.nextLevel === null) return 'already_approved';
  if (review.submittedBy === null) return 'not_submitted';
  const isLast = review.nextLevel === review.levels;
  if (act === 'approve' && !isLast) return 'review_incomplete';
  if (act === 'review' && isLast) return 'wrong_level';
  return fourEyes(review, { person, drafters });
}

/** A light change (keywords, subjects, marks of validity, relations, dates) needs one check by somebody who did not make it. */
export function refusalToCheck(review: Review, { person, drafters }: Step): StepRefusal | null {
  if (review.isLightChecked) return 'check_not_needed';
  if (review.nextLevel !== null && !review.isUrgent) return 'review_incomplete';
  return drafters.includes(person) ? 'own_draft' : null;
}

/** A clerk may record what leaders signed on paper, level by level; who signed one level signs no other. */
export function refusalToRecordPaper(
  review: Review,
  level: number,
  signer: string,
): StepRefusal | null {
  if (review.submittedBy === null) return 'not_submitted';
  if (level > review.levels) return 'wrong_level';
  if (review.done.some((one) => one.level === level)) return 'already_approved';
  const isTwice = review.signers.some((one) => one.level !== level && one.signer === signer);
  return isTwice ? 'same_signer_twice' : null;
}

/** The verifier stands for the level, so four eyes hold for that person as for a reviewer; the clerk who recorded it is another. */
export function refusalToVerifyPaper(
  review: Review,
  level: number,
  step: Step,
): StepRefusal | null {
  const papers = review.paperToVerify.filter((paper) => paper.level === level);
  if (papers.length === 0) return 'paper_missing';
  if (papers.every(({ person }) => person === step.person)) return 'own_paper';
  return fourEyes(review, step);
}

function fourEyes(review: Review, { person, drafters }: Step): StepRefusal | null {
  if (drafters.includes(person) || review.submittedBy === person) return 'own_draft';
  return review.done.some((one) => one.person === person) ? 'same_person_twice' : null;
}
