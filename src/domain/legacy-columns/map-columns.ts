/**
 * Which column of a legacy file holds which attribute. Names are compared without spaces, colons, brackets and case, so 索 引 号： and
 * 标题（必填） are found; a column nobody knows is reported, never guessed. Pure.
 */
import { compactText } from '../text/normalise-text';
import { COLUMN_NAMES, type LegacyAttribute } from './column-names';

export interface ColumnMapping {
  /** The header, as written, of each attribute that was found. */
  columns: Partial<Record<LegacyAttribute, string>>;
  /** Headers for an attribute that a better one already holds: 来源 beside 发文机关. */
  spare: { header: string; attribute: LegacyAttribute }[];
  unknown: string[];
}

export function attributeOfColumn(header: string): LegacyAttribute | null {
  return lookUp(header)?.attribute ?? null;
}

export function mapColumns(headers: readonly string[]): ColumnMapping {
  const mapping: ColumnMapping = { columns: {}, spare: [], unknown: [] };
  const known: { header: string; attribute: LegacyAttribute; rank: number }[] = [];
  for (const header of headers) {
    const found = lookUp(header);
    if (found) known.push({ header, ...found });
    else if (compactText(header) !== '') mapping.unknown.push(header);
  }
  known.sort((left, right) => left.rank - right.rank);
  for (const { header, attribute } of known) {
    if (mapping.columns[attribute] === undefined) mapping.columns[attribute] = header;
    else mapping.spare.push({ header, attribute });
  }
  return mapping;
}

const NAMES = new Map<string, { attribute: LegacyAttribute; rank: number }>();
for (const [attribute, names] of Object.entries(COLUMN_NAMES)) {
  for (const [rank, name] of names.entries()) {
    NAMES.set(name, { attribute: attribute as LegacyAttribute, rank });
  }
}

// An attribute's own name counts as a column name too, after the usual ones.
function lookUp(header: string): { attribute: LegacyAttribute; rank: number } | null {
  const plain = compactText(header).toLowerCase();
  const name = plain.replace(/\([^)]*\)$/u, '').replace(/^[*]+|[:*]+$/gu, '');
  const found = NAMES.get(plain) ?? NAMES.get(name);
  if (found) return found;
  const attribute = Object.keys(COLUMN_NAMES).find((key) => key.toLowerCase() === name);
  return attribute
    ? { attribute: attribute as LegacyAttribute, rank: Number.MAX_SAFE_INTEGER }
    : null;
}
