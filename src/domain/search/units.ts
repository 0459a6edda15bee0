/**
 * A text as runs of units: a Chinese character is a unit, and so is a row of letters or of digits. Runs end at punctuation, at line
 * ends, and at spaces between letters or digits; spaces beside a Chinese character say nothing (`通　知`, `2008 年`). Pure.
 */
import { foldCharacter } from './fold-character';

export interface Unit {
  /** Folded. */
  text: string;
  kind: 'character' | 'letters' | 'digits';
  /** Where it stands in the text as given, in UTF-16 units; `end` is the first behind it. */
  start: number;
  end: number;
}

const CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const SPACE = /^[^\S\n\r\t\f\u000b\u2028\u2029]$/u;
/** Longer rows of letters or digits are no words: they are cut. */
const LONGEST_WORD = 40;

/** @param most units are read, the rest of the text is left out. */
export function runsOf(text: string, most = Infinity): Unit[][] {
  const runs: Unit[][] = [];
  let run: Unit[] = [];
  let isSpaced = false;
  let count = 0;
  let position = 0;
  const endRun = () => {
    if (run.length > 0) runs.push(run);
    run = [];
    isSpaced = false;
  };
  const take = ({ character, kind }: Piece, start: number, end: number) => {
    if (kind === 'space') {
      isSpaced = true;
      return;
    }
    if (kind === null) return endRun();
    const last = run.at(-1);
    if (isSpaced && last && last.kind !== 'character' && kind !== 'character') endRun();
    const joins = !isSpaced && last && run.length > 0 && last.kind === kind && kind !== 'character';
    if (joins && last.text.length < LONGEST_WORD) {
      last.text += character;
      last.end = end;
    } else if (joins) {
      last.end = end;
    } else {
      run.push({ text: character, kind, start, end });
      count += 1;
    }
    isSpaced = false;
  };
  for (const original of text) {
    const end = position + original.length;
    for (const piece of piecesOf(original)) take(piece, position, end);
    position = end;
    if (count >= most) break;
  }
  endRun();
  return runs;
}

/** Between runs in a row of units. */
export const RUN_END = ' ';

export const unitTextsOf = (runs: readonly (readonly Unit[])[]): string[] =>
  runs.flatMap((run, index) => [...(index > 0 ? [RUN_END] : []), ...run.map(({ text }) => text)]);

/** A character as it is folded: none, one or several. */
export interface Piece {
  character: string;
  kind: Unit['kind'] | 'space' | null;
}

const pieces = new Map<string, readonly Piece[]>();

/** Long texts have few different characters: each is folded and looked at once. */
export const piecesOf = (original: string): readonly Piece[] => {
  const known = pieces.get(original);
  if (known) return known;
  const made = Array.from(foldCharacter(original), (character) => ({
    character,
    kind: kindOf(character),
  }));
  pieces.set(original, made);
  return made;
};

const kindOf = (character: string): Piece['kind'] => {
  if (SPACE.test(character)) return 'space';
  if (CHARACTER.test(character)) return 'character';
  if (LETTER.test(character)) return 'letters';
  return DIGIT.test(character) ? 'digits' : null;
};
