/** 条例第十五条, GB 11643-1999, ISO/IEC 7812: numbers that name one person. All numbers here are made up from their check rules. */
import fc from 'fast-check';
import { bankCardLikelihood, passesLuhn } from '../../../src/domain/personal-data/bank-card';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data';
import { isIdentityNumber } from '../../../src/domain/personal-data/identity-number';

const kinds = (text: string) => findPersonalData(text).map(({ kind }) => kind);
const CHECK = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheck = (digits: string) =>
  digits +
  CHECK[WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11];

// The example number of the standard itself, and two from a county code that was never given.
const EXAMPLE = '11010519491231002X';
const OTHER = withCheck('61240119800101001');
const CARD = '6222020000000000000'.slice(0, 18);
const card = `${CARD}${[...'0123456789'].find((digit) => passesLuhn(CARD + digit))}`;

describe('an identity number is one by county code, birth date and check character', () => {
  test.each([
    [EXAMPLE, true],
    [EXAMPLE.toLowerCase(), true],
    [OTHER, true],
    ['110105194912310021', false],
    [withCheck('00010519491231002'), false],
    [withCheck('11010519491331002'), false],
    [withCheck('11010519490230002'), false],
    ['1101051949123100', false],
  ])('%s: %s', (text, expected) => {
    expect(isIdentityNumber(text)).toBe(expected);
  });

  test('every single wrong digit is found', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (place, step) => {
          const digit = (Number(EXAMPLE[place]) + step) % 10;
          expect(isIdentityNumber(EXAMPLE.slice(0, place) + digit + EXAMPLE.slice(place + 1))).toBe(
            false,
          );
        },
      ),
    );
  });
});

describe('it is found in a text, however it is written', () => {
  const spaced = (separator: string) =>
    `${EXAMPLE.slice(0, 6)}${separator}${EXAMPLE.slice(6, 14)}${separator}${EXAMPLE.slice(14)}`;
  test.each([
    `身份证号：${EXAMPLE}`,
    `张某(${EXAMPLE})`,
    `身份证${spaced(' ')}`,
    `身份证${spaced('-')}`,
    `身份证${spaced('\u3000')}`,
    `身份证${[...EXAMPLE].join(' ')}`,
    `身份证${[...EXAMPLE].join('\u200b')}`,
    `２００８年 ${EXAMPLE}`,
    EXAMPLE.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    `张三\t${EXAMPLE}\t13`,
    `ID${EXAMPLE}`,
    '身份证号 110105491231002',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['identity_number']);
  });

  test('with its line, never the number', () => {
    expect(findPersonalData(`名单\n${EXAMPLE}`)).toEqual([{ kind: 'identity_number', line: 2 }]);
  });

  test.each(['110105********002X', '1101051949****002X', '110105491231002'])(
    'masked or bare, it is none: %s',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );
});

describe('bank cards', () => {
  test.each([
    [card, 'certain'],
    ['4111111111111111', 'plausible'],
    ['4111111111111112', null],
    ['0000000000000000', null],
    ['62220200', null],
  ])('%s: %s', (digits, expected) => {
    expect(bankCardLikelihood(digits)).toBe(expected);
  });

  test.each([
    [card, ['bank_card_number']],
    [card.replace(/(\d{4})/g, '$1 ').trim(), ['bank_card_number']],
    [`卡号：4111 1111 1111 1111`, ['bank_card_number']],
    ['4111111111111111', []],
    ['项目总投资4111111111111111元', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('mobile numbers', () => {
  test.each([
    '13891234567',
    '138 9123 4567',
    '138-9123-4567',
    '+86 13891234567',
    '电话：１３８９１２３４５６７',
    '联系人张某13891234567。',
    '8613891234567',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual(['mobile_number']);
  });
});

describe('passports are believed beside the word', () => {
  test.each([
    ['护照号码：E12345678', ['passport_number']],
    ['护照 EA1234567', ['passport_number']],
    ['姓名 护照号\n张某 G12345678', ['passport_number']],
    ['产品编号E12345678', []],
    ['护照办理须知', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

test.each([
  '安政发〔2008〕9号',
  '014500815/2020-02346',
  '统一社会信用代码：91610900MA70ABCD1X',
  '统一社会信用代码 114403006955506492',
  '11441700007280420Y/2021-00050',
  '0915-3212345、0915 3288888',
  '4001234567',
  '2026年1月1日至2026年12月31日 20260101120000',
  '1780479540000',
  '全市生产总值13891234567元，增长7.5%',
  '3.13891234567',
  '100000 200000 300000',
  '邮编725000 电话3212345',
  '23－11223－2012－344679',
  '坐标109.0293 32.6903',
])('no false alarm: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});
