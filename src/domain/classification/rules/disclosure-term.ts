/**
 * 公开时限: what is disclosed for a time (任前公示, 低保公示, penalties) has its last day, and is not published when that day is over (条例第十五条
 * and the sector rules that set such terms: a roster kept longer than it must be harms who is on it). Pure.
 */
import type { Finding, Rule } from '../assessment';

const ARTICLE = '条例第十五条、第二十六条';

export const disclosureTerm: Rule = (facts, { today }) => {
  const { disclosureTerm: term, disclosedUntil, matter } = facts;
  if (facts.disclosure !== 'proactive') return [];
  if (term === 'until' && !disclosedUntil) {
    return [finding('disclosed_until_missing', 'disclosedUntil', 'publish')];
  }
  // The last day itself still counts as a day of disclosure.
  if (term === 'until' && disclosedUntil && disclosedUntil < today) {
    return [finding('disclosed_until_past', 'disclosedUntil', 'publish', { disclosedUntil })];
  }
  const findings: Finding[] = [];
  if (term !== 'until' && disclosedUntil) {
    findings.push(finding('disclosed_until_unused', 'disclosedUntil', 'never'));
  }
  if (term !== 'until' && matter?.duration === 'until') {
    findings.push(finding('disclosure_term_differs', 'disclosureTerm', 'never'));
  }
  return findings;
};

function finding(
  code: Finding['code'],
  field: Finding['field'],
  blocks: Finding['blocks'],
  params: Finding['params'] = {},
): Finding {
  return { code, field, article: ARTICLE, blocks, params };
}
