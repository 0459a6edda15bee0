/**
 * 条例第十条: 两个以上行政机关共同制作的政府信息，由牵头制作的行政机关负责公开。 The lead maker publishes once, with the evidence of 会签 that the others
 * agreed to the attribute (公文公开属性源头认定: joint documents are settled among the signers). Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第十条；公文公开属性源头认定';

export const jointDocument: Rule = (facts, { today }) => {
  const { agency, jointAgencies } = facts;
  if (jointAgencies.length === 0) return [];
  const blocks = wasPublicBefore(facts, today) ? 'never' : 'publish';
  const findings: Finding[] = [];
  if (!hasText(facts.jointSignatureEvidence)) {
    findings.push({
      code: 'joint_signature_evidence_missing',
      field: 'jointSignatureEvidence',
      article: ARTICLE,
      blocks,
    });
  }
  if (jointAgencies.some(({ code }) => code === agency?.code)) {
    findings.push({
      code: 'joint_agency_is_issuer',
      field: 'jointAgencies',
      article: ARTICLE,
      blocks,
    });
  }
  return findings;
};
