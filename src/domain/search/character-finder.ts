/**
 * Whether a text has a character that, folded, is one of some. Most sentences have none, and that must cost next to nothing: what a code unit folds to is
 * looked up in a table, where each stands once it has been met. Pure but for that table.
 */
import { piecesOf } from './units';

export interface CharacterFinder {
  /** @returns where the first of them stands at or behind `from`; -1 where there is none. */
  indexIn(text: string, from: number): number;
}

const CODE_UNITS = 0x1_0000;
/** It folds to none or to several, or is half of a character: looked at by itself each time. */
const NOT_ONE = 0xffff_ffff;
/** By code unit, the code point of what it folds to; 0 where it has not been met, and for NUL, which is no part of a word. */
const folded = new Uint32Array(CODE_UNITS);

export function characterFinder(characters: ReadonlySet<string>): CharacterFinder {
  const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  const isOne = (original: string) =>
    piecesOf(original).some(({ character }) => characters.has(character));
  return {
    indexIn(text, from) {
      for (let index = from; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        const code = folded[unit] || foldedOf(unit);
        if (code !== NOT_ONE) {
          if (codes.includes(code)) return index;
          continue;
        }
        // Two code units may be one character.
        const original = String.fromCodePoint(text.codePointAt(index) ?? unit);
        if (isOne(original)) return index;
        index += original.length - 1;
      }
      return -1;
    },
  };
}

const foldedOf = (unit: number): number => {
  const [piece, ...more] = isSurrogate(unit) ? [] : piecesOf(String.fromCharCode(unit));
  const code = piece && more.length === 0 ? (piece.character.codePointAt(0) ?? 0) : NOT_ONE;
  folded[unit] = code;
  return code;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
