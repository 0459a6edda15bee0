/**
 * The shapes of an assessment. A rule answers with findings; `assess` turns each into a violation (it blocks) or a warning, by
 * what is asked: saving a draft or becoming public. Types only.
 */
import type { CalendarYear } from '../working-days/calendar-year';
import type { ItemFacts } from './item-facts';
import type { ViolationCode } from './violation-codes';

export type Locale = 'zh-Hans' | 'zh' | 'en';

export interface Violation {
  code: ViolationCode;
  /** The attribute of the information item, as stored. */
  field: string;
  /** Where the rule stands; `条例` is 《中华人民共和国政府信息公开条例》 of 2019. */
  article: string;
  /** Simplified Chinese. */
  message: string;
  messages: Record<Locale, string>;
}

export interface Assessment {
  decision: 'may_publish' | 'must_not_publish';
  violations: Violation[];
  warnings: Violation[];
}

export interface AssessmentContext {
  purpose: 'publish' | 'save';
  /** Today in Asia/Shanghai, `YYYY-MM-DD`. */
  today: string;
  /** The day the system became the place of publication; null when it is not set. */
  goLiveOn: string | null;
  /** The class under which the item is public now; null or absent when it is not, or where the act is the change of class itself. */
  publicDisclosure?: string | null;
  /** The working calendar; without it no term in working days is checked. */
  calendar?: readonly CalendarYear[];
  /** Art. 11, beside what the matter says: state rules require an approval before this item may be disclosed. */
  isApprovalRequired?: boolean;
  /** Says of a name that the rule on art. 14 can't tell by its form whether it is a law or an administrative regulation. */
  isKnownGroundLaw?: (name: string) => boolean;
  /** Document number prefixes of party organs (安发, 安办发 …); replaces the built-in list. */
  partyNumberPrefixes?: readonly string[];
}

/** `save`: blocks already the saving of a draft. `publish`: blocks publication, warns at save. `never`: always a warning. */
export type Blocks = 'save' | 'publish' | 'never';

/** What a sentence names; words that differ by language are given in each. */
export type Params = Readonly<Record<string, string | number | Readonly<Record<Locale, string>>>>;

export interface Finding {
  code: ViolationCode;
  field: keyof ItemFacts;
  article: string;
  blocks: Blocks;
  params?: Params;
}

export type Rule = (facts: ItemFacts, context: AssessmentContext) => Finding[];
