/**
 * 条例第三十七条: 申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。 The public
 * version of such a document stands in place of the full one: same agency and numbers, and it says on its face what it is. Pure.
 */
import { htmlToText } from '../../text/html-to-text';
import { compactText } from '../../text/normalise-text';
import type { Finding, Rule } from '../assessment';
import type { FullVersionFacts, ItemFacts } from '../item-facts';
import { wasPublicBefore } from '../prior-publication';

const ARTICLE = '条例第三十七条';

export const partialVersion: Rule = (facts, { today }) => {
  if (facts.disclosure !== 'proactive') return [];
  const codes = facts.isPartialVersion ? codesOfPartial(facts) : codesOfWhole(facts);
  const wasPublic = wasPublicBefore(facts, today);
  return codes.map(([code, field]) => ({
    code,
    field,
    article: ARTICLE,
    blocks: isWarning(code, wasPublic) ? 'never' : 'publish',
  }));
};

type Found = [code: Finding['code'], field: keyof ItemFacts];

// What was public before may come without its full version and without the note.
const isWarning = (code: Finding['code'], wasPublic: boolean): boolean =>
  code === 'full_version_unused' ||
  (wasPublic && (code === 'full_version_missing' || code === 'partial_version_note_missing'));

function codesOfWhole({ fullVersion, hasPublicPartialVersion }: ItemFacts): Found[] {
  const codes: Found[] = [];
  if (hasPublicPartialVersion) codes.push(['partial_version_in_its_place', 'isPartialVersion']);
  if (fullVersion) codes.push(['full_version_unused', 'fullVersion']);
  return codes;
}

function codesOfPartial(facts: ItemFacts): Found[] {
  const codes: Found[] = facts.fullVersion
    ? differences(facts, facts.fullVersion)
    : [['full_version_missing', 'fullVersion']];
  const shown = compactText(`${facts.title ?? ''}${facts.summary ?? ''}${htmlToText(facts.body)}`);
  if (!/区分处理|部分公开|删减后公开|节选/u.test(shown)) {
    codes.push(['partial_version_note_missing', 'body']);
  }
  return codes;
}

function differences(facts: ItemFacts, full: FullVersionFacts): Found[] {
  const codes: Found[] = [];
  if (full.isPartialVersion) codes.push(['full_version_is_partial', 'fullVersion']);
  if (full.isPublic) codes.push(['full_version_is_public', 'fullVersion']);
  if (full.hasOtherPublicPartialVersion) {
    codes.push(['other_partial_version_is_public', 'fullVersion']);
  }
  if (full.agencyCode !== (facts.agency?.code ?? null)) {
    codes.push(['partial_version_agency_differs', 'agency']);
  }
  if (compactText(full.documentNumber ?? '') !== compactText(facts.documentNumber ?? '')) {
    codes.push(['partial_version_number_differs', 'documentNumber']);
  }
  // Either may not have its index number yet: both are then given the same.
  if (full.indexNumber && facts.indexNumber && full.indexNumber !== facts.indexNumber) {
    codes.push(['partial_version_number_differs', 'indexNumber']);
  }
  return codes;
}
