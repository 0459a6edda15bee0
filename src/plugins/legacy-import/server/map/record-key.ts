/**
 * What makes two rows the same record: source system and legacy id; else the address; else agency, document number, title and
 * date. And the hash of all that a row says, by which a repeated row is told from a changed one. Pure.
 */
import { createHash } from 'node:crypto';
import { sha256OfCanonicalJson } from '../../../../domain/content-hash/canonical-json';
import { attributeOfColumn } from '../../../../domain/legacy-columns/map-columns';
import { compactText } from '../../../../domain/text/normalise-text';
import { cleanText } from './clean-cell';

export interface KeyParts {
  source: string;
  legacyId: string | null;
  address: string | null;
  agencyText: string | null;
  documentNumber: string | null;
  title: string;
  generatedOn: string | null;
}

export function recordKey(parts: KeyParts): string {
  if (parts.legacyId !== null) return key('id', [parts.source, parts.legacyId]);
  if (parts.address !== null) {
    // An absolute address names its site itself; only a relative one needs the source.
    const isAbsolute = /^https?:\/\//i.test(parts.address);
    return key('url', [isAbsolute ? '' : parts.source, parts.address]);
  }
  const { agencyText, documentNumber, title, generatedOn } = parts;
  return key('doc', [
    compactText(agencyText ?? ''),
    documentNumber ?? '',
    compactText(title),
    generatedOn ?? '',
  ]);
}

/** Blank cells, the order of the columns and running numbers of an export don't count. */
export function rowHash(cells: ReadonlyMap<string, string>): string {
  const said: Record<string, string> = {};
  for (const [column, raw] of cells) {
    const value = isRunningNumber(column) ? null : cleanText(raw);
    if (value !== null) said[column.trim()] = value.replace(/\r\n?/g, '\n');
  }
  return sha256OfCanonicalJson(said);
}

const RUNNING = new Map<string, boolean>();

function isRunningNumber(column: string): boolean {
  let known = RUNNING.get(column);
  if (known === undefined) {
    known = /^\(第\d+列\)$/.test(column) || attributeOfColumn(column) === 'rowNumber';
    if (RUNNING.size < 10_000) RUNNING.set(column, known);
  }
  return known;
}

function key(kind: string, parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');
  return `${kind}:${hash}`;
}
