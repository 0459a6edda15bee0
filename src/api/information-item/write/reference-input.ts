/**
 * How a request names what it refers to: a documentId, or the code by which the field knows it (an agency's, matter's, category's or
 * column's code), as a string or as `{ documentId }`, `{ code }`, for a column `{ site, code }`. Items and files have no code here:
 * a file's number could be guessed. Pure.
 */
import type { Target } from './fields';
import { isStorable } from '../../../domain/text/storable-text';

export interface ReferenceInput {
  documentId: string | null;
  code: string | null;
  site: string | null;
  /** As it was written, for the message. */
  written: string;
}

export const DOCUMENT_ID = /^[a-z0-9]{24}$/;
const MAXIMUM_CODE = 100;

/** Null when this is no way to name such a thing. */
export function readReference(value: unknown, { type }: Target): ReferenceInput | null {
  const hasCode = type !== 'item' && type !== 'file';
  if (typeof value === 'string') {
    if (!isCode(value)) return null;
    // A code could look like a documentId; the look-up tries both.
    const documentId = DOCUMENT_ID.test(value) ? value : null;
    if (!hasCode && documentId === null) return null;
    return { documentId, code: hasCode ? value : null, site: null, written: value };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { documentId, code, site, ...others } = value as Record<string, unknown>;
  if (Object.keys(others).length > 0) return null;
  const written = JSON.stringify(value);
  if (typeof documentId === 'string' && code === undefined && site === undefined) {
    return DOCUMENT_ID.test(documentId) ? { documentId, code: null, site: null, written } : null;
  }
  if (!hasCode || documentId !== undefined || !isCode(code)) return null;
  if (site !== undefined && (type !== 'column' || !isCode(site))) return null;
  return { documentId: null, code, site: site ?? null, written };
}

export const waysToName = ({ type }: Target): string => {
  if (type === 'item' || type === 'file') return '"<documentId>", { documentId }';
  return type === 'column'
    ? '"<code>", "<documentId>", { code }, { site, code }, { documentId }'
    : '"<code>", "<documentId>", { code }, { documentId }';
};

const isCode = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAXIMUM_CODE && isStorable(value);
