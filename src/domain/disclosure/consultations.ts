/**
 * 征求第三方意见 (条例第三十二条): how a consultation ended, and what the organ then decided. 第三方不同意公开且有合理理由的，行政机关不予公开;
 * 逾期未提出意见的，由行政机关依照本条例的规定决定是否公开; silence is neither consent nor refusal. Pure.
 */
import type { ClosedListEntry } from './closed-list';

interface OutcomeEntry extends ClosedListEntry {
  /** Whether the outcome settles the matter, or the organ has to decide (arts 15, 32). */
  readonly settles: 'disclose' | 'withhold' | 'organ_decides';
}

export const CONSULTATION_OUTCOMES = [
  { code: 'agreed', label: '同意公开', article: '第十五条', settles: 'disclose' },
  {
    code: 'refused_with_grounds',
    label: '不同意公开且有合理理由',
    article: '第三十二条',
    settles: 'withhold',
  },
  {
    code: 'refused_without_grounds',
    label: '不同意公开但无合理理由',
    article: '第三十二条',
    settles: 'organ_decides',
  },
  {
    code: 'silent',
    label: '逾期未提出意见',
    article: '第三十二条',
    settles: 'organ_decides',
  },
  { code: 'unreachable', label: '无法联系', article: '第三十二条', settles: 'organ_decides' },
] as const satisfies readonly OutcomeEntry[];

export const ORGAN_DECISIONS = [
  { code: 'disclose', label: '决定公开', article: '第三十二条' },
  { code: 'withhold', label: '决定不予公开', article: '第三十二条' },
  {
    code: 'override',
    label: '不公开会对公共利益造成重大影响，决定公开',
    article: '第十五条、第三十二条',
  },
] as const satisfies readonly ClosedListEntry[];

/** 第三方应当自收到征求意见书之日起15个工作日内提出意见 (第三十二条). */
export const THIRD_PARTY_TERM_WORKING_DAYS = 15;
