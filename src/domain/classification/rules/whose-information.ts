/**
 * 条例第十条: 行政机关制作的政府信息，由制作该政府信息的行政机关负责公开。从公民、法人和其他组织获取的政府信息，由保存该政府信息的行政机关负责公开；获取的其他行政机关
 * 的政府信息，由制作或者最初获取该政府信息的行政机关负责公开。 A repost is not own information at all. Pure.
 */
import { SOURCES } from '../../disclosure/sources';
import { isCodeOf } from '../../disclosure/closed-list';
import { htmlToText } from '../../text/html-to-text';
import { compactText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第十条';
const REPOST_TITLE = /^[[【(〔]?(?:转载|转发自)[\]】)〕:]?/u;
const REPOST_LINE =
  /^[[【(〔]?(?:本文)?(?:转载自|转自|来源[::]?(?:新华社|人民日报|人民网|新华网|央视))/u;

export const whoseInformation: Rule = (facts, { today }) => {
  const wasPublic = wasPublicBefore(facts, today);
  const findings: Finding[] = [];
  const add = (code: Finding['code'], field: Finding['field'], blocks: Finding['blocks']): void => {
    findings.push({ code, field, article: ARTICLE, blocks });
  };
  if (facts.source === null) add('source_missing', 'source', wasPublic ? 'never' : 'publish');
  else if (!isCodeOf(SOURCES, facts.source)) add('source_unknown', 'source', 'save');
  if (facts.source === 'obtained_from_organ') {
    add('made_by_other_organ', 'source', wasPublic ? 'never' : 'publish');
  }
  const isRepost =
    REPOST_TITLE.test(compactText(facts.title ?? '')) ||
    htmlToText(facts.body)
      .split('\n')
      .some((line) => REPOST_LINE.test(compactText(line)));
  if (isRepost) add('repost_not_own_information', 'source', 'never');
  return findings;
};
