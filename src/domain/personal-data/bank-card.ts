/**
 * Bank card numbers: 15 to 19 digits that pass the Luhn check (ISO/IEC 7812) and begin like a card. China UnionPay cards begin with
 * 62; the foreign schemes and the old debit cards are believed only beside a word like 卡号, since one number in ten passes Luhn. Pure.
 */

/** `certain`: a UnionPay number. `plausible`: another scheme's. */
export function bankCardLikelihood(digits: string): 'certain' | 'plausible' | null {
  if (!/^\d{15,19}$/.test(digits) || !passesLuhn(digits) || /^(\d)\1+$/.test(digits)) return null;
  if (/^62\d{14,17}$/.test(digits)) return 'certain';
  if (/^(?:4\d{15}|5[1-5]\d{14}|35\d{14}|3[47]\d{13}|9[0-9]\d{14,17}|60\d{14,17})$/.test(digits)) {
    return 'plausible';
  }
  return null;
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
