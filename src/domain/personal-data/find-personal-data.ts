/**
 * Finds personal data in a text: identity numbers, bank cards, passports, mobile numbers. Digits may be full-width and parted by spaces,
 * hyphens or zero-width characters. The answer is kind and line, never the number. Names and addresses are a person's to judge. Pure.
 */
import { plainText } from '../text/normalise-text';
import { bankCardLikelihood } from './bank-card';
import { isFirstGenerationIdentityNumber, isIdentityNumber } from './identity-number';

export type PersonalDataKind =
  'identity_number' | 'bank_card_number' | 'passport_number' | 'mobile_number';

export interface PersonalData {
  kind: PersonalDataKind;
  /** From 1, counting the lines of the given text. */
  line: number;
}

// Groups of digits, parted by at most three spaces, hyphens or dots in the middle; never inside a longer word.
const RUN = /(?<![0-9]|\d\.)\d+(?:[ \t\u2010-\u2015·-]{1,3}\d+)*(?:[ \t-]?[Xx])?(?![A-Za-z0-9])/g;
const SEPARATORS = /[^\dXx]+/;
const CONTEXT_CHARACTERS = 16;
const IDENTITY_WORDS = /身份证|身份号码|证件号|公民身份|ID\s*card/i;
const CARD_WORDS = /卡号|账号|帐号|账户|帐户|银行卡|开户|一卡通|社保卡/;
const PASSPORT_WORDS = /护照|passport/i;
const CREDIT_CODE_WORDS = /信用代码|组织机构代码|税号|识别号|批准文号|备案号|登记号|许可证号/;
const PASSPORT =
  /(?<![A-Za-z0-9])(?:[DEGHKLMPS]\d{8}|E[A-HJ-NP-Z]\d{7}|1[45]\d{7})(?![A-Za-z0-9])/i;
// The two forms issued since 1997, believed anywhere in a text that speaks of passports (the word may be a table's head).
const CHINESE_PASSPORT = /(?<![A-Za-z0-9])(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![A-Za-z0-9])/i;
const QUANTITY_AFTER = /^\s*(?:\.\d|[万亿]?(?:元|美元|吨|千瓦|平方|立方|公斤|人次|%|‰))/;
const MOBILE_SHAPES = new Set([
  '11',
  '13',
  '3,4,4',
  '3,8',
  '7,4',
  '4,7',
  '4,4,3',
  '3,3,5',
  '2,11',
  '2,3,4,4',
]);

export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  const speaksOfPassports = PASSPORT_WORDS.test(plainText(text));
  for (const [index, raw] of text.split(/\r\n|[\n\r\f\u2028\u2029]/).entries()) {
    const line = plainText(raw);
    for (const kind of kindsIn(line, speaksOfPassports)) found.push({ kind, line: index + 1 });
  }
  return found;
}

function kindsIn(line: string, speaksOfPassports: boolean): Set<PersonalDataKind> {
  const kinds = new Set<PersonalDataKind>();
  for (const match of line.matchAll(RUN)) {
    const before = line.slice(Math.max(0, match.index - CONTEXT_CHARACTERS), match.index);
    const after = line.slice(match.index + match[0].length);
    const kind = kindOfRun(match[0], before, after, line);
    if (kind) kinds.add(kind);
  }
  const hasPassport =
    (speaksOfPassports && CHINESE_PASSPORT.test(line)) ||
    (PASSPORT_WORDS.test(line) && PASSPORT.test(line));
  if (hasPassport) kinds.add('passport_number');
  return kinds;
}

function kindOfRun(
  run: string,
  before: string,
  after: string,
  line: string,
): PersonalDataKind | null {
  const groups = run.split(SEPARATORS).filter((group) => group !== '');
  for (const candidate of windows(groups, 18)) {
    const isLabelledOtherwise = CREDIT_CODE_WORDS.test(before) && !IDENTITY_WORDS.test(before);
    if (isIdentityNumber(candidate.digits) && !isLabelledOtherwise) return 'identity_number';
  }
  for (const candidate of windows(groups, 15)) {
    if (IDENTITY_WORDS.test(line) && isFirstGenerationIdentityNumber(candidate.digits)) {
      return 'identity_number';
    }
  }
  for (const length of [19, 18, 17, 16, 15]) {
    for (const candidate of windows(groups, length)) {
      if (candidate.groups > 1 && !isCardShape(candidate.shape)) continue;
      const likelihood = bankCardLikelihood(candidate.digits);
      if (likelihood === 'certain' && !CREDIT_CODE_WORDS.test(before)) return 'bank_card_number';
      if (likelihood === 'plausible' && CARD_WORDS.test(before)) return 'bank_card_number';
    }
  }
  const isPartOfWord = /[A-Za-z]$/.test(before);
  return !isPartOfWord && hasMobile(groups, after) ? 'mobile_number' : null;
}

function hasMobile(groups: readonly string[], after: string): boolean {
  if (QUANTITY_AFTER.test(after)) return false;
  return [11, 13].some((length) =>
    windows(groups, length).some(
      ({ digits, shape }) => /^(?:86)?1[3-9]\d{9}$/.test(digits) && MOBILE_SHAPES.has(shape),
    ),
  );
}

// 6222 0212 3456 7890 123, or one digit a group.
function isCardShape(shape: string): boolean {
  return /^(?:4,){3,4}[1-4]$|^6,1[0-3]$|^(?:1,)+1$/.test(shape);
}

interface Candidate {
  digits: string;
  shape: string;
  groups: number;
}

/** Neighbouring groups that have exactly this many characters together. */
function windows(groups: readonly string[], length: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < groups.length; start += 1) {
    let digits = '';
    for (let end = start; end < groups.length && digits.length < length; end += 1) {
      digits += groups[end] ?? '';
      if (digits.length !== length) continue;
      const parts = groups.slice(start, end + 1);
      candidates.push({
        digits,
        shape: parts.map((part) => part.length).join(),
        groups: parts.length,
      });
    }
  }
  return candidates;
}
