/**
 * What happens to an item on its way to the public, as facts that are recorded once and never changed (发布前审查, 条例第十七条): 起草、送审、
 * 审查、签发、退回、报请确定. Each fact is bound to the content it was about. Pure.
 */

export const REVIEW_FACT_KINDS = [
  'submitted',
  'reviewed',
  'approved',
  'checked',
  'returned',
  'referred',
  'referral_answered',
  'paper_recorded',
  'paper_verified',
  'imported',
  'urgent',
  'withdrawn',
] as const;
export type ReviewFactKind = (typeof REVIEW_FACT_KINDS)[number];

export const REVIEW_STATES = [
  { code: 'draft', label: '草稿' },
  { code: 'submitted', label: '已送审' },
  { code: 'reviewed', label: '审查中' },
  { code: 'approved', label: '已签发' },
  { code: 'returned', label: '已退回' },
  { code: 'referred', label: '已报请确定' },
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number]['code'];

/** 三审 at most; the last level is always the approver's (签发). */
export const MOST_LEVELS = 3;

/** The name of a level: 保密审查, 审核, 签发. */
export function levelLabel(level: number, levels: number): '保密审查' | '审核' | '签发' {
  if (level >= levels) return '签发';
  return level === 1 ? '保密审查' : '审核';
}
