/**
 * 条例第十三条、第二十七条: 依申请公开 is what no clause of arts 19-21 and no matter reaches and nothing exempts. It is a pre-sorting (each request
 * is decided anew), so it needs a written reason and never carries a ground of arts 14-16. Pure.
 */
import { isClause2019 } from '../../disclosure/clauses';
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';

const ARTICLE = '条例第十三条、第二十七条';
const EXEMPTION_WORDS = /国家秘密|商业秘密|个人隐私|内部事务|内部管理|过程性信息|执法案卷/;

export const onRequestNeedsReason: Rule = (facts) => {
  if (facts.disclosure !== 'on_request') return [];
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field'], blocks: Finding['blocks']): void => {
    findings.push({ code, field, article: ARTICLE, blocks });
  };
  if (!hasText(facts.disclosureReason)) {
    add('on_request_reason_missing', 'disclosureReason', 'publish');
  } else if (EXEMPTION_WORDS.test(facts.disclosureReason)) {
    add('on_request_reason_names_exemption', 'disclosureReason', 'never');
  }
  if (facts.ground) add('on_request_has_ground', 'ground', 'publish');
  if (facts.clauses.some(isClause2019)) add('on_request_has_clause', 'clauses', 'publish');
  if (facts.matter?.way === 'proactive') add('matter_way_differs', 'matter', 'never');
  return findings;
};
