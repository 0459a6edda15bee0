/** 条例第十五条, GB 11643-1999, ISO/IEC 7812: numbers that name one person. All numbers here are made up from their check rules. */
import fc from 'fast-check';
import { bankCardLikelihood, passesLuhn } from '../../../src/domain/personal-data/bank-card';
import { isCreditCode } from '../../../src/domain/personal-data/credit-code';
import { findPersonalData } from '../../../src/domain/personal-data/find-personal-data';
import {
  isFirstGenerationIdentityNumber,
  isIdentityNumber,
} from '../../../src/domain/personal-data/identity-number';
import { findMaskedIdentities } from '../../../src/domain/personal-data/masked-identity';

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
    [withCheck('11010518791231002'), false],
    [withCheck('11010518801231002'), true],
    [withCheck('11010520601231002'), true],
    [withCheck('11010520611231002'), false],
    [`${OTHER}0`, false],
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

describe('a label of another number tells that it is none', () => {
  const bornIn = (year: number) => withCheck(`612401${year}0101001`);
  test.each([
    [`项目编号 ${bornIn(1990)}`, []],
    [`项目编号 ${bornIn(1989)}`, ['identity_number']],
    [`身份证编号 ${bornIn(1995)}`, ['identity_number']],
    ['身份证号 A110105491231002', []],
    ['身份证号 1.110105491231002', []],
    ['身份证号、合同编号110105491231002', []],
    ['身份证号 990105491231002', []],
    ['身份证号 110105491331002', []],
    ['身份证号 11010549123100X', []],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('fifteen digits are fifteen', () => {
    expect(isFirstGenerationIdentityNumber('110105491231002')).toBe(true);
    expect(isFirstGenerationIdentityNumber('1101054912310021')).toBe(false);
  });
});

describe('统一社会信用代码 has eighteen characters of its alphabet and a check character', () => {
  const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const coded = (head: string) => {
    const sum = [...head].reduce(
      (total, one, index) => total + ALPHABET.indexOf(one) * (3 ** index % 31),
      0,
    );
    return head + ALPHABET[(31 - (sum % 31)) % 31];
  };
  test.each([
    ['91350100M000100Y43', true],
    ['91350100m000100y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['91350100M000100Y430', false],
    [coded('91350100M000100Y4'), true],
    [coded('91350100M000100I4'), false],
  ])('%s: %s', (text, expected) => {
    expect(isCreditCode(text)).toBe(expected);
  });
});

describe('a number that a narrow column breaks', () => {
  const [head, tail] = [card.slice(0, 10), card.slice(10)];
  test.each([
    ['over two lines', '张某 1101051949\n1231002X', ['identity_number']],
    ['over three', '110105\n19491231\n002X', ['identity_number']],
    ['over four: too far', '110105\n1949\n1231\n002X', []],
    ['with spaces at the ends of its lines', '110105   \n19491231   \n002X', ['identity_number']],
    ['with a word between', '110105\n19491231 名\n002X', []],
    ['but an amount follows', '1101051949\n1231.002', []],
    ['a card beside the word', `卡号 ${head}\n${tail}`, ['bank_card_number']],
    ['a card without it', `${head}\n${tail}`, []],
    ['no card beside the word', `卡号 ${head}\n${tail.slice(0, -1)}`, []],
  ])('%s', (_name, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('an identity number of which a part is hidden', () => {
  const patterns = (text: string) => findMaskedIdentities(text).map(({ pattern }) => pattern);
  test.each([
    ['110105********002X', ['......********...']],
    ['１１０１０５＊＊＊＊＊＊＊＊００２Ｘ', ['......********...']],
    ['110105××××××××0021', ['......********...']],
    ['110105●●●●■■■■0021', ['......********...']],
    ['11010519491231****', []],
    ['1101051949123****X', ['.............****']],
    ['11010519491231***X', []],
    ['110105***********X', ['......***********']],
    ['11010************X', []],
    ['a110105********002X', []],
    ['110105********002Xa', []],
    ['110105********002', []],
    ['110105--------002X', []],
    ['110105********002X、110****9491231002X', ['......********...', '...****..........']],
  ])('%s', (text, expected) => {
    expect(patterns(text)).toEqual(expected);
  });

  test('with its line, counted from one', () => {
    expect(findMaskedIdentities('名单\n110105********002X')).toEqual([
      { pattern: '......********...', line: 2 },
    ]);
  });
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
    [`A${card}`, []],
    [`3.${card}`, []],
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
    '12 13891234567',
    'Tel: 13891234567',
    '13891234567 email',
    '1.张某 13891234567',
    'http://a.cn/b 13891234567',
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
    ['护照：张某 D12345678', ['passport_number']],
    ['护照\n张某 D12345678', []],
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
  '13891²234567',
  '913891234567',
  '138912345678',
  '见 http://b.cn/13891234567',
  'http://a.cn/ 与 http://b.cn/13891234567',
])('no false alarm: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});
