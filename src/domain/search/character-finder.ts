/**
 * Whether a text has a character that, folded, is one of some. Most sentences have none, and that must cost next to nothing: each code unit is folded once, and
 * then is a number in a table. One table serves all finders: what stands in it is marked by whose it is. Pure but for that table.
 */
import { piecesOf } from './units';

export interface CharacterFinder {
  /** @returns where the first of them stands at or behind `from`; -1 where there is none. */
  indexIn(text: string, from: number): number;
}

const CODE_UNITS = 0x1_0000;
const MOST_FINDERS = 0x7fff_0000;
/** By code unit: `2n` for the finder with number n where it is none of its characters, `2n + 1` where it is. */
const table = new Uint32Array(CODE_UNITS);
let last = 0;

export function characterFinder(characters: ReadonlySet<string>): CharacterFinder {
  const isOne = (original: string) =>
    piecesOf(original).some(({ character }) => characters.has(character));
  let own = nextNumber();
  return {
    indexIn(text, from) {
      if (own !== last) own = nextNumber();
      for (let index = from; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        const known = table[unit] ?? 0;
        if (known === 2 * own) continue;
        if (known === 2 * own + 1) return index;
        if (isSurrogate(unit)) {
          // Two of them are one character: looked at by itself.
          const original = String.fromCodePoint(text.codePointAt(index) ?? unit);
          if (isOne(original)) return index;
          index += original.length - 1;
          continue;
        }
        const isWanted = isOne(String.fromCharCode(unit));
        table[unit] = 2 * own + Number(isWanted);
        if (isWanted) return index;
      }
      return -1;
    },
  };
}

/** Whoever asks in turn with others begins anew. */
const nextNumber = (): number => {
  if (last >= MOST_FINDERS) {
    table.fill(0);
    last = 0;
  }
  last += 1;
  return last;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;
