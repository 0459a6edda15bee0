/**
 * 国办发〔2018〕37号: the record of a normative document: 备案, 公开征求意见, 施行日期, 有效期. What was public before knew these fields rarely and is not asked
 * for them; a link that is shown to the public must be an address of the web. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { isLegacy } from '../prior-publication';

const ARTICLE = '条例第二十条第（一）项；国办发〔2018〕37号';
const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/iu;

const RECORD = [
  ['filing_number_missing', 'filingNumber'],
  ['consultation_url_missing', 'consultationUrl'],
  ['effective_on_missing', 'effectiveOn'],
  ['valid_until_missing', 'validUntil'],
] as const;

export const normativeRecord: Rule = (facts, context) => {
  const findings: Finding[] = [];
  if (hasText(facts.consultationUrl) && !WEB_ADDRESS.test(facts.consultationUrl.trim())) {
    findings.push({
      code: 'consultation_url_not_address',
      field: 'consultationUrl',
      article: ARTICLE,
      blocks: 'publish',
    });
  }
  if (facts.nature !== 'normative_document' || isLegacy(facts, context)) return findings;
  for (const [code, field] of RECORD) {
    if (!hasText(facts[field])) findings.push({ code, field, article: ARTICLE, blocks: 'never' });
  }
  return findings;
};
