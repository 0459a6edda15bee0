import fc from 'fast-check';
import { containedTerms } from '../../../../src/domain/search/contained-terms';
import { cutText } from '../../../../src/domain/search/cut-text';

const termsOf = (text: string) =>
  containedTerms(text).map((term) =>
    term.kind === 'character' ? term.character : term.tokens.join(' '),
  );

test.each([
  ['pairs within Chinese words', '防汛工作', ['防汛 汛工 工作']],
  ['a single character', '汛', ['汛']],
  ['the parts beside punctuation', '安康，防汛', ['安康', '防汛']],
  [
    'the parts beside letters and digits, which may be parts of longer ones',
    '防汛2008年工作',
    ['防汛', '年工 工作'],
  ],
  ['traditional characters as the index has them', '防災', ['防灾']],
  ['nothing of letters and digits', 'PM2.5', []],
  ['nothing of punctuation', '〔〕', []],
])('%s', (_rule, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('whatever contains a text has its terms', () => {
  const character = fc.constantFrom(...'防汛工作災安康2008aB，〔〕 　\u200b々ー㎡');
  const piece = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(piece, piece, piece, (before, text, behind) => {
      const { tokens, characters } = cutText([before + text + behind]);
      const row = ` ${tokens.join(' ')} `;
      for (const term of containedTerms(text)) {
        if (term.kind === 'character') expect(characters).toContain(term.character);
        else expect(row).toContain(` ${term.tokens.join(' ')} `);
      }
    }),
    { numRuns: 2_000 },
  );
});
