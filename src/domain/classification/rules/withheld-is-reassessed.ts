/**
 * 条例第十八条: 行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开。 The day of
 * the next 评估审查 is recorded; records from before the system raise no alarm while they have none. Pure.
 */
import { isRealDate } from '../../dates/date-string';
import type { Finding, Rule } from '../assessment';
import { isLegacy } from '../prior-publication';

export const withheldIsReassessed: Rule = (facts, context) => {
  const { disclosure, reassessOn } = facts;
  if (disclosure !== 'withheld') return [];
  const finding = (code: Finding['code'], params: Finding['params'] = {}): Finding[] => [
    { code, field: 'reassessOn', article: '条例第十八条', blocks: 'never', params },
  ];
  if (!reassessOn) return isLegacy(facts, context) ? [] : finding('reassess_on_missing');
  return isRealDate(reassessOn) && reassessOn < context.today
    ? finding('reassessment_overdue', { reassessOn })
    : [];
};
