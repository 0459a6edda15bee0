/**
 * 条例第十三条: 除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开。行政机关公开政府信息，采取主动公开和依申请公开的方式。 Only what is disclosed
 * proactively is published; on-request information goes to its applicant, the other two classes to nobody. Pure.
 */
import { DISCLOSURE_CLASSES } from '../../disclosure/disclosure-classes';
import { isCodeOf } from '../../disclosure/closed-list';
import type { Finding, Rule } from '../assessment';

const REFUSALS: Readonly<Record<string, Pick<Finding, 'code' | 'article'>>> = {
  on_request: { code: 'on_request_not_publishable', article: '条例第十三条、第二十七条' },
  withheld: { code: 'withheld_not_publishable', article: '条例第十四条至第十六条' },
  undetermined: { code: 'undetermined_not_publishable', article: '条例第十七条' },
};

export const onlyProactiveIsPublished: Rule = ({ disclosure }, { purpose }) => {
  const field = 'disclosure';
  if (disclosure !== null && !isCodeOf(DISCLOSURE_CLASSES, disclosure)) {
    return [{ code: 'disclosure_unknown', field, article: '条例第十三条', blocks: 'save' }];
  }
  if (disclosure === null) {
    return [{ code: 'disclosure_missing', field, article: '条例第十三条', blocks: 'publish' }];
  }
  // A draft of another class is in order as it is: nothing to warn about at save.
  const refusal = purpose === 'publish' ? REFUSALS[disclosure] : undefined;
  return refusal ? [{ ...refusal, field, blocks: 'publish' }] : [];
};
