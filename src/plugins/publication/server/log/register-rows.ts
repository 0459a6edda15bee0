/** What the register must hold for a subject, as rows, and whether it does: made from the public document alone, as the log writer does. Pure. */
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import { publicRowOf } from '../register/public-row';

export interface RegisterRows {
  row: Record<string, unknown>;
  terms: Record<string, unknown>[];
  files: Record<string, unknown>[];
  /** By which the subject is found when it was elsewhere before. */
  addresses: Record<string, unknown>[];
}

export interface NewestEntry {
  sequence: string;
  documentHash: string;
  recordedAt: string;
}

export function wantedRows(
  descriptor: PublicTypeDescriptor,
  document: PublicDocument,
  { sequence, documentHash, recordedAt }: NewestEntry,
): RegisterRows {
  const { subject, columns, terms, files, addresses } = publicRowOf(descriptor, {
    ...{ document, sequence, documentHash },
    revisedAt: recordedAt,
  });
  return {
    row: { ...subject, ...columns },
    terms: terms.map((term) => ({ ...term })),
    files: files.map((file) => ({ ...file })),
    addresses: addresses.map((address) => ({ address })),
  };
}

/** Names the first part that differs; null: the register holds exactly this. Numbers may be text on either side (pg: bigint). */
export function difference(wanted: RegisterRows, found: RegisterRows): string | null {
  for (const [column, value] of Object.entries(wanted.row))
    if (text(value) !== text(found.row[column])) return column;
  const parts = ['terms', 'files', 'addresses'] as const;
  return parts.find((part) => lines(wanted[part]) !== lines(found[part])) ?? null;
}

const text = (value: unknown) => (value === null || value === undefined ? null : String(value));

const lines = (rows: Record<string, unknown>[]) =>
  [
    ...new Set(
      rows.map((row) =>
        JSON.stringify(
          Object.keys(row)
            .sort()
            .map((name) => [name, text(row[name])]),
        ),
      ),
    ),
  ]
    .sort()
    .join('\n');
