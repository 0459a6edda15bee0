/**
 * 条例第三十七条: 申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。 The public
 * version of such a document says on its face that it is one. Pure.
 */
import { htmlToText } from '../../text/html-to-text';
import { compactText } from '../../text/normalise-text';
import type { Rule } from '../assessment';

export const partialVersion: Rule = (facts) => {
  if (!facts.isPartialVersion || facts.disclosure !== 'proactive') return [];
  const shown = compactText(`${facts.title ?? ''}${facts.summary ?? ''}${htmlToText(facts.body)}`);
  return /区分处理|部分公开|删减后公开|节选/u.test(shown)
    ? []
    : [
        {
          code: 'partial_version_note_missing',
          field: 'body',
          article: '条例第三十七条',
          blocks: 'never',
        },
      ];
};
