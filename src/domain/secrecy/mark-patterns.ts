/**
 * How marks of secrecy are written, for lines without spaces: the level with ★ and term (GB/T 9704, 《国家秘密定密管理规定》), after a label in a form,
 * in brackets, with copy number and urgency around it; and the marks of 工作秘密 and internal material. Pure data.
 */

const LEVEL = '(?:绝密|机密|秘密|絕密|機密|祕密|絕祕|機祕)';
const STAR = '[★☆●✩✪✫✭✮✯✰⭐🌟⚝✦✱✶*﹡]';
const NUMBER = '(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,5})';
const TERM = `(?:不满)?(?:${NUMBER}(?:年|个月|個月|月|天|日)|长期|長期|永久|启封前|解密前|解密时间|启用前|公布前|公开前)`;
const COPY_NUMBER = '(?:(?:№|No\\.?|份号:?|编号:?)?\\d{1,8}号?)?';
const URGENCY = '(?:特急|加急|急件|特提|平急|紧急)?';
const BEFORE = `${COPY_NUMBER}(?:紧急程度:?|缓急:?)?${URGENCY}`;
const LABEL = '(?:密级|密級|秘级|保密等级|秘密等级|涉密等级|保密级别|秘密级别|机密等级|定密)';
const OPENING = '[\\[【(〔『「<]';
const CLOSING = '[\\]】)〕』」>]';

/** The line begins with level and star. */
export const LEVEL_WITH_STAR = new RegExp(
  `^${BEFORE}${STAR}?(?:${LABEL}:?)?${OPENING}?${LEVEL}(?:级|件)?${STAR}`,
  'u',
);

/** Level, star and term somewhere in the line. */
export const STAR_AND_TERM_INSIDE = new RegExp(
  `(?<!工作|商业|商業)${LEVEL}(?:级|件)?${STAR}+${TERM}`,
  'u',
);
export const STAR_INSIDE = new RegExp(`(?<!工作|商业|商業)${LEVEL}(?:级|件)?${STAR}`, 'u');

/** The whole line is a level, perhaps labelled or in brackets, with its term. */
export const LEVEL_ALONE = new RegExp(
  `^${BEFORE}${STAR}?${OPENING}?(?:${LABEL}:?)?${OPENING}?${LEVEL}(?:级|件|文件)?${CLOSING}?` +
    `(?:[·•.:—-]?[(]?${TERM}[)]?)?${CLOSING}?${URGENCY}$`,
  'u',
);

/** A form: 密级：机密 and the next field on the same line. */
export const LEVEL_IN_FORM = new RegExp(
  `^${BEFORE}${LABEL}:?${LEVEL}(?:级|件)?(?:${TERM})?(?:紧急|緊急|缓急|份号|份数|编号|保密期限|期限|等级|特急|加急|平急|签发|拟稿|文号|页)`,
  'u',
);

export const LEVEL_IN_BRACKETS = new RegExp(
  `^[\\[【(〔『「《<]${LEVEL}(?:级|件)?(?:${TERM})?[\\]】)〕』」》>]`,
  'u',
);

/** In a title or a file name brackets mark it wherever they stand. */
export const LEVEL_IN_NAME = new RegExp(
  `[\\[【(〔]${LEVEL}(?:级|件)?(?:${TERM})?[\\]】)〕]|^${LEVEL}(?:级|件)?[-_—–·:]|[-_—–]${LEVEL}(?:级|件)?(?:\\.[A-Za-z]{2,5})?$`,
  'u',
);

const INTERNAL_WORDS =
  '工作秘密|机关工作秘密|内部资料|内部文件|内部材料|内部刊物|内部参考|内部参阅|内部传阅|内部使用|内部掌握|内部发行|仅供内部|限内部使用|' +
  '供内部参考|供领导参阅|供领导参考|仅供领导参阅|仅供领导参考|阅后销毁|阅后收回|会后收回|內部資料|內部文件';
const INTERNAL_REQUEST =
  '注意保存|妥善保管|妥善保存|注意保管|注意保密|请注意保密|严禁外传|不得外传|请勿外传|切勿外传|禁止外传|不得公开|不得翻印|不得转载|会后收回|阅后销毁|使用|参考|参阅|参阅件|免费交流';
// What may follow is told apart by its first character, so that there is one way only to read a line.
export const INTERNAL_MARK = new RegExp(
  `^[-—|·]{0,4}[[【(〔]?(?:${INTERNAL_WORDS}|(?:核心商密|普通商密|商业秘密)[★▲][^★▲]{0,12}|内部(?=[★☆*,、:;·-]|注意|不得|严禁))` +
    `(?:[★☆*]|${TERM}|[,、:;!。·-]?(?:${INTERNAL_REQUEST}))*[\\]】)〕]?[!。]?[-—|·]{0,4}(?:第?\\d{1,4}页)?$`,
  'u',
);
export const INTERNAL_IN_BRACKETS = /^[[【(〔](?:内部|內部|内部件)[\]】)〕]$/u;
export const INTERNAL_IN_NAME =
  /[[【(〔](?:工作秘密|内部资料|内部文件|内部材料|内部使用|内部)[\]】)〕]/u;

/** A level named in a sentence, but not as part of another idea: a law's name, a secret ballot, a trade secret. */
export const BARE_WORD = new RegExp(
  `(?<!商业|商業|技术|個人|个人|通信|通讯|选票|投票|不|保守国家(?=秘密法))${LEVEL}(?!性|投票|写票|战)`,
  'u',
);

/** Words of a sentence that talks about marks instead of bearing one. */
export const TALKS_ABOUT_MARKS =
  /标注|標註|注明|标明|标识|标志|加盖|字样|样式|例如|比如|顶格|黑体|[,。;“”"「」『』《》]|如:/u;
