/**
 * 公文公开属性源头认定: (此件依申请公开), (此件不予公开) or (此件发至…) on the document itself speaks against proactive disclosure, wherever the mark
 * was copied along: recorded field, title, body, attachment names. A mere mention of the words in a sentence is asked about. Pure.
 */
import type { Finding, Rule } from '../assessment';
import { findSourceMarks, sourceMarkOf } from '../source-mark';
import { textsOf } from '../texts-of';

const ARTICLE = '条例第十七条；公文公开属性源头认定';

export const sourceMarkNotWidened: Rule = (facts) => {
  if (facts.disclosure !== 'proactive') return [];
  const findings: Finding[] = [];
  const add = (mark: string, field: Finding['field'], line: number, isInPlace: boolean): void => {
    if (mark === 'open' || (mark === 'partial' && facts.isPartialVersion)) return;
    const code = mark === 'partial' ? 'source_mark_needs_partial_version' : 'source_mark_restricts';
    findings.push({
      code: isInPlace ? code : 'source_mark_in_text',
      field,
      article: ARTICLE,
      blocks: isInPlace ? 'publish' : 'never',
      params: { line, field },
    });
  };
  const recorded = sourceMarkOf(withBrackets(facts.sourceAttributeMark ?? ''));
  if (recorded) add(recorded, 'sourceAttributeMark', 1, true);
  for (const { field, text } of textsOf(facts)) {
    for (const { mark, line, isInPlace } of findSourceMarks(text))
      add(mark, field, line, isInPlace);
  }
  return findings;
};

// The field may hold the bare words 依申请公开 without 此件.
function withBrackets(mark: string): string {
  return mark === '' || mark.includes('此件') ? mark : `(此件${mark.replace(/[()（）]/g, '')})`;
}
