/**
 * Matches of marks that are Chinese characters and nothing else: looked for where their first characters stand, so that the text need not be taken apart. Spaces between
 * the characters of a match say nothing, and what folds to nothing is not there; whatever else stands between them parts them. As `runsOf` has it. Pure.
 */
import { piecesOf, type Piece } from './units';
import type { Match, Wanted } from './wanted-marks';

export function characterMatches(
  text: string,
  { marks, byFirst, firstCharacters }: Wanted,
): Match[] {
  const matches: Match[] = [];
  let start = firstCharacters.indexIn(text, 0);
  while (start >= 0) {
    const behind = endOf(text, start);
    const pieces = piecesAt(text, start);
    for (const [place, { character }] of pieces.entries()) {
      for (const mark of byFirst.get(character) ?? NONE) {
        const end = matchEnd(text, pieces.slice(place), behind, marks[mark] ?? []);
        if (end !== null) matches.push({ start, end, mark });
      }
    }
    start = firstCharacters.indexIn(text, behind);
  }
  return matches;
}

const NONE: readonly number[] = [];

/** @param pieces where the match would begin; behind them the text goes on at `position`. */
function matchEnd(
  text: string,
  pieces: readonly Piece[],
  position: number,
  mark: readonly string[],
): number | null {
  let found = 0;
  let rest = pieces;
  let behind = position;
  for (;;) {
    for (const { character, kind } of rest) {
      if (kind === 'space') continue;
      if (character !== mark[found]) return null;
      found += 1;
      if (found === mark.length) return behind;
    }
    if (behind >= text.length) return null;
    rest = piecesAt(text, behind);
    behind = endOf(text, behind);
  }
}

const piecesAt = (text: string, position: number): readonly Piece[] =>
  piecesOf(text.slice(position, endOf(text, position)));

/** Of the character there. */
const endOf = (text: string, position: number): number =>
  position + ((text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1);
