/** Stored documents made whole, however many and however long: what can't be (a text is gone or damaged) is null instead of an error. */
import type { Core } from '@strapi/strapi';
import type { PublicDocument } from '../contracts';
import { readWhole } from '../feed/read-whole';

/** @param stored JSON text of each; the answer has the same order. */
export async function readableDocuments(
  strapi: Core.Strapi,
  stored: readonly string[],
): Promise<(PublicDocument | null)[]> {
  const documents: (PublicDocument | null)[] = [];
  while (documents.length < stored.length) {
    const left = stored.slice(documents.length);
    try {
      documents.push(...(await readWhole(strapi, left)));
    } catch {
      // One of them is not whole: each by itself.
      for (const one of left) documents.push(await readableDocument(strapi, one));
    }
  }
  return documents;
}

const readableDocument = async (strapi: Core.Strapi, stored: string) => {
  try {
    return (await readWhole(strapi, [stored]))[0] ?? null;
  } catch {
    return null;
  }
};
