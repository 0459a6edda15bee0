/**
 * Tells a document of a party organ by its number or by the maker at the head of its title. The prefixes are a setting: 安发 and 安办发 are
 * Ankang's; of the provinces only those where 发 and 办发 are the party's (川办发 and 渝办发 are the government's). Pure.
 */

const PARTY_NUMBER_PREFIXES: readonly string[] = [
  '安发',
  '安办发',
  '安办字',
  '安字',
  '中发',
  '中办发',
  '中办',
  '厅字',
  ...[...'陕冀晋辽吉黑苏皖闽赣鲁豫鄂湘粤桂琼云甘青'].flatMap((province) => [
    `${province}发`,
    `${province}办发`,
    `${province}办字`,
  ]),
];

// 党组, 党委, 党工委, 纪委 in a number name the maker whatever place they come from: 赣市监党组〔2020〕16号.
const PARTY_WORD_IN_NUMBER = /^中共|党组|党委|党工委|党字|党发|党办|纪委|^[^〔[【(（]{0,3}纪发/u;
const LETTERS = /^[^〔[【(（［﹝\d第]*/u;
const PARTY_HEAD =
  /^(?:中国共产党|中共(?!中央[、和]?国务院))|(?:党组|党委|党工委|纪律检查委员会)$/u;
const GOVERNMENT_IN_HEAD = /政府|国务院|管委会/u;

/** `number` without spaces; `prefixes` are compared with its letters as a whole. */
export function isPartyNumber(
  number: string,
  prefixes: readonly string[] = PARTY_NUMBER_PREFIXES,
): boolean {
  const letters = LETTERS.exec(number)?.[0] ?? '';
  if (letters === '') return false;
  return prefixes.includes(letters) || PARTY_WORD_IN_NUMBER.test(letters);
}

/** The head of a title (before 关于): a party organ alone, one together with a government (联合发文), or neither. */
export function makerInTitle(title: string): 'party' | 'joint' | 'other' {
  const [head = '', subject] = title.split('关于', 2);
  if (!PARTY_HEAD.test(head.replace(/(?:印发|转发)$/u, ''))) return 'other';
  // Without 关于 the head is the whole title (a budget, a name), which tells less: a person is asked.
  const isClear =
    subject !== undefined && !GOVERNMENT_IN_HEAD.test(head.replace(/^.*政府(?=.*党组)/u, ''));
  return isClear ? 'party' : 'joint';
}
