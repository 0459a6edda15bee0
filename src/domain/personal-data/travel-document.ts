/**
 * Passport numbers, and those of the permits for Hong Kong, Macao and Taiwan (出境入境管理法). A letter or two and seven to nine digits may be any
 * code, so a word is wanted: anywhere in the text for the forms issued since 1997 (it may be a table's head), beside it for the others. Pure.
 */

const PASSPORT_WORDS = /护照|護照|passport/i;
const PERMIT_WORDS =
  /港澳台?通行证|港澳通行證|往来港澳|往来台湾|台湾通行证|大陆通行证|来往内地|来往大陆|回乡证|台胞证/;

// Groups of four may be parted by a space or hyphen.
const DIGITS_8 = '\\d{4}[ -]?\\d{4}';
const DIGITS_7 = '\\d{3}[ -]?\\d{4}';
const ORDINARY = `(?:[EG][ -]?${DIGITS_8}|E[A-HJ-NP-Z][ -]?${DIGITS_7})`;
const OFFICIAL = `(?:[DSPKH][ -]?${DIGITS_8}|(?:DE|SE|PE|HJ|KJ|MA|MB)[ -]?${DIGITS_7}|1[45]\\d{7})`;
const PERMIT = `(?:[CWTL][ -]?${DIGITS_8}|C[A-HJ-NP-Z][ -]?${DIGITS_7}|[HM][ -]?\\d{8}(?:\\d{2})?)`;
const alone = (form: string): RegExp => new RegExp(`(?<![A-Za-z0-9])${form}(?![A-Za-z0-9])`, 'i');

const ORDINARY_PASSPORT = alone(ORDINARY);
const ANY_PASSPORT = alone(`(?:${ORDINARY}|${OFFICIAL})`);
const ANY_PERMIT = alone(PERMIT);
// A foreign passport: whatever stands right behind its label.
const LABELLED =
  /(?:护照|護照|passport)(?:证?件?号码?|證?件?號碼?| ?(?:no|number))?[.:]? ?[A-Z]{0,2}\d{7,9}(?![A-Za-z0-9])/i;

/** What the whole text says of travel documents; asked once a text. */
export interface TravelWords {
  speaksOfPassports: boolean;
  speaksOfPermits: boolean;
}

export function travelWordsOf(text: string): TravelWords {
  return { speaksOfPassports: PASSPORT_WORDS.test(text), speaksOfPermits: PERMIT_WORDS.test(text) };
}

export function hasTravelDocument(line: string, words: TravelWords): boolean {
  if (words.speaksOfPassports) {
    if (ORDINARY_PASSPORT.test(line) || LABELLED.test(line)) return true;
    if (PASSPORT_WORDS.test(line) && ANY_PASSPORT.test(line)) return true;
  }
  return words.speaksOfPermits && ANY_PERMIT.test(line);
}
