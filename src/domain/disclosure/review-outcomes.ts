/**
 * 审查结论 (条例第十七条): what a review before publication may conclude. 免于公开 and 需报审 are the words of older review forms. Pure.
 */
import type { ClosedListEntry } from './closed-list';

export const REVIEW_OUTCOMES = [
  { code: 'disclose', label: '公开', article: '第十三条', legacyLabels: ['同意公开', '可以公开'] },
  {
    code: 'disclose_in_part',
    label: '区分处理后公开',
    article: '第三十七条',
    legacyLabels: ['部分公开', '删减后公开'],
  },
  {
    code: 'withhold',
    label: '不予公开',
    article: '第十四条至第十六条',
    legacyLabels: ['免于公开', '免予公开', '不公开'],
  },
  { code: 'refer', label: '报请确定', article: '第十七条', legacyLabels: ['需报审', '报审'] },
  { code: 'return', label: '退回', legacyLabels: ['退回修改'] },
] as const satisfies readonly ClosedListEntry[];
export type ReviewOutcomeCode = (typeof REVIEW_OUTCOMES)[number]['code'];
