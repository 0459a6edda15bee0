/**
 * 解读 (国办发〔2016〕61号, 政策文件与解读方案、解读材料同步组织、同步审签、同步部署): a policy document names its interpretation or says why it needs none;
 * an interpretation says of what kind it is and by which unit. Documents from before the system are not asked. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { isLegacy, wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第六条、第二十条第（一）项；国办发〔2016〕61号';
const POLICY_NATURES: readonly string[] = ['rule', 'normative_document', 'other_policy'];

export const interpretation: Rule = (facts, context) => {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field'], blocks: Finding['blocks']): void => {
    findings.push({ code, field, article: ARTICLE, blocks });
  };
  if (facts.interprets.length > 0) {
    if (!facts.interpretationKind) {
      const wasPublic = wasPublicBefore(facts, context.today);
      add('interpretation_kind_missing', 'interpretationKind', wasPublic ? 'never' : 'publish');
    }
    if (!hasText(facts.interpretationUnit)) {
      add('interpretation_unit_missing', 'interpretationUnit', 'never');
    }
    return findings;
  }
  const isPolicy = facts.disclosure === 'proactive' && POLICY_NATURES.includes(facts.nature ?? '');
  const isExplained = facts.isInterpreted || hasText(facts.noInterpretationReason);
  if (isPolicy && !isExplained && !isLegacy(facts, context)) {
    add('interpretation_missing', 'noInterpretationReason', 'never');
  }
  return findings;
};
