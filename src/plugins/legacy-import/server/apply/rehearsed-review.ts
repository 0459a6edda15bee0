/**
 * What the review will say to the publication of a draft that was there before. A rehearsal publishes nothing, so the gate is not asked; the
 * levels that persons have done for this very content are looked up instead.
 */
import type { MappedRecord, Remark } from '../map/mapped-record';
import { isReviewCovered, REVIEW_INCOMPLETE } from '../plan/review-needed';
import { reviewView } from '../plugin-services';
import { ITEM } from './current-items';
import type { RunContext } from './run-context';

export async function rehearsedReview(
  { strapi, isDryRun, plan }: RunContext,
  record: MappedRecord,
  documentId: string,
): Promise<Remark[]> {
  if (!isDryRun) return [];
  const review = await reviewView(strapi).of(ITEM, documentId);
  const { levels = 1, nextLevel = null } = review ?? {};
  const levelsLeft = nextLevel === null ? 0 : levels - nextLevel + 1;
  return isReviewCovered(record, levelsLeft, plan.today) ? [] : [REVIEW_INCOMPLETE];
}
