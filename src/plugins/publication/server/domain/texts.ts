/**
 * Long texts of a document are kept once, by their SHA-256, compressed; the stored document refers to them. Pure but for zlib.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import type { PublicDocument } from '../contracts';

const REFERENCE = '$text';
const REFERENCE_BYTES = JSON.stringify({ [REFERENCE]: '0'.repeat(64) }).length;
const unpack = promisify(gunzip);

export interface StoredText {
  sha256: string;
  content: Buffer;
  /** Of the text in UTF-8, before compression. */
  bytes: number;
}

export function splitTexts(
  document: PublicDocument,
  fields: readonly string[],
): { stored: PublicDocument; texts: StoredText[] } {
  const stored = { ...document };
  const texts = new Map<string, StoredText>();
  for (const field of fields) {
    const text = document[field];
    if (!isLong(text)) continue;
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    texts.set(sha256, { sha256, content: gzipSync(text), bytes: Buffer.byteLength(text) });
    stored[field] = { [REFERENCE]: sha256 };
  }
  return { stored, texts: [...texts.values()] };
}

/** What the value of such a field weighs in the JSON of the stored document, whether the text is still there or is a reference already. */
export const storedBytes = (value: unknown): number =>
  isLong(value) || referenceOf(value) !== null
    ? REFERENCE_BYTES
    : Buffer.byteLength(JSON.stringify(value));

const isLong = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The SHA-256 of every text that a stored document refers to. */
export function textReferences(stored: PublicDocument): string[] {
  return Object.values(stored).flatMap((value) => referenceOf(value) ?? []);
}

/** @throws Error when a text is missing: a document is never served without part of itself. */
export function joinTexts(
  stored: PublicDocument,
  texts: ReadonlyMap<string, string>,
): PublicDocument {
  const whole = { ...stored };
  for (const [field, value] of Object.entries(stored)) {
    const sha256 = referenceOf(value);
    if (sha256 === null) continue;
    const text = texts.get(sha256);
    if (text === undefined)
      throw new Error(`the text ${sha256} of ${stored.documentId} is missing`);
    whole[field] = text;
  }
  return whole;
}

export const readText = async (content: Uint8Array): Promise<string> =>
  (await unpack(content)).toString('utf8');

const referenceOf = (value: unknown): string | null => {
  const reference = (value as Record<string, unknown> | null)?.[REFERENCE];
  return typeof reference === 'string' ? reference : null;
};
