/**
 * One written form for what readers take for the same character: full and half width, case, accents, traditional and simplified.
 * Character by character and never by phrase, so that a word is folded alike wherever it stands. For finding, never for showing. Pure.
 */
import { createRequire } from 'node:module';

// Format, default-ignorable and combining characters, private use, and the controls that break no line.
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\p{Co}\p{Cs}\0-\x08\x0E-\x1F\x7F]/gu;
const HAN = /\p{Script=Han}/u;

const folded = new Map<string, string>();
let simplify: ((character: string) => string) | undefined;

/** @param character one code point. Answers none, one or several code points (`㎡` → `m2`). */
export function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKD').replace(UNSEEN, '').toLowerCase();
  const form = HAN.test(plain) ? [...plain].map(simplified).join('') : plain;
  folded.set(character, form);
  return form;
}

export const foldText = (text: string): string => Array.from(text, foldCharacter).join('');

/** The dictionaries weigh some 5 MB and take a tenth of a second: loaded when the first Chinese character is folded, and not before. */
const simplified = (character: string): string => {
  simplify ??= (
    createRequire(__filename)('opencc-js/t2cn') as {
      Converter(options: { from: 't'; to: 'cn' }): (text: string) => string;
    }
  ).Converter({ from: 't', to: 'cn' });
  return simplify(character);
};
