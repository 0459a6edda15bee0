/**
 * 条例第十七条: 行政机关不能确定政府信息是否可以公开的，应当依照法律、法规和国家有关规定报有关主管部门或者保密行政管理部门确定。 Until then 待定 is work
 * in hand: somebody owns it, and what was found so far is written down. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';

export const undeterminedIsResearched: Rule = (facts) => {
  if (facts.disclosure !== 'undetermined') return [];
  const findings: Finding[] = [];
  const article = '条例第十七条';
  if (!hasText(facts.researchNote)) {
    findings.push({
      code: 'research_note_missing',
      field: 'researchNote',
      article,
      blocks: 'publish',
    });
  }
  if (!hasText(facts.decisionOwner)) {
    findings.push({
      code: 'decision_owner_missing',
      field: 'decisionOwner',
      article,
      blocks: 'publish',
    });
  }
  return findings;
};
