import fc from 'fast-check';
import { cutText, MOST_UNITS, PART_END } from '../../../../src/domain/search/cut-text';
import { parseSearch, type SearchTerm } from '../../../../src/domain/search/parse-search';

const cut = (text: string) => cutText([text]);

test.each([
  [
    'a Chinese run becomes its pairs, closed by its last character',
    '安康市',
    ['安康', '康市', '市'],
  ],
  ['a single character stands alone', '王', ['王']],
  [
    'digits and letters are words, with a pair to each neighbour',
    '第9号',
    ['第9', '9', '9号', '号'],
  ],
  ['letters and digits are two words', 'PM2.5', ['pm', 'm2', '2', '5']],
  ['words are parted by spaces', 'Open Data', ['open', 'data']],
  ['spaces beside Chinese say nothing', '通　知 2008 年', ['通知', '知2', '2008', '8年', '年']],
  ['punctuation ends a run', '防汛、抗旱', ['防汛', '汛', '抗旱', '旱']],
  ['a line end ends a run', '防汛\n抗旱', ['防汛', '汛', '抗旱', '旱']],
])('%s', (_rule, text, tokens) => {
  expect(cut(text).tokens).toEqual(tokens);
});

test.each([
  ['traditional and simplified', '關於發佈臺灣號', '关于发布台湾号'],
  ['full width and half width', 'ＰＭ２．５（２００８）', 'pm2.5(2008)'],
  ['case and accents', 'ÉCOLE Straße', 'ecole straße'],
  ['compatibility forms', '㈠㎡Ⅳ⽔', '(一)m2iv水'],
  ['what cannot be seen', '安\u200b康\u00ad市\ufeff', '安康市'],
])('%s fold together', (_rule, one, other) => {
  expect(cut(one)).toEqual(cut(other));
});

test('parts are kept apart, empty ones left out, and characters are listed once', () => {
  const { tokens, characters, stream } = cutText(['安康', null, '', '康安 9']);
  expect(tokens).toEqual(['安康', '康', PART_END, '康安', '安9', '9']);
  expect(characters).toEqual(['安', '康']);
  expect(stream).toBe(` 安康 ${PART_END} 康安<9> `);
});

test('what is without words adds no part', () => {
  expect(cutText(['。', '安']).tokens).toEqual(['安']);
  expect(cutText(['。'])).toEqual({ tokens: [], characters: [], stream: '' });
});

test('a row of letters longer than any word is cut', () => {
  expect(cut('a'.repeat(45)).tokens).toEqual(['a'.repeat(40)]);
});

test('a text longer than the index takes is found by its beginning', () => {
  const whole = cutText(['安'.repeat(MOST_UNITS - 1), '康康', '县']);
  expect(whole.tokens.slice(-3)).toEqual(['安', PART_END, '康']);
});

test('no text has a part end in it by itself', () => {
  expect(cut(`安${PART_END}康`).tokens).toEqual(['安', '康']);
});

/** What the engines do: tokens in a row, the last of them perhaps a beginning, or a part of the stream. */
const found = (term: SearchTerm, text: ReturnType<typeof cutText>) =>
  term.kind === 'character'
    ? text.characters.includes(term.character)
    : ` ${text.tokens.join(' ')} `.includes(` ${term.tokens.join(' ')} ${term.next ?? ''}`);
const foundInStream = (term: SearchTerm, { stream, characters }: ReturnType<typeof cutText>) =>
  term.kind === 'character' ? characters.includes(term.character) : stream.includes(term.stream);

const written = fc
  .array(fc.constantFrom(...'安康防汛王李號号29０ab、。〔〕 　\n𠮷'), { maxLength: 24 })
  .map((letters) => letters.join(''));

test('every part of a text is found in it as a phrase, by tokens and by stream alike', () => {
  fc.assert(
    fc.property(written, fc.nat(24), fc.nat(8), (text, from, length) => {
      const letters = [...text];
      // Inside a word no part of it is one.
      const isInside = (at: number) =>
        /[a-z0-9]{2}/.test(
          letters
            .slice(at - 1, at + 1)
            .join('')
            .normalize('NFKC'),
        );
      fc.pre(!isInside(from) && !isInside(from + length));
      const parsed = parseSearch(`"${letters.slice(from, from + length).join('')}"`);
      const whole = cut(text);
      if (parsed.ok)
        for (const term of parsed.query.terms) {
          expect([term, whole, found(term, whole)]).toEqual([term, whole, true]);
          expect([term, whole, foundInStream(term, whole)]).toEqual([term, whole, true]);
        }
    }),
    { numRuns: 2_000 },
  );
});

test('tokens in a row and a part of the stream are the same question', () => {
  fc.assert(
    fc.property(written, written, (text, asked) => {
      const parsed = parseSearch(asked);
      const whole = cut(text);
      if (parsed.ok)
        for (const term of parsed.query.terms)
          expect([term, foundInStream(term, whole)]).toEqual([term, found(term, whole)]);
    }),
    { numRuns: 5_000 },
  );
});
