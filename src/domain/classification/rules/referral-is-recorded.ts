/**
 * 条例第十七条: 行政机关不能确定政府信息是否可以公开的，应当依照法律、法规和国家有关规定报有关主管部门或者保密行政管理部门确定。 A referral names the body and the day; until
 * it is answered the item is not published, whoever has made up his mind in between. Pure.
 */
import { hasText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第十七条';

export const referralIsRecorded: Rule = (facts, { today }) => {
  const { referredOn, referralAnsweredOn } = facts;
  const hasBody = hasText(facts.referredTo);
  if (!hasBody && !referredOn && !referralAnsweredOn) return [];
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field'], blocks: Finding['blocks']): void => {
    findings.push({ code, field, article: ARTICLE, blocks });
  };
  if (!hasBody) add('referral_incomplete', 'referredTo', 'never');
  if (!referredOn) add('referral_incomplete', 'referredOn', 'never');
  if (referredOn && referredOn > today) add('referral_dates_out_of_order', 'referredOn', 'never');
  if (
    referralAnsweredOn &&
    (referralAnsweredOn < (referredOn ?? '') || referralAnsweredOn > today)
  ) {
    add('referral_dates_out_of_order', 'referralAnsweredOn', 'never');
  }
  if (!referralAnsweredOn && facts.disclosure === 'proactive') {
    const blocks = wasPublicBefore(facts, today) ? 'never' : 'publish';
    add('referral_unanswered', 'referralAnsweredOn', blocks);
  }
  return findings;
};
