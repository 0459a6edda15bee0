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
