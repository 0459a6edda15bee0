/**
 * Finds personal data in a text: identity numbers, bank cards, passports and permits, mobile numbers, however they are spaced, hidden or broken
 * over lines. The answer is kind and line, never the number. Names and addresses are a person's to judge. Pure.
 */
import { legibleText } from '../text/normalise-text';
import { isBankCardNumber } from './bank-card';
import { brokenOverLines } from './broken-over-lines';
import { digitRuns, legibleDigits, mayHoldNumbers, type DigitRun } from './digit-runs';
import {
  hasIdentityNumber,
  hasIdentityWord,
  identityWordsOf,
  type IdentityWords,
} from './identity-number';
import { isMobileNumber } from './mobile-number';
import { hasTravelDocument, travelWordsOf } from './travel-document';

export type PersonalDataKind =
  'identity_number' | 'bank_card_number' | 'passport_number' | 'mobile_number';

export interface PersonalData {
  kind: PersonalDataKind;
  /** From 1, counting the lines of the given text. */
  line: number;
}

export function findPersonalData(text: string): PersonalData[] {
  const plain = legibleText(text);
  const travelWords = travelWordsOf(plain);
  const inText = identityWordsOf(plain);
  const lines = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line) => (mayHoldNumbers(line) ? legibleDigits(line) : ''));
  const broken = brokenOverLines(lines);
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    const kinds = new Set<PersonalDataKind>();
    if (hasTravelDocument(line, travelWords)) kinds.add('passport_number');
    const words = { onLine: hasIdentityWord(line), inText };
    for (const run of digitRuns(line)) {
      const kind = kindOf(run, words);
      if (kind) kinds.add(kind);
    }
    const brokenHere = broken.get(index);
    if (brokenHere) kinds.add(brokenHere);
    return [...kinds].map((kind) => ({ kind, line: index + 1 }));
  });
}

function kindOf(run: DigitRun, words: IdentityWords): PersonalDataKind | null {
  if (hasIdentityNumber(run, words)) return 'identity_number';
  if (isBankCardNumber(run)) return 'bank_card_number';
  return !run.isInAddress && isMobileNumber(run) ? 'mobile_number' : null;
}
