/**
 * 条例第十二条: 政府信息公开目录包括政府信息的索引、名称、内容概述、生成日期等内容。 The index number is given by the system; the other three are the
 * editor's. For what was public before (原已公开) a missing summary is a thing to supply and no bar. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第十二条';

export const catalogueFields: Rule = (facts, { today }) => {
  const findings: Finding[] = [];
  if (!hasText(facts.title)) {
    findings.push({ code: 'title_missing', field: 'title', article: ARTICLE, blocks: 'publish' });
  }
  if (!hasText(facts.summary)) {
    const wasPublic = wasPublicBefore(facts, today);
    findings.push({
      code: wasPublic ? 'summary_to_be_supplied' : 'summary_missing',
      field: 'summary',
      article: ARTICLE,
      blocks: wasPublic ? 'never' : 'publish',
    });
  }
  if (!facts.generatedOn) {
    findings.push({
      code: 'generated_on_missing',
      field: 'generatedOn',
      article: ARTICLE,
      blocks: 'publish',
    });
  }
  return findings;
};
