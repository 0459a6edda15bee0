/**
 * The issuing organ at the head of a title (国务院办公厅关于…, 广州市…指挥部通告), for records without a column for it; and the parting of a cell
 * that names several organs. A head that does not end like an organ's name is no answer. Pure.
 */
import { plainText } from '../text/normalise-text';

const ORGAN_END =
  /(?:政府|国务院|军委|办公厅|办公室|委员会|管委会|党组|党委|纪委|法院|检察院|指挥部|领导小组|联席会议|组|机制|军区|委|局|厅|部|署|办|院|总队|支队|大队|中心|银行|分行|协会|学会|联合会|总工会|总社|集团|公司|街道|处|站|所|会|馆)$/u;
// A head that opens with a verb (转发省林业厅关于…) names whose paper is passed on, not who passes it on.
const NOT_IN_ORGAN = /[《。:;]|^(?:转发|批转|转达|印发|解读|图解|致|给)|^[^关于]{1,6}给/u;
const VERB =
  /(?:办公厅|办公室)?(?:关于|(?:印发|转发|批转|公布|发布|颁布|修改|废止|公开征求|征求|对|就|致|令第?|命令|公告|通告|通报|公示|预告|决定|批复)(?=.|$))/u;

/** The issuer as written, or null. A joint head (国务院　中央军委关于…) comes whole: see `splitAgencyNames`. */
export function titleIssuer(title: string): string | null {
  const plain = plainText(title);
  for (const match of plain.matchAll(new RegExp(VERB, 'gu'))) {
    const isOffice = /^办公[厅室]/u.test(match[0]);
    const end = match.index + (isOffice ? 3 : 0);
    const head = plain
      .slice(0, end)
      .replace(/[\s(《“"]+$/u, '')
      .trim();
    if (isOrganName(head)) {
      return head;
    }
    // 关于 opens the subject of the document: what stands behind it names no issuer.
    if (match[0].endsWith('关于')) return null;
  }
  return null;
}

function isOrganName(head: string): boolean {
  const hasFittingLength = head.length >= 2 && head.length <= 60;
  return hasFittingLength && ORGAN_END.test(head) && !NOT_IN_ORGAN.test(head);
}

/** 市科委、市教委 · 国家发展改革委 国家能源局 · 国务院　中央军委 → one name each; 等 at the end is dropped. */
export function splitAgencyNames(text: string): string[] {
  return plainText(text)
    .split(/[\s、，,;；]+/u)
    .map((name) => name.replace(/^(?:来源|发文机关|发布机构):/u, '').replace(/等$/u, ''))
    .filter((name) => name !== '');
}
