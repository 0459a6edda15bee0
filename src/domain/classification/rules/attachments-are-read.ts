/**
 * 条例第十四条、第十五条 hold for attachments as for the text of an item, and for what they carry unseen: deletions of tracked changes, comments,
 * hidden text, sheets, rows and columns, text under a black box. What was found when the file was read (`domain/attachments`) becomes a
 * finding at `attachments`; what could not be read is for a person to look through. Names of attachments are judged with the item's texts. Pure.
 */
import { judgeName } from '../../attachments/judge-parts';
import { placeInWords } from '../../attachments/places';
import type { ReadingCode, ReadingFinding } from '../../attachments/reading';
import type { Finding, Rule } from '../assessment';
import type { ItemFacts } from '../item-facts';

const SECRECY = '条例第十四条、第十七条；《保守国家秘密法》第三十五条';
const PERSONAL = '条例第十五条；《个人信息保护法》第二十八条';
const MARKED = '条例第十七条；公文公开属性源头认定';
const REVIEWED = '条例第十七条';

type Meaning = Pick<Finding, 'code' | 'blocks' | 'article'>;

const MEANINGS: Readonly<Record<ReadingCode, Meaning>> = {
  secrecy_mark: { code: 'secrecy_mark', blocks: 'save', article: SECRECY },
  internal_mark: { code: 'internal_mark', blocks: 'publish', article: SECRECY },
  secrecy_word: { code: 'secrecy_word', blocks: 'never', article: SECRECY },
  identity_number: { code: 'identity_number', blocks: 'publish', article: PERSONAL },
  bank_card_number: { code: 'bank_card_number', blocks: 'publish', article: PERSONAL },
  passport_number: { code: 'passport_number', blocks: 'publish', article: PERSONAL },
  mobile_number: { code: 'mobile_number', blocks: 'never', article: PERSONAL },
  hidden_content: { code: 'attachment_hidden_content', blocks: 'publish', article: REVIEWED },
  redaction_over_live_text: {
    code: 'redaction_over_live_text',
    blocks: 'publish',
    article: REVIEWED,
  },
  location_recorded: {
    code: 'attachment_shows_location',
    blocks: 'never',
    article: PERSONAL,
  },
  author_named: { code: 'attachment_names_author', blocks: 'never', article: PERSONAL },
  source_mark_withheld: { code: 'source_mark_restricts', blocks: 'publish', article: MARKED },
  source_mark_on_request: { code: 'source_mark_restricts', blocks: 'publish', article: MARKED },
  source_mark_restricted_circulation: {
    code: 'source_mark_restricts',
    blocks: 'publish',
    article: MARKED,
  },
  source_mark_partial: {
    code: 'source_mark_needs_partial_version',
    blocks: 'publish',
    article: MARKED,
  },
  source_mark_mentioned: { code: 'source_mark_in_text', blocks: 'never', article: MARKED },
};

export const attachmentsAreRead: Rule = (facts) =>
  facts.attachments.flatMap(({ name, reading }, index) => {
    // A caller without files (an import's plan) has nothing to say about their reading.
    if (reading === undefined) return [];
    // A name that is itself refused is not repeated.
    const file = judgeName(name).length === 0 ? name : `#${index + 1}`;
    const findings = (reading?.findings ?? [])
      .filter(({ code }) => concerns(code, facts))
      .map((finding) => findingOf(file, finding));
    if (reading?.state === 'read') return findings;
    const unread: Finding = {
      code: 'attachment_unreadable',
      field: 'attachments',
      article: REVIEWED,
      blocks: 'never',
      params: { file, place: placeInWords('file'), line: 1 },
    };
    return [...findings, unread];
  });

function findingOf(file: string, { code, place, line }: ReadingFinding): Finding {
  return {
    ...MEANINGS[code],
    field: 'attachments',
    params: { file, place: placeInWords(place), line, field: 'attachments' },
  };
}

/** Marks about disclosure speak against proactive disclosure alone, and 删减后公开 not against the version with parts left out. */
function concerns(code: ReadingCode, facts: ItemFacts): boolean {
  if (!code.startsWith('source_mark_')) return true;
  if (facts.disclosure !== 'proactive') return false;
  return code !== 'source_mark_partial' || !facts.isPartialVersion;
}
