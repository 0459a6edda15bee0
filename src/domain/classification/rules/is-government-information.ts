/**
 * 条例第二条: 本条例所称政府信息，是指行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息。 A document of a party organ is
 * not: told by its number (安发, 安办发, 中共…, …党组) or by its maker at the head of the title. Joint titles are asked about only. Pure.
 */
import { isPartyNumber, makerInTitle } from '../party-document';
import { compactText, hasText } from '../../text/normalise-text';
import { htmlToText } from '../../text/html-to-text';
import type { Finding, Rule } from '../assessment';

const ARTICLE = '条例第二条';

export const isGovernmentInformation: Rule = (facts, context) => {
  const findings: Finding[] = [];
  const number = compactText(facts.documentNumber ?? '');
  if (isPartyNumber(number, context.partyNumberPrefixes)) {
    findings.push({
      code: 'not_government_information',
      field: 'documentNumber',
      article: ARTICLE,
      blocks: 'publish',
    });
  } else {
    const maker = makerInTitle(compactText(facts.title ?? ''));
    // A government's number on a party organ's title is a contradiction for a person to settle.
    const isCertain = maker === 'party' && !/政|府/u.test(number);
    if (maker !== 'other') {
      findings.push({
        code: isCertain ? 'not_government_information' : 'party_maker_in_title',
        field: 'title',
        article: ARTICLE,
        blocks: isCertain ? 'publish' : 'never',
      });
    }
  }
  // 以一定形式记录、保存: an entry of nothing but fields may be a list entry, so it is asked about and not refused.
  if (!hasText(htmlToText(facts.body)) && facts.attachments.length === 0) {
    findings.push({ code: 'content_missing', field: 'body', article: ARTICLE, blocks: 'never' });
  }
  return findings;
};
