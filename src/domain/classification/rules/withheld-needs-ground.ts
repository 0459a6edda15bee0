/**
 * 条例第十三条: 除本条例第十四条、第十五条、第十六条规定的政府信息外，政府信息应当公开。 So withholding without a ground of these three articles is no decision
 * at all. What each ground needs besides stands in the rule of its article. Pure.
 */
import { GROUNDS } from '../../disclosure/grounds';
import { isCodeOf } from '../../disclosure/closed-list';
import type { Rule } from '../assessment';

export const withheldNeedsGround: Rule = ({ disclosure, ground }) => {
  const field = 'ground';
  if (ground && !isCodeOf(GROUNDS, ground)) {
    return [{ code: 'ground_unknown', field, article: '条例第十四条至第十六条', blocks: 'save' }];
  }
  return disclosure === 'withheld' && !ground
    ? [{ code: 'ground_missing', field, article: '条例第十三条至第十六条', blocks: 'publish' }]
    : [];
};
