/**
 * A row of the ledger as a line of an export. NDJSON keeps the names that are hashed, so that whoever has the file can recompute the
 * chain: a row without the id of a person has none in its line. CSV is for spreadsheets: the label of the act beside it, and no cell that a spreadsheet would run as a formula. Pure.
 */
import type { LedgerAct } from '../../../../../types/ledger';
import { ACT_LABELS } from './acts';
import type { HashedHeader } from './header';

export const FORMATS = ['ndjson', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface ExportedRow extends HashedHeader {
  /** RFC 8785 text. */
  details: string | null;
}

const HEADER_COLUMNS = [
  'subject_type',
  'subject_id',
  'ordinal',
  'act',
  'actor',
  'actor_id',
  'recorded_at',
  'from_state',
  'to_state',
  'ground',
  'content_hash',
  'details_hash',
  'previous_hash',
  'hash',
] as const satisfies readonly (keyof HashedHeader)[];

const BYTE_ORDER_MARK = '\ufeff';

/** What stands before the first row: nothing in NDJSON, names in CSV. Lines are without their line feed. */
export function firstLines(format: Format, areDetailsAsked: boolean): string[] {
  if (format === 'ndjson') return [];
  const columns = ['act_label', ...HEADER_COLUMNS, ...(areDetailsAsked ? ['details'] : [])];
  return [`${BYTE_ORDER_MARK}${columns.join(',')}\r`];
}

export function lineOf(format: Format, areDetailsAsked: boolean, row: ExportedRow): string {
  return format === 'ndjson' ? jsonLine(row, areDetailsAsked) : csvLine(row, areDetailsAsked);
}

const jsonLine = (row: ExportedRow, areDetailsAsked: boolean): string => {
  const { actor_id: _id, ...header } = Object.fromEntries(
    HEADER_COLUMNS.map((name) => [name, row[name]]),
  );
  if (row.actor_id !== null) header.actor_id = row.actor_id;
  if (!areDetailsAsked) return JSON.stringify(header);
  const details: unknown = row.details === null ? null : JSON.parse(row.details);
  return JSON.stringify({ ...header, details });
};

const csvLine = (row: ExportedRow, areDetailsAsked: boolean): string => {
  const cells = [
    ACT_LABELS[row.act as LedgerAct]['zh-Hans'],
    ...HEADER_COLUMNS.map((name) => row[name]),
    ...(areDetailsAsked ? [row.details] : []),
  ];
  return `${cells.map(csvCell).join(',')}\r`;
};

/** How formulas begin, in half and full width. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const csvCell = (value: string | number | null): string => {
  if (value === null || typeof value === 'number') return String(value ?? '');
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
