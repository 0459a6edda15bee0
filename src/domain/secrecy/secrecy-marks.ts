/**
 * Finds secrecy marks in a text. In mark position (the head of a page, or a line that is nothing but a mark) 绝密, 机密, 秘密 mark a state
 * secret: GB/T 9704 puts the level and term there, with ★ between. The same words in running text only ask for a second look.
 * The answer is line and rule, never the text itself. Pure.
 */
import { legibleText } from '../text/normalise-text';
import {
  BARE_WORD,
  INTERNAL_IN_BRACKETS,
  INTERNAL_IN_NAME,
  INTERNAL_MARK,
  LEVEL_ALONE,
  LEVEL_IN_BRACKETS,
  LEVEL_IN_FORM,
  LEVEL_IN_NAME,
  LEVEL_WITH_STAR,
  STAR_AND_TERM_INSIDE,
  STAR_INSIDE,
  TALKS_ABOUT_MARKS,
} from './mark-patterns';

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

// A mark with its neighbours on one line (份号, 紧急程度, organ, a file name) is short; a sentence about marks is not.
const SHORT = 40;
const SHORTEST_SENTENCE = 30;
const BROKEN_LINES = 8;

type Found = Omit<SecrecyMark, 'line'>;
const STATE_SECRET = {
  withTerm: { kind: 'state_secret', rule: 'level_with_term' },
  alone: { kind: 'state_secret', rule: 'level_alone' },
  inBrackets: { kind: 'state_secret', rule: 'level_in_brackets' },
} as const satisfies Record<string, Found>;

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
  const compact = lines.map((line) => legibleText(line).replace(/\s/gu, ''));
  for (const [index, line] of compact.entries()) {
    if ((lines[index] ?? '').includes('\f')) positionOnPage = 0;
    if (line === '') continue;
    positionOnPage += 1;
    const isHead = shape !== 'running' && positionOnPage <= HEAD_LINES;
    const mark =
      (isHead ? markInHead(line, shape === 'heading') : null) ??
      (isHead ? brokenMark(compact, index) : null) ??
      markAnywhere(line, shape === 'heading');
    if (mark) marks.push({ ...mark, line: index + 1 });
  }
  return marks;
}

function markInHead(line: string, isHeading: boolean): Found | null {
  if (LEVEL_ALONE.test(line)) {
    return LEVEL_WITH_STAR.test(line) ? STATE_SECRET.withTerm : STATE_SECRET.alone;
  }
  if (LEVEL_IN_FORM.test(line)) return STATE_SECRET.alone;
  const isShort = line.length <= SHORTEST_SENTENCE;
  if (isShort && STAR_INSIDE.test(line) && !TALKS_ABOUT_MARKS.test(line)) {
    return STATE_SECRET.withTerm;
  }
  if ((isHeading || isShort) && LEVEL_IN_BRACKETS.test(line)) return STATE_SECRET.inBrackets;
  return isHeading && LEVEL_IN_NAME.test(line) ? STATE_SECRET.inBrackets : null;
}

function markAnywhere(line: string, isHeading: boolean): Found | null {
  if (LEVEL_WITH_STAR.test(line)) return STATE_SECRET.withTerm;
  const isShort = line.length <= SHORT;
  if (isShort && STAR_AND_TERM_INSIDE.test(line) && !TALKS_ABOUT_MARKS.test(line)) {
    return STATE_SECRET.withTerm;
  }
  const isInternal =
    INTERNAL_MARK.test(line) ||
    INTERNAL_IN_BRACKETS.test(line) ||
    (isHeading && INTERNAL_IN_NAME.test(line));
  if (isInternal) return { kind: 'internal', rule: 'internal_mark' };
  return BARE_WORD.test(line) ? { kind: 'bare_word', rule: 'bare_word' } : null;
}

// 机 / 密 / ★ / 1年 set one character a line, or broken before the star; 绝 / 密 one under the other.
function brokenMark(lines: readonly string[], index: number): Found | null {
  const first = lines[index] ?? '';
  if (first.length > 4) return null;
  const joined = lines
    .slice(index, index + BROKEN_LINES)
    .filter((line) => line.length <= 6)
    .join('');
  if (LEVEL_WITH_STAR.test(joined)) return STATE_SECRET.withTerm;
  const second = lines.slice(index + 1, index + 3).find((line) => line !== '') ?? '';
  return LEVEL_ALONE.test(first + second) ? STATE_SECRET.alone : null;
}
