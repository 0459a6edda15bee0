/**
 * Judges the texts of a file by the same rules as the texts of an item: secrecy marks, marks about disclosure, personal data; and besides,
 * whether anything stands where a reader does not see it. The answer names codes, places and lines, never a text. Pure.
 */
import { findSourceMarks, type SourceMark } from '../classification/source-mark';
import { findPersonalData } from '../personal-data/find-personal-data';
import { findSecrecyMarks, type SecrecyMark } from '../secrecy/secrecy-marks';
import { hasText } from '../text/normalise-text';
import { namesPerson } from './names-person';
import { isHidden, placeText, type Place, type PlaceKind } from './places';
import { READING_CODES, type ReadingCode, type ReadingFinding } from './reading';

export interface TextPart {
  place: Place;
  text: string;
  /** What each line of the text is called, where that is not its number: the row of a cell. */
  lines?: readonly number[];
}

/** What a reader of a format has taken out of a file. */
export interface ReadParts {
  parts: readonly TextPart[];
  /** Who wrote, changed or commented, as the file has it. */
  authors: readonly { name: string; place: Place }[];
  /** Where it says at which place it was made: coordinates of a picture. */
  locations: readonly { place: Place }[];
  /** Where dark boxes lie over text that is still there. */
  coveredText: readonly { place: Place; line: number; count: number }[];
}

const FINDINGS_MAX = 200;
/** These have no head of page of their own: a single word in them is no mark. */
const RUNNING: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  'comment',
  'deleted_text',
  'hidden_text',
  'properties',
  'alternative_text',
  'field_code',
  'defined_name',
  'cached_data',
  'footnote',
  'annotation',
  'form_field',
  'outline',
]);

const SECRECY_CODES = {
  state_secret: 'secrecy_mark',
  internal: 'internal_mark',
  bare_word: 'secrecy_word',
} as const satisfies Record<SecrecyMark['kind'], ReadingCode>;

const SOURCE_CODES = {
  withheld: 'source_mark_withheld',
  on_request: 'source_mark_on_request',
  restricted_circulation: 'source_mark_restricted_circulation',
  partial: 'source_mark_partial',
  open: null,
} as const satisfies Record<SourceMark, ReadingCode | null>;

export function judgeParts({
  parts,
  authors,
  locations,
  coveredText,
}: ReadParts): ReadingFinding[] {
  const found = new Map<string, ReadingFinding>();
  const add = (code: ReadingCode, at: Place, line: number, count = 1): void => {
    const place = placeText(at);
    const key = `${code} ${place}`;
    const before = found.get(key);
    if (before) before.count += count;
    else found.set(key, { code, place, line, count });
  };
  for (const part of parts) {
    for (const { code, line } of findingsOf(part)) {
      add(code, part.place, part.lines?.[line - 1] ?? line);
    }
  }
  for (const { name, place } of authors) {
    if (namesPerson(name)) add('author_named', place, 1);
  }
  for (const { place } of locations) add('location_recorded', place, 1);
  for (const { place, line, count } of coveredText) {
    add('redaction_over_live_text', place, line, count);
  }
  const gravity = (code: ReadingCode): number => READING_CODES.indexOf(code);
  return [...found.values()]
    .sort((one, other) => gravity(one.code) - gravity(other.code))
    .slice(0, FINDINGS_MAX);
}

/** A name of a file in an archive is a text too; a heading. */
export function judgeName(name: string): { code: ReadingCode; line: number }[] {
  return [...secrecyIn(name, 'heading'), ...personalDataIn(name), ...sourceMarksIn(name)];
}

function findingsOf({ place, text }: TextPart): { code: ReadingCode; line: number }[] {
  if (place.kind === 'name') return judgeName(text);
  const hidden = isHidden(place.kind) && hasText(text);
  return [
    ...secrecyIn(text, RUNNING.has(place.kind) ? 'running' : 'page'),
    ...personalDataIn(text),
    ...sourceMarksIn(text),
    ...(hidden ? [{ code: 'hidden_content' as const, line: 1 }] : []),
  ];
}

const secrecyIn = (text: string, shape: 'page' | 'running' | 'heading') =>
  findSecrecyMarks(text, shape).map(({ kind, line }) => ({ code: SECRECY_CODES[kind], line }));

const personalDataIn = (text: string) =>
  findPersonalData(text).map(({ kind, line }) => ({ code: kind, line }));

const sourceMarksIn = (text: string) =>
  findSourceMarks(text).flatMap(({ mark, line, isInPlace }) => {
    const code = SOURCE_CODES[mark];
    if (!code) return [];
    return { code: isInPlace ? code : ('source_mark_mentioned' as const), line };
  });
