/**
 * Numbers that a narrow column or a page's edge breaks over two or three lines. Believed only with a check character (identity numbers) or
 * beside a word like 卡号 (cards): columns of statistics put numbers under each other too. Pure.
 */
import { bankCardLikelihood } from './bank-card';
import { isIdentityNumber } from './identity-number';
import { CARD_WORDS } from './number-words';

const MOST_LINES = 3;
// Bounded, so that a long line costs no more than a short one.
const LOOK = 40;
const TAIL = /(?:^|[^\d.A-Za-z])((?:\d[ -]?){1,18})$/;
const HEAD = /^((?:[ -]?\d){1,18}[Xx]?)(?![\dA-Za-z.])/;

/** By index of the line on which it begins; `lines` as `legibleDigits` gives them. */
export function brokenOverLines(
  lines: readonly string[],
): Map<number, 'identity_number' | 'bank_card_number'> {
  const found = new Map<number, 'identity_number' | 'bank_card_number'>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    // Most lines of most texts end here.
    if (!/^\s?[\d-]/.test(next)) continue;
    const tail = TAIL.exec(line.trimEnd().slice(-LOOK))?.[1];
    if (tail === undefined) continue;
    const kind = continued(onlyDigits(tail), lines, index);
    if (kind) found.set(index, kind);
  }
  return found;
}

function continued(
  start: string,
  lines: readonly string[],
  index: number,
): 'identity_number' | 'bank_card_number' | null {
  let digits = start;
  for (let next = index + 1; next < index + MOST_LINES; next += 1) {
    const line = (lines[next] ?? '').trim();
    const head = HEAD.exec(line.slice(0, LOOK))?.[1];
    if (head === undefined) return null;
    digits += onlyDigits(head);
    if (isIdentityNumber(digits)) return 'identity_number';
    const isCard = bankCardLikelihood(digits) !== null && CARD_WORDS.test(lines[index] ?? '');
    if (isCard) return 'bank_card_number';
    if (head.length < line.length) return null;
  }
  return null;
}

function onlyDigits(text: string): string {
  return text.replace(/[ -]/g, '');
}
