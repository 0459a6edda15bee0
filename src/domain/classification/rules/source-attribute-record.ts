/**
 * 公文公开属性源头认定 (条例第十七条 and the practice of 国办): whoever drafts proposes the attribute, whoever signs decides it, and for 依申请公开 and
 * 不予公开 the reason is written down. A record that is begun is complete; a new document of one's own has one. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Rule } from '../assessment';
import type { ItemFacts } from '../item-facts';
import { isLegacy } from '../prior-publication';

const ARTICLE = '条例第十七条；公文公开属性源头认定';

export const sourceAttributeRecord: Rule = (facts, context) => {
  const isOld = isLegacy(facts, context);
  if (!isBegun(facts)) {
    // 公文: what bears a document number; other information has no dispatch sheet to set an attribute on.
    const isOwnDocument = facts.source === 'made' && hasText(facts.documentNumber);
    return isOwnDocument && !isOld
      ? [
          {
            code: 'source_attribute_missing',
            field: 'sourceAttribute',
            article: ARTICLE,
            blocks: 'never',
          },
        ]
      : [];
  }
  const field = missingPart(facts);
  return field
    ? [
        {
          code: 'source_attribute_incomplete',
          field,
          article: ARTICLE,
          blocks: isOld ? 'never' : 'publish',
        },
      ]
    : [];
};

const isBegun = (facts: ItemFacts): boolean =>
  [
    facts.sourceAttribute,
    facts.sourceAttributeReason,
    facts.sourceAttributeSigner,
    facts.sourceAttributeOn,
  ].some(hasText);

function missingPart(facts: ItemFacts): keyof ItemFacts | null {
  if (!hasText(facts.sourceAttribute)) return 'sourceAttribute';
  if (!hasText(facts.sourceAttributeSigner)) return 'sourceAttributeSigner';
  if (!hasText(facts.sourceAttributeOn)) return 'sourceAttributeOn';
  const needsReason = facts.sourceAttribute !== 'proactive';
  return needsReason && !hasText(facts.sourceAttributeReason) ? 'sourceAttributeReason' : null;
}
