/**
 * What the reading of a file says: whether its text could be read, and what was found in which place and line. It is kept with the file, so it
 * holds codes and lines and never a text or a number of the file. The newest version is the one that the rules believe. Pure.
 */
import { isPlace } from './places';

/** Raised whenever a reader or a judgement changes: what was read before is then read again. */
export const READING_VERSION = 2;

/** The gravest first: of very many findings the last are left out. */
export const READING_CODES = [
  'secrecy_mark',
  'identity_number',
  'bank_card_number',
  'passport_number',
  'internal_mark',
  'redaction_over_live_text',
  'hidden_content',
  'source_mark_withheld',
  'source_mark_on_request',
  'source_mark_restricted_circulation',
  'source_mark_partial',
  'source_mark_mentioned',
  'mobile_number',
  'secrecy_word',
  'author_named',
  'location_recorded',
] as const;
export type ReadingCode = (typeof READING_CODES)[number];

/** Why a file, or a part of it, could not be read. */
const UNREADABLE_REASONS = [
  'broken',
  'encrypted',
  'image',
  'member_unread',
  'missing',
  'no_text',
  'timed_out',
  'too_large',
  'unsafe',
  'unsupported',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export interface ReadingFinding {
  code: ReadingCode;
  /** See `places.ts`. */
  place: string;
  /** From 1: the paragraph, the line of the page, the row of the sheet. The first one of `count`. */
  line: number;
  count: number;
}

export interface AttachmentReading {
  version: number;
  state: 'read' | 'unreadable';
  /** Only of what is unreadable. */
  reason?: UnreadableReason;
  /** What is unreadable in part may have findings in the rest. */
  findings: ReadingFinding[];
}

/** A stored reading; null for one of another version, or for anything else. */
export function readingOf(stored: unknown): AttachmentReading | null {
  if (!isRecord(stored) || stored.version !== READING_VERSION) return null;
  if (stored.state !== 'read' && stored.state !== 'unreadable') return null;
  if (!Array.isArray(stored.findings) || !stored.findings.every(isFinding)) return null;
  const reason = UNREADABLE_REASONS.find((known) => known === stored.reason);
  return {
    version: READING_VERSION,
    state: stored.state,
    ...(reason && { reason }),
    findings: stored.findings,
  };
}

/** True when a person has to look through a file page by page (已逐页人工核查), because no reading speaks for it. */
export function hasUnreadAttachment(facts: {
  attachments: readonly { reading?: AttachmentReading | null }[];
}): boolean {
  return facts.attachments.some(
    ({ reading }) => reading?.version !== READING_VERSION || reading.state !== 'read',
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFinding = (value: unknown): value is ReadingFinding =>
  isRecord(value) &&
  READING_CODES.some((code) => code === value.code) &&
  isPlace(value.place) &&
  Number.isInteger(value.line) &&
  Number.isInteger(value.count);
