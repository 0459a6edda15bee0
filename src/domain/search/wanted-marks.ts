/** Marks, each a row of units as `runsOf` cuts them, and what is known of them for all texts that they are looked for in. Pure. */
import { characterFinder, type CharacterFinder } from './character-finder';
import { piecesOf, RUN_END } from './units';

export interface Match {
  start: number;
  end: number;
  /** Which of the marks. */
  mark: number;
}

export interface Wanted {
  marks: readonly string[][];
  /** Marks by their first unit. */
  byFirst: ReadonlyMap<string, readonly number[]>;
  /** Of first units, the first characters. */
  firstCharacters: CharacterFinder;
  longest: number;
  isWithinRuns: boolean;
  /** Chinese characters and nothing else, as most marks are. */
  areCharacters: boolean;
}

const known = new WeakMap<readonly string[][], Wanted>();

export const wantedBy = (marks: readonly string[][]): Wanted => {
  const before = known.get(marks);
  if (before) return before;
  const byFirst = new Map<string, number[]>();
  for (const [index, [first]] of marks.entries())
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), index]);
  const wanted = {
    marks,
    byFirst,
    firstCharacters: characterFinder(
      new Set([...byFirst.keys()].flatMap((first) => [...first].slice(0, 1))),
    ),
    longest: Math.max(1, ...marks.map(({ length }) => length)),
    isWithinRuns: !marks.some((mark) => mark.includes(RUN_END)),
    areCharacters: marks.every((mark) => mark.every(isCharacter)),
  };
  known.set(marks, wanted);
  return wanted;
};

const isCharacter = (unit: string): boolean => {
  const [piece, more] = piecesOf(unit);
  return piece?.character === unit && piece.kind === 'character' && !more;
};
