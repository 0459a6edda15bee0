/** Where a text has one of some characters, however they are written; two finders that are asked in turn do not mix. */
import { characterFinder } from '../../../../src/domain/search/character-finder';

const all = (finder: ReturnType<typeof characterFinder>, text: string): number[] => {
  const found: number[] = [];
  for (let at = finder.indexIn(text, 0); at >= 0; at = finder.indexIn(text, at + 1)) found.push(at);
  return found;
};

test.each([
  ['as it is', '安', '平安是福，安全第一', [1, 5]],
  ['traditional for simplified', '众', '大眾与众人', [1, 3]],
  ['full-width and upper case', 'a', 'ＡbA', [0, 2]],
  ['a unit that is written as several characters', 'm', '十㎡', [1]],
  ['a character of two code units', '𠮷', '大𠮷野𠮷', [1, 4]],
  ['none behind another of two code units', '野', '𠮷野', [2]],
  ['half a character is none', '安', 'x\ud842安', [2]],
  ['none', '安', '防汛', []],
])('%s', (_rule, character, text, expected) => {
  expect(all(characterFinder(new Set([character])), text)).toEqual(expected);
});

test('of several characters, and of none', () => {
  expect(all(characterFinder(new Set(['安', '康'])), '安和康')).toEqual([0, 2]);
  expect(all(characterFinder(new Set()), '安和康')).toEqual([]);
});

test('two that are asked in turn say what each says alone', () => {
  const [left, right] = [characterFinder(new Set(['安'])), characterFinder(new Set(['康']))];
  const text = '安康市安康';
  for (let turn = 0; turn < 3; turn += 1) {
    expect(all(left, text)).toEqual([0, 3]);
    expect(left.indexIn(text, 1)).toBe(3);
    expect(right.indexIn(text, 0)).toBe(1);
    expect(left.indexIn(text, 4)).toBe(-1);
    expect(all(right, text)).toEqual([1, 4]);
  }
});
