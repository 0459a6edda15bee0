/**
 * 公文公开属性源头认定 (条例第十七条 and the practice of 国办): the attribute that drafter and signer set on the document binds who publishes it.
 * Publishing wider is refused; narrower is not. A part-disclosure version of a document marked 删减后公开 is another document. Pure.
 */
import { isCodeOf } from '../../disclosure/closed-list';
import { SOURCE_ATTRIBUTES } from '../../disclosure/disclosure-classes';
import type { Rule } from '../assessment';
import { sourceMarkOf } from '../source-mark';

const ARTICLE = '条例第十七条；公文公开属性源头认定';
const OPENNESS: Readonly<Record<string, number>> = { withheld: 0, on_request: 1, proactive: 2 };

export const sourceAttributeNotWidened: Rule = (facts) => {
  const { sourceAttribute, disclosure } = facts;
  if (!sourceAttribute) return [];
  const field = 'sourceAttribute';
  if (!isCodeOf(SOURCE_ATTRIBUTES, sourceAttribute)) {
    return [{ code: 'source_attribute_unknown', field, article: ARTICLE, blocks: 'save' }];
  }
  const isMarkedPartial = sourceMarkOf(facts.sourceAttributeMark ?? '') === 'partial';
  if (isMarkedPartial && facts.isPartialVersion) return [];
  const openness = OPENNESS[disclosure ?? ''] ?? 0;
  return openness > (OPENNESS[sourceAttribute] ?? 0)
    ? [{ code: 'source_attribute_widened', field, article: ARTICLE, blocks: 'publish' }]
    : [];
};
