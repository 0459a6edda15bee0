/**
 * 国办发〔2017〕47号: documents that are amended, repealed or lapsed stay public and are marked. The mark and the dates must tell one
 * story; a contradiction is asked about, because legacy records are often the ones that hold it. Pure.
 */
import type { Finding, Rule } from '../assessment';

const ARTICLE = '国办发〔2017〕47号';

export const validityAgrees: Rule = (facts, { today }) => {
  const { validity, effectiveOn, repealedOn, validUntil } = facts;
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field']): void => {
    findings.push({ code, field, article: ARTICLE, blocks: 'never' });
  };
  if (validity === 'repealed' && !repealedOn) add('repealed_on_missing', 'repealedOn');
  const isInForce = validity === 'in_force' || validity === 'amended';
  const differs =
    (validity === 'not_yet_in_force' && effectiveOn !== null && effectiveOn <= today) ||
    (isInForce && effectiveOn !== null && effectiveOn > today) ||
    (isInForce && repealedOn !== null && repealedOn <= today);
  if (differs) add('validity_differs_from_dates', 'validity');
  if (isInForce && validUntil !== null && validUntil < today) add('valid_until_past', 'validUntil');
  return findings;
};
