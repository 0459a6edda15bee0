/**
 * GB 32100-2015 unified social credit codes (18 characters, check character modulo 31). A few consist of digits only and may pass for an
 * identity number. Pure.
 */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** True for 18 characters of the code's alphabet whose last one is right. */
export function isCreditCode(text: string): boolean {
  const values = [...text.toUpperCase()].map((character) => ALPHABET.indexOf(character));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}
