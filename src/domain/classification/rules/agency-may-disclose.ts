/**
 * 条例第十条: the organ that made the information discloses it; 行政机关设立的派出机构、内设机构依照法律、法规对外以自己名义履行行政管理职能的，可以由该派出机构、
 * 内设机构负责与所履行行政管理职能有关的政府信息公开工作。 An entrusted organisation acts in the name of who entrusted it. Pure.
 */
import type { Finding, Rule } from '../assessment';

const ARTICLE = '条例第十条';

export const agencyMayDisclose: Rule = ({ agency, generatedOn }) => {
  if (agency === null) return [finding('agency_missing', 'publish')];
  const findings: Finding[] = [];
  if (agency.kind === 'entrusted_organisation') {
    findings.push(finding('agency_is_entrusted', 'publish'));
  }
  if (agency.kind === 'internal_unit') findings.push(finding('agency_internal_unit', 'never'));
  // What a closed agency made while it stood stays its own; what was formed later is the successor's.
  if (agency.validTo && generatedOn && generatedOn > agency.validTo) {
    findings.push(finding('agency_closed', 'publish', { validTo: agency.validTo }));
  }
  if (agency.validFrom && generatedOn && generatedOn < agency.validFrom) {
    findings.push(finding('agency_not_yet_established', 'never', { validFrom: agency.validFrom }));
  }
  return findings;
};

function finding(
  code: Finding['code'],
  blocks: Finding['blocks'],
  params?: Finding['params'],
): Finding {
  return { code, field: 'agency', article: ARTICLE, blocks, ...(params ? { params } : {}) };
}
