/**
 * Characters of the private-use areas: a face of the old system's own font, which no other machine can show. They are kept as read (which
 * character was meant only a person can tell) and named by their numbers, never with the text around them. Pure.
 */
import type { Remark } from './mapped-record';

// U+E000–U+F8FF and both supplementary planes.
const PRIVATE_USE = /\p{Private_Use}/gu;
const NUMBERS_NAMED = 5;

export function privateUse(text: string | null, column: string | null): Remark[] {
  const found = [...new Set(text?.match(PRIVATE_USE) ?? [])];
  if (found.length === 0) return [];
  const numbers = found.slice(0, NUMBERS_NAMED).map(numberOf).join(' ');
  const message =
    '含自造字（私用区字符），照原样保留，请核对 / private-use character kept as read: to be checked';
  return [{ code: 'private_use_character', column, value: numbers, message }];
}

function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
