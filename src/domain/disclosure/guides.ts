/** 政府信息公开指南 and 政府信息公开制度 (arts 4, 12): kinds, and the states a first edition passes through. Pure. */
import type { ClosedListEntry } from './closed-list';

export const GUIDE_KINDS = [
  { code: 'guide', label: '政府信息公开指南', article: '第十二条' },
  { code: 'rules', label: '政府信息公开制度', article: '第四条' },
] as const satisfies readonly ClosedListEntry[];

export const GUIDE_STATES = [
  { code: 'drafting', label: '起草' },
  { code: 'legal_review', label: '合法性审核' },
  { code: 'public_consultation', label: '公开征求意见' },
  { code: 'issued', label: '已印发' },
] as const satisfies readonly ClosedListEntry[];
