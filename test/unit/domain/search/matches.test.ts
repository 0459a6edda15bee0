import { matchesIn } from '../../../../src/domain/search/matches';
import { RUN_END, runsOf } from '../../../../src/domain/search/units';

/** Marks that are found one way or another, by what is slow and plain: the whole text taken apart, each mark held against every place. */
const plainly = (text: string, marks: readonly string[][]) => {
  const border = { text: RUN_END, start: 0, end: 0 };
  const units = runsOf(text).flatMap((run, index) => (index > 0 ? [border, ...run] : run));
  return units.flatMap((unit, position) =>
    marks.flatMap((mark, index) => {
      const found = units.slice(position, position + mark.length);
      const isFound = mark.length > 0 && mark.every((one, place) => found[place]?.text === one);
      return isFound ? [{ start: unit.start, end: found.at(-1)?.end, mark: index }] : [];
    }),
  );
};

const ALPHABET = [
  ...['安', '康', '關', '关', '于', '於', '㈱', '株', '🈁', '𠮷', '㍿', '式', '会', '社'],
  ...[' ', '　', '\u200b', '\u0301', '\n', '，', '。', '〔', 'a', 'Ｂ', '9', '９', '㎡', '\ud800'],
];
const MARKS = [
  [['安']],
  [['安', '康']],
  [
    ['关', '于'],
    ['于', '安'],
  ],
  [['株'], ['株', '式'], ['式', '会', '社']],
  [['安', '康', '安', '康'], ['康', '安'], []],
  [['𠮷', '安'], ['社']],
  // Of these some are no characters: the other way.
  [['安', '9'], ['a']],
  [['安', RUN_END, '康'], ['安']],
];

test.each(MARKS.map((marks) => [JSON.stringify(marks), marks]))(
  'what is found of %s is what stands there, in texts of all kinds of characters',
  (_name, marks) => {
    let state = 7;
    const next = (most: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    };
    let found = 0;
    for (let round = 0; round < 2_000; round += 1) {
      // Few different characters in one text, so that marks are met.
      const few = Array.from({ length: 4 }, () => ALPHABET[next(ALPHABET.length)] ?? '');
      const own = (marks as string[][]).flat().filter((unit) => unit !== RUN_END);
      const characters = [...few, ...own, ...own];
      const text = Array.from({ length: next(40) }, () => characters[next(characters.length)]).join(
        '',
      );
      const expected = plainly(text, marks as string[][]);
      expect({ text, matches: matchesIn(text, marks as string[][]) }).toEqual({
        text,
        matches: expected,
      });
      found += expected.length;
    }
    expect(found).toBeGreaterThan(1_000);
  },
);
