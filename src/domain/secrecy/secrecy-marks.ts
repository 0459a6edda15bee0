/**
 * Finds secrecy marks in a text. In mark position (the head of a page, or a line that is nothing but a mark) 绝密, 机密, 秘密 mark a state
 * secret: GB/T 9704 puts the level and term there, with ★ between. The same words in running text only ask for a second look.
 * The answer is line and rule, never the text itself. Pure.
 */
import { compactText } from '../text/normalise-text';

export type SecrecyRule =
  'level_with_term' | 'level_alone' | 'level_in_brackets' | 'internal_mark' | 'bare_word';

export interface SecrecyMark {
  kind: 'state_secret' | 'internal' | 'bare_word';
  /** From 1, counting the lines of the given text. */
  line: number;
  rule: SecrecyRule;
}

/** How many lines from the head of a page count as mark position (mark, urgency, organ, number stand there). */
export const HEAD_LINES = 8;

const LEVEL = '(?:绝密|机密|秘密|絕密|機密)';
const STAR = '[★☆✩✪✫✭✮✯⭐⚝*﹡]';
const TERM =
  '(?:\\d{1,3}(?:年|个月|月|天|日)|[〇零一二三四五六七八九十]{1,4}(?:年|个月|月|天|日)|长期|永久|启封前|解密前|解密时间|启用前|\\d{4}年)';
// 份号 may stand before the mark, 紧急程度 after it.
const COPY_NUMBER = '(?:(?:№|No\\.?|份号:?)?\\d{1,8}号?)?';
const URGENCY = '(?:特急|加急|急件|特提|平急)?';

const LEVEL_WITH_TERM = new RegExp(`^${COPY_NUMBER}(?:密级:?)?[\\[【(〔]?${LEVEL}级?${STAR}`, 'u');
const LEVEL_STAR_TERM_ANYWHERE = new RegExp(`(?<!工作|商业)${LEVEL}级?${STAR}+${TERM}?`, 'u');
const LEVEL_ALONE = new RegExp(
  `^${COPY_NUMBER}(?:(?:密级|秘级|保密等级|涉密等级):?)?${LEVEL}级?(?:[·•.]?${TERM})?${URGENCY}$`,
  'u',
);
const LEVEL_IN_BRACKETS = new RegExp(
  `^[\\[【(〔『「《<]${LEVEL}(?:级|件)?(?:${TERM})?[\\]】)〕』」》>]`,
  'u',
);
const INTERNAL_MARK =
  /^(?:[[【(〔]?)(?:工作秘密|商业秘密[★▲][^★▲]{0,12}|内部资料|内部文件|内部材料|内部刊物|内部参考|内部使用|内部掌握|仅供内部|供内部参考)(?:[★☆*][^★☆*]{0,12}|[,、:;!。·-]?(?:注意保存|妥善保管|注意保密|严禁外传|不得外传|请勿外传|不得公开|切勿外传|使用|参考|免费交流))*(?:[\]】)〕]?)[!。]?$/u;
const INTERNAL_PREFIX = /^[[【(〔](?:工作秘密|内部资料|内部文件|内部材料|内部使用)[\]】)〕]/u;
const BARE_WORD = /(?<!商业|技术|个人|通信|通讯|不)(?:绝密|机密|秘密|絕密|機密)(?!性)/u;

/**
 * Marks of one text. `shape` says how its first lines stand: `page` has a head of its own (form feeds begin further pages),
 * `heading` is one line that is a head itself (a title, a file name), `running` has none.
 */
export function findSecrecyMarks(
  text: string,
  shape: 'page' | 'heading' | 'running' = 'page',
): SecrecyMark[] {
  const marks: SecrecyMark[] = [];
  let positionOnPage = 0;
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const compact = lines.map((line) => compactText(line));
  for (const [index, line] of compact.entries()) {
    if ((lines[index] ?? '').includes('\f')) positionOnPage = 0;
    if (line === '') continue;
    positionOnPage += 1;
    const isHead = shape !== 'running' && positionOnPage <= HEAD_LINES;
    const mark = markOf(line, isHead, shape === 'heading') ?? brokenMarkOf(compact, index, isHead);
    if (mark) marks.push({ ...mark, line: index + 1 });
  }
  return marks;
}

function markOf(
  line: string,
  isHead: boolean,
  isHeading: boolean,
): Omit<SecrecyMark, 'line'> | null {
  if (LEVEL_WITH_TERM.test(line)) return { kind: 'state_secret', rule: 'level_with_term' };
  if (isHead && isShort(line) && LEVEL_STAR_TERM_ANYWHERE.test(line)) {
    return { kind: 'state_secret', rule: 'level_with_term' };
  }
  if (isHead && LEVEL_ALONE.test(line)) return { kind: 'state_secret', rule: 'level_alone' };
  if (isHead && (isHeading || isShort(line)) && LEVEL_IN_BRACKETS.test(line)) {
    return { kind: 'state_secret', rule: 'level_in_brackets' };
  }
  if (INTERNAL_MARK.test(line) || (isHeading && INTERNAL_PREFIX.test(line))) {
    return { kind: 'internal', rule: 'internal_mark' };
  }
  return BARE_WORD.test(line) ? { kind: 'bare_word', rule: 'bare_word' } : null;
}

// 机 / 密 / ★ / 1年 set one character a line, or broken before the star.
function brokenMarkOf(
  lines: readonly string[],
  index: number,
  isHead: boolean,
): Omit<SecrecyMark, 'line'> | null {
  if (!isHead || (lines[index] ?? '').length > 4) return null;
  const joined = lines
    .slice(index, index + 8)
    .filter((line) => line.length <= 6)
    .join('');
  return LEVEL_WITH_TERM.test(joined) ? { kind: 'state_secret', rule: 'level_with_term' } : null;
}

// A mark with its neighbours on the head line (份号, 紧急程度, a file name) is short; a sentence about marks is not.
function isShort(line: string): boolean {
  return line.length <= 30;
}
