/** A date that no calendar has can't be counted from: it is refused already at save (art. 12 生成日期; arts 18 and 26 count days). Pure. */
import { isRealDate } from '../../dates/date-string';
import type { Rule } from '../assessment';

const DATE_FIELDS = [
  'generatedOn',
  'effectiveOn',
  'repealedOn',
  'disclosedUntil',
  'legalReviewedOn',
  'validUntil',
  'priorPublishedOn',
  'referredOn',
  'referralAnsweredOn',
  'sourceAttributeOn',
  'reassessOn',
] as const;

export const datesAreReal: Rule = (facts) =>
  DATE_FIELDS.filter((field) => facts[field] && !isRealDate(facts[field])).map((field) => ({
    code: 'date_not_real',
    field,
    article: '条例第十二条',
    blocks: 'save',
  }));
