/**
 * 条例第十四条: 依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。
 * The law or administrative regulation is named; a rule (规章) is not enough. What would be endangered, and how, is written down: the four words
 * alone would cover anything. State secrets do not belong into this system at all. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { groundLawStanding } from '../ground-law';

const ARTICLE = '条例第十四条';

export const groundOfArticle14: Rule = (facts, context) => {
  if (facts.disclosure !== 'withheld') return [];
  if (facts.ground === 'state_secret') {
    return [finding('state_secret_in_system', 'ground', 'publish')];
  }
  if (facts.ground === 'endangers_security') {
    const isExplained = [facts.disclosureReason, facts.groundHarm, facts.groundLaw].some(hasText);
    return isExplained ? [] : [finding('ground_danger_missing', 'disclosureReason', 'publish')];
  }
  if (facts.ground !== 'forbidden_by_law') return [];
  if (!hasText(facts.groundLaw)) return [finding('ground_law_missing', 'groundLaw', 'publish')];
  const standing = groundLawStanding(facts.groundLaw, context.isKnownGroundLaw);
  if (standing === 'insufficient') {
    return [finding('ground_law_not_law_or_regulation', 'groundLaw', 'publish')];
  }
  return standing === 'circular' ? [finding('ground_law_circular', 'groundLaw', 'publish')] : [];
};

function finding(
  code: Finding['code'],
  field: Finding['field'],
  blocks: Finding['blocks'],
): Finding {
  return { code, field, article: ARTICLE, blocks };
}
