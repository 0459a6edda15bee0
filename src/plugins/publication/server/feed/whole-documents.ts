/**
 * Stored documents with their long texts put back in, bounded by what they weigh together: long bodies must not fill the memory,
 * or keep the process from its other work, because somebody asked for many at once.
 */
import type { Core } from '@strapi/strapi';
import type { PublicDocument } from '../contracts';
import { joinTexts, readText, textReferences } from '../domain/texts';
import type { Lane, Reader } from '../reading/reader';

/** Of documents and texts together, before they become JSON. */
const MOST_BYTES = 8 * 1024 * 1024;

export interface StoredDocument {
  document: PublicDocument;
  /** What it weighs without its texts. */
  bytes: number;
}

/** @param stored JSON text of each. Answers the first of them, as many as fit; at least one, however long it is. */
export const wholeDocuments = (
  strapi: Core.Strapi,
  lane: Lane,
  stored: string[],
): Promise<PublicDocument[]> =>
  withTexts(
    strapi,
    lane,
    stored.map((text) => ({
      document: JSON.parse(text) as PublicDocument,
      bytes: Buffer.byteLength(text),
    })),
  );

/** The same for documents that were read already. */
export async function withTexts(
  strapi: Core.Strapi,
  lane: Lane,
  stored: readonly StoredDocument[],
): Promise<PublicDocument[]> {
  const all = stored.map((one) => ({ ...one, references: textReferences(one.document) }));
  const sizes = await sizesOf(strapi, lane, referencesOf(all));
  const fitting: typeof all = [];
  let bytes = 0;
  for (const one of all) {
    bytes += one.bytes;
    for (const sha256 of one.references) bytes += sizes.get(sha256) ?? 0;
    if (bytes > MOST_BYTES && fitting.length > 0) break;
    fitting.push(one);
  }
  const texts = await textsOf(strapi, lane, referencesOf(fitting));
  return fitting.map(({ document, references }) =>
    references.length > 0 ? joinTexts(document, texts) : document,
  );
}

const referencesOf = (stored: readonly { references: string[] }[]) => [
  ...new Set(stored.flatMap(({ references }) => references)),
];

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const sizesOf = async (strapi: Core.Strapi, lane: Lane, wanted: string[]) => {
  if (wanted.length === 0) return new Map<string, number>();
  const rows = await readerOf(strapi).rows<{ sha256: string; bytes: number }>(
    (knex) => knex('publication_texts').whereIn('sha256', wanted).select('sha256', 'bytes'),
    lane,
  );
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
};

const textsOf = async (strapi: Core.Strapi, lane: Lane, wanted: string[]) => {
  const texts = new Map<string, string>();
  if (wanted.length === 0) return texts;
  const rows = await readerOf(strapi).rows<{ sha256: string; content: Uint8Array }>(
    (knex) => knex('publication_texts').whereIn('sha256', wanted).select('sha256', 'content'),
    lane,
  );
  for (const { sha256, content } of rows) texts.set(sha256, await readText(content));
  return texts;
};
