/**
 * Stored documents with their long texts put back in, bounded by what they weigh together: long bodies must not fill the memory,
 * or keep the process from its other work, because somebody asked for many at once.
 */
import type { PublicDocument } from '../contracts';
import { joinTexts, textReferences } from '../domain/texts';
import { filled, type Template } from '../reading/template';
import type { Work } from '../reading/work';

/** Of documents and texts together, before they become JSON. */
export const MOST_BYTES = 8 * 1024 * 1024;

export interface StoredDocument {
  document: PublicDocument;
  /** What it weighs without its texts. */
  bytes: number;
}

/** Both by `sha256s`: what texts weigh, and the texts. */
export interface TextTemplates {
  sizes: Template;
  texts: Template;
}

/** @param stored JSON text of each. Answers the first of them, as many as fit; at least one, however long it is. */
export const wholeDocuments = (
  templates: TextTemplates,
  stored: readonly string[],
): Work<PublicDocument[]> =>
  withTexts(
    templates,
    stored.map((text) => ({
      document: JSON.parse(text) as PublicDocument,
      bytes: Buffer.byteLength(text),
    })),
  );

/** The same for documents that were read already. */
export function* withTexts(
  { sizes, texts }: TextTemplates,
  stored: readonly StoredDocument[],
): Work<PublicDocument[]> {
  const all = stored.map((one) => ({ ...one, references: textReferences(one.document) }));
  const weights = yield* weightsOf(sizes, referencesOf(all));
  const fitting: typeof all = [];
  let bytes = 0;
  for (const one of all) {
    bytes += one.bytes;
    for (const sha256 of one.references) bytes += weights.get(sha256) ?? 0;
    if (bytes > MOST_BYTES && fitting.length > 0) break;
    fitting.push(one);
  }
  const found = yield* readTexts(texts, referencesOf(fitting));
  return fitting.map(({ document, references }) =>
    references.length > 0 ? joinTexts(document, found) : document,
  );
}

const referencesOf = (stored: readonly { references: string[] }[]) => [
  ...new Set(stored.flatMap(({ references }) => references)),
];

function* weightsOf(sizes: Template, sha256s: readonly string[]): Work<Map<string, number>> {
  if (sha256s.length === 0) return new Map();
  const [rows] = (yield [filled(sizes, { sha256s })]) as [{ sha256: string; bytes: number }[]];
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
}

function* readTexts(texts: Template, sha256s: readonly string[]): Work<Map<string, string>> {
  if (sha256s.length === 0) return new Map();
  const [rows] = (yield [filled(texts, { sha256s })]) as [PackedText[]];
  return yield* unpackedTexts(rows);
}

export interface PackedText {
  sha256: string;
  content: Uint8Array;
}

/** By their SHA-256. */
export function* unpackedTexts(rows: readonly PackedText[]): Work<Map<string, string>> {
  const texts = yield rows.map(({ content }) => ({ packed: content }));
  return new Map(rows.map(({ sha256 }, index) => [sha256, String(texts[index]?.[0])]));
}
