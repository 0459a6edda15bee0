/**
 * The searches for numbers and marks against texts made to be slow: their time grows with the length of the text alone, and what stands
 * behind the filler is found. A file of its own, because mutation testing leaves it out: instrumented, it would take minutes.
 */
import { findSourceMarks } from '../../../src/domain/classification/source-mark';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data';
import { findSecrecyMarks } from '../../../src/domain/secrecy/secrecy-marks';
import { htmlToText, textOfAttributes } from '../../../src/domain/text/html-to-text';
import { plainText } from '../../../src/domain/text/normalise-text';

describe('one mebibyte of hostile text is read to its end, and what stands behind it is found', () => {
  const filler = (piece: string) => piece.repeat(Math.ceil(1_048_576 / Buffer.byteLength(piece)));

  test.each(['1', '1 ', '1-', '1.', '1\n', '12\n', '6222 ', '①', 'E1234567', '护照EA ', 'http://'])(
    'numbers: %j',
    (piece) => {
      const text = `${filler(piece)}\n身份证 610900197001010011`;
      const line = text.split('\n').length;
      expect(findPersonalData(text)).toContainEqual({ kind: 'identity_number', line });
    },
    30_000,
  );

  test.each([
    '★',
    '机密',
    '机\n密',
    '[',
    '【内部资料',
    '工作秘密★使用',
    '内部★1年',
    '(此件',
    '特急',
  ])(
    'marks: %j',
    (piece) => {
      const text = `${filler(piece)}\n机密★10年\n（此件不予公开）`;
      const { length } = text.split('\n');
      expect(findSecrecyMarks(text)).toContainEqual({
        kind: 'state_secret',
        line: length - 1,
        rule: 'level_with_term',
      });
      expect(findSourceMarks(text)).toContainEqual({
        mark: 'withheld',
        line: length,
        isInPlace: true,
      });
    },
    30_000,
  );

  test('combining marks, which take the square of their number to sort', () => {
    expect(plainText(`${filler('\u0315\u0316')}１`)).toMatch(/^\p{M}{1,8}1$/u);
    expect(findSecrecyMarks(`机${filler('\u0315\u0316')}密★10年`)).toHaveLength(1);
  }, 30_000);
});

test.each(['<a', '<script>', '<a "', "<a '>", '<!--', '</p', '<p>&#1;'])(
  'hostile input takes time by its length only: bodies of %s',
  (piece) => {
    const started = process.hrtime.bigint();
    htmlToText(piece.repeat(60_000));
    textOfAttributes(piece.repeat(60_000));
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  },
);

test('hostile input takes time by its length only: secrecy marks', () => {
  const started = process.hrtime.bigint();
  for (const piece of ['工作秘密★', '★', '机', '机密', '【内部资料', '密级']) {
    findSecrecyMarks(`${piece.repeat(3_000)}x`);
    findSecrecyMarks(`工作秘密${piece.repeat(3_000)}x`);
    findSecrecyMarks(`${piece}\n`.repeat(20_000));
  }
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
});

test('hostile input takes time by its length only: personal data', () => {
  const started = process.hrtime.bigint();
  for (const piece of ['1', '1 ', '6222', '1-', '1.', 'E1234567']) {
    findPersonalData(`${piece.repeat(8_000)}a`);
    findPersonalData(`护照${piece.repeat(8_000)}`);
  }
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(3_000);
});
