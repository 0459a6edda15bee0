/**
 * 条例第十一条: 行政机关公开政府信息依照法律、行政法规和国家有关规定需要批准的，经批准予以公开。 Whether a rule requires it is told by the
 * matter (statistics, mapping, epidemics) or by the context; where it does, the approval is named. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Rule } from '../assessment';

export const approvalWhereRequired: Rule = (facts, context) =>
  (context.isApprovalRequired || facts.matter?.isApprovalRequired) &&
  !hasText(facts.approvalDocument)
    ? [
        {
          code: 'approval_document_missing',
          field: 'approvalDocument',
          article: '条例第十一条',
          blocks: 'publish',
        },
      ]
    : [];
