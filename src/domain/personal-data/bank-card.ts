/**
 * Bank card numbers: 15 to 19 digits that pass the Luhn check (ISO/IEC 7812) and begin like a card. China UnionPay cards begin with 62 and
 * have 16 or 19 digits; the foreign schemes, old debit cards and rare lengths are believed only beside a word like 卡号, since one
 * number in ten passes Luhn. Accounts of agencies are no cards. Pure.
 */
import { findCandidate, shapeOf, type DigitRun } from './digit-runs';
import { ACCOUNT_WORDS, CARD_WORDS, OTHER_NUMBER_WORDS } from './number-words';

const LENGTHS = [19, 18, 17, 16, 15];
const UNION_PAY = /^62(?:\d{14}|\d{17})$/;
const OTHER_CARDS =
  /^(?:62\d{15,16}|4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13}|9\d{15,18}|60\d{14,17})$/;
// 6222 0212 3456 7890 123, 62220212 34567890 123, 622202 1234567890123, one digit a group.
const CARD_SHAPE = /^\d+$|^(?:4,){3,4}[1-4]$|^8,8(?:,[1-3])?$|^6,1[0-3]$|^(?:1,)+1$/;

/** `certain`: a UnionPay number. `plausible`: another scheme's, or a UnionPay number of a rare length. */
export function bankCardLikelihood(digits: string): 'certain' | 'plausible' | null {
  const likelihood = UNION_PAY.test(digits)
    ? 'certain'
    : OTHER_CARDS.test(digits)
      ? 'plausible'
      : null;
  return likelihood && passesLuhn(digits) ? likelihood : null;
}

export function isBankCardNumber(run: DigitRun): boolean {
  if (run.isPartOfCode || run.isAfterPoint || run.isInAddress) return false;
  const isCard = CARD_WORDS.test(run.before);
  const isOther = OTHER_NUMBER_WORDS.test(run.before) && !ACCOUNT_WORDS.test(run.before);
  if (isOther && !isCard) return false;
  return LENGTHS.some((length) =>
    findCandidate(run, length, (candidate) => {
      const likelihood = bankCardLikelihood(candidate.digits);
      if (isCard) return likelihood !== null;
      return likelihood === 'certain' && CARD_SHAPE.test(shapeOf(run, candidate));
    }),
  );
}

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
