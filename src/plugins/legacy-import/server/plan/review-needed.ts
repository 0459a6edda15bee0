/**
 * Whether the approver of an import is all the review that a record needs: every level where it was public before, on evidence (原已公开),
 * else the last of the levels alone (发布前审查, 条例第十七条). Pure.
 */
import { completeFacts } from '../../../../domain/classification/item-facts';
import { wasPublicBefore } from '../../../../domain/classification/prior-publication';
import { messagesOf } from '../../../../domain/review/refusal-messages';
import type { MappedRecord, Remark } from '../map/mapped-record';

export function isReviewCovered(
  { fields }: MappedRecord,
  levelsLeft: number,
  today: string,
): boolean {
  return levelsLeft <= 1 || wasPublicBefore(completeFacts(fields), today);
}

export const REVIEW_INCOMPLETE: Remark = {
  code: 'review_incomplete',
  column: null,
  value: null,
  message: messagesOf('review_incomplete')['zh-Hans'],
};
