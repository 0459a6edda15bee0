/**
 * 条例第十五条: 涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。 《个人信息保护法》 art. 28: sensitive personal
 * information. Identity, card and passport numbers block publication, a mobile number (often a duty phone) asks for confirmation. Pure.
 */
import { findPersonalData, type PersonalDataKind } from '../../personal-data/find-personal-data';
import type { Finding, Rule } from '../assessment';
import { textsOf } from '../texts-of';

const ARTICLE = '条例第十五条；《个人信息保护法》第二十八条';

export const noPersonalData: Rule = (facts) =>
  textsOf(facts).flatMap(({ field, text }) => {
    const firstLines = new Map<PersonalDataKind, number>();
    for (const { kind, line } of findPersonalData(text)) {
      if (!firstLines.has(kind)) firstLines.set(kind, line);
    }
    return [...firstLines].map(([code, line]): Finding => ({
      code,
      field,
      article: ARTICLE,
      blocks: code === 'mobile_number' ? 'never' : 'publish',
      params: { line },
    }));
  });
