/**
 * 国办发〔2018〕37号 and 国办发〔2018〕115号: an administrative normative document must pass legal review before it is issued, or it may not be submitted;
 * 条例第二十条第（一）项 puts it among what is disclosed. A new one without is refused, one that was public before is to be completed. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第二十条第（一）项；国办发〔2018〕115号';

export const normativeDocument: Rule = (facts, { today }) => {
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field'], blocks: Finding['blocks']): void => {
    findings.push({ code, field, article: ARTICLE, blocks });
  };
  if (facts.clauses.includes('art20_1') && !facts.nature) add('nature_missing', 'nature', 'never');
  if (facts.nature !== 'normative_document') return findings;

  const missing = (['legalReviewBody', 'legalReviewedOn'] as const).find(
    (field) => !hasText(facts[field]),
  );
  if (missing) {
    const wasPublic = wasPublicBefore(facts, today);
    const code = wasPublic ? 'legal_review_to_be_supplied' : 'legal_review_missing';
    add(code, missing, wasPublic ? 'never' : 'publish');
  }
  if (facts.legalReviewedOn && facts.generatedOn && facts.legalReviewedOn > facts.generatedOn) {
    add('legal_review_after_generation', 'legalReviewedOn', 'never');
  }
  if (!hasText(facts.registrationNumber)) {
    add('registration_number_missing', 'registrationNumber', 'never');
  }
  return findings;
};
