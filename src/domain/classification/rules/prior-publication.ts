/**
 * 原已公开 is a basis only with its evidence: old address and date. Half of it is refused, a day to come too; a day after this system
 * went live is asked about, since from then on the system is the place of publication (条例第二十四条: one unified platform). Pure.
 */
import { isRealDate } from '../../dates/date-string';
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';

const ARTICLE = '条例第二十四条';

export const priorPublication: Rule = (facts, { today, goLiveOn }) => {
  const { priorPublishedOn, generatedOn } = facts;
  const hasAddress = hasText(facts.priorPublicationAddress);
  const findings: Finding[] = [];
  const add = (
    code: Finding['code'],
    field: Finding['field'],
    blocks: Finding['blocks'],
    params: Finding['params'] = {},
  ): void => {
    findings.push({ code, field, article: ARTICLE, blocks, params });
  };
  if (hasAddress !== hasText(priorPublishedOn)) {
    const missing = hasAddress ? 'priorPublishedOn' : 'priorPublicationAddress';
    add('prior_publication_incomplete', missing, 'publish');
  }
  if (!isRealDate(priorPublishedOn)) return findings;

  if (priorPublishedOn > today) add('prior_publication_future', 'priorPublishedOn', 'publish');
  else if (goLiveOn !== null && priorPublishedOn > goLiveOn) {
    add('prior_publication_after_go_live', 'priorPublishedOn', 'never', { goLiveOn });
  }
  if (isRealDate(generatedOn) && priorPublishedOn < generatedOn) {
    add('prior_publication_before_generation', 'priorPublishedOn', 'never');
  }
  return findings;
};
