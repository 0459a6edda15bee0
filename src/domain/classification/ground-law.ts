/**
 * Whether a named instrument is a law (法律) or an administrative regulation (行政法规), told by the form of its name. Laws end in 法 or are
 * decisions of the National People's Congress; regulations end in 条例 and are not a place's own, or name a State Council order. 《行政法规制定程序
 * 条例》 art. 5: departments and local governments may not call their rules 条例. Pure.
 */
import { compactText } from '../text/normalise-text';

export type GroundLawStanding = 'sufficient' | 'insufficient' | 'circular';

const TITLES_IN_BRACKETS = /《([^《》]+(?:《[^《》]+》[^《》]*)*)》/gu;
const STATE_COUNCIL_ORDER = /国务院令(?:第?\d+号)?/u;
const CONGRESS_DECISION = /^(?:全国人民代表大会|全国人大).*(?:决定|决议|解释|规定)$/u;
// A place's own regulations carry its name; 中华人民共和国 and subjects such as 城市 or 民族自治地方 are no place names.
const LOCAL =
  /^(?!中华人民共和国)(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|[^\s]{2,8}(?:省|自治区|自治州|自治县|特区)|(?!城市|设市)[^\s]{2,4}市(?!场|政|容)|[^\s]{2,4}经济特区)/u;

/** One sufficient name among several is enough; `isKnown` may vouch for a name that the form can't tell. */
export function groundLawStanding(
  text: string,
  isKnown: (name: string) => boolean = () => false,
): GroundLawStanding {
  const plain = compactText(text);
  const bracketed = [...plain.matchAll(TITLES_IN_BRACKETS)].map((match) => match[1] ?? '');
  const names = bracketed.length > 0 ? bracketed : plain.split(/[、，,;；及]|(?<!人民共)和/u);
  const standings = names.map((name) => standingOf(name.trim(), plain, isKnown));
  if (standings.includes('sufficient')) return 'sufficient';
  return standings.includes('circular') ? 'circular' : 'insufficient';
}

function standingOf(
  name: string,
  text: string,
  isKnown: (name: string) => boolean,
): GroundLawStanding {
  const title = name
    .replace(/第[〇零一二三四五六七八九十百千\d]+条.*$/u, '')
    .replace(/[(〔[](?:\d{4}年?)?(?:修订|修正|修改)?[^)〕\]]*[)〕\]]$/u, '');
  if (isKnown(name) || isKnown(title)) return 'sufficient';
  if (/^(?:中华人民共和国)?政府信息公开条例$/u.test(title)) return 'circular';
  if (CONGRESS_DECISION.test(title)) return 'sufficient';
  if (LOCAL.test(title)) return 'insufficient';
  if (/法$/u.test(title) && !/(?:办|方|做|作|章)法$/u.test(title)) return 'sufficient';
  if (/条例$/u.test(title)) return 'sufficient';
  return STATE_COUNCIL_ORDER.test(text) ? 'sufficient' : 'insufficient';
}
