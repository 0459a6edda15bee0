/**
 * 国办发〔2017〕47号: a document that is repealed, amended or lapsed stays public and is marked, with the date and what repealed it. The order of the dates
 * is asked about; a basis only where the end came after this system did. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '国办发〔2017〕47号';

export const endOfValidity: Rule = (facts, { today, goLiveOn }) => {
  const { validity, effectiveOn, repealedOn, validUntil } = facts;
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field']): void => {
    findings.push({ code, field, article: ARTICLE, blocks: 'never' });
  };
  const isEnded = validity === 'repealed' || validity === 'amended';
  const endedBefore = goLiveOn !== null && repealedOn !== null && repealedOn < goLiveOn;
  const isOld = endedBefore || (repealedOn === null && wasPublicBefore(facts, today));
  if (isEnded && !hasText(facts.repealBasis) && !isOld) add('repeal_basis_missing', 'repealBasis');
  if (validity === 'lapsed' && !validUntil && !repealedOn) add('lapse_date_missing', 'validUntil');
  if (effectiveOn && repealedOn && repealedOn < effectiveOn) {
    add('repealed_before_effective', 'repealedOn');
  }
  if (effectiveOn && validUntil && validUntil < effectiveOn) {
    add('valid_until_before_effective', 'validUntil');
  }
  return findings;
};
