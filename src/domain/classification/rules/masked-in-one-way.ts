/**
 * 条例第十五条 and 《个人信息保护法》 art. 51 (去标识化): rosters (公示名单) show names and results; where identity numbers are shown in part, they are hidden
 * in one way throughout, or two lists give back the whole number. Asked about, since lists come from several units. Pure.
 */
import { findMaskedIdentities } from '../../personal-data/masked-identity';
import type { Rule } from '../assessment';
import { textsOf } from '../texts-of';

export const maskedInOneWay: Rule = (facts) => {
  const found = textsOf(facts).flatMap(({ field, text }) =>
    findMaskedIdentities(text).map((masked) => ({ field, ...masked })),
  );
  const other = found.find(({ pattern }) => pattern !== found[0]?.pattern);
  return other
    ? [
        {
          code: 'identity_masked_differently',
          field: other.field,
          article: '条例第十五条；《个人信息保护法》第五十一条',
          blocks: 'never',
          params: { line: other.line },
        },
      ]
    : [];
};
