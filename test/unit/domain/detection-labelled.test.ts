/**
 * The labelled fixture of personal data and marks: every text with all that must be found in it and nothing else. What is known not to be
 * found is labelled too (`knownLimit`), so that the figures in docs/detection.md stay true. All numbers are made up: region 610900 and card
 * prefix 622999 are nobody's.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findSourceMarks } from '../../../src/domain/classification/source-mark';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data';
import { findSecrecyMarks } from '../../../src/domain/secrecy/secrecy-marks';
import { plainText } from '../../../src/domain/text/normalise-text';

interface Labelled {
  group: string;
  text: string;
  expect: string[];
  shape?: 'page' | 'heading' | 'running';
  knownLimit?: string;
}

const FIXTURE = path.resolve(__dirname, '../../fixtures/domain/personal-data-labelled.jsonl');
const CASES = readFileSync(FIXTURE, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Labelled);
const SECRECY_CODES = {
  state_secret: 'secrecy_mark',
  internal: 'internal_mark',
  bare_word: 'secrecy_word',
};

function codesIn({ text, shape }: Labelled): string[] {
  const codes = [
    ...findPersonalData(text).map(({ kind }) => kind),
    ...findSecrecyMarks(text, shape).map(({ kind }) => SECRECY_CODES[kind]),
    ...findSourceMarks(text).flatMap(({ mark, isInPlace }) => {
      if (isInPlace) return [`source:${mark}`];
      return mark === 'open' ? [] : ['source:mention'];
    }),
  ];
  return [...new Set(codes)].sort();
}

describe.each([...new Set(CASES.map(({ group }) => group))])('%s', (group) => {
  const cases = CASES.filter((one) => one.group === group);
  test.each(
    cases
      .filter(({ knownLimit }) => !knownLimit)
      .map((one): [string, Labelled] => [JSON.stringify(one.text).slice(0, 90), one]),
  )('%s', (_, one) => {
    expect(codesIn(one)).toEqual([...one.expect].sort());
  });
});

test.each(
  CASES.filter(({ knownLimit }) => knownLimit).map((one): [string, Labelled] => [
    `${one.knownLimit}`,
    one,
  ]),
)('known not to be found: %s', (_, one) => {
  expect(codesIn(one)).toEqual([]);
});

test('the fixture is as large as the documentation says', () => {
  const withCode = (code: string) => CASES.filter((one) => one.expect.includes(code)).length;
  const counts = {
    all: CASES.length,
    nothing: CASES.filter((one) => one.expect.length === 0).length,
    knownLimits: CASES.filter(({ knownLimit }) => knownLimit).length,
    ...Object.fromEntries(
      [...new Set(CASES.flatMap((one) => one.expect))].sort().map((code) => [code, withCode(code)]),
    ),
  };
  expect(counts).toEqual({
    all: 703,
    nothing: 239,
    knownLimits: 8,
    identity_number: 80,
    bank_card_number: 38,
    passport_number: 40,
    mobile_number: 45,
    secrecy_mark: 105,
    internal_mark: 43,
    secrecy_word: 22,
    'source:open': 12,
    'source:partial': 7,
    'source:on_request': 19,
    'source:withheld': 29,
    'source:restricted_circulation': 18,
    'source:mention': 6,
  });
});

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
