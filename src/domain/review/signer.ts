/**
 * Who signed on paper, as a text by which the same name is known again: facts of the review can't be erased, so they hold no name but its
 * SHA-256, of the name without spaces, dots and the width of its letters. Pure.
 */
import { sha256OfCanonicalJson } from '../content-hash/canonical-json';
import { compactText } from '../text/normalise-text';

export const signerKey = (name: string): string =>
  sha256OfCanonicalJson(
    compactText(name)
      .replace(/[\p{P}\p{S}]/gu, '')
      .toLowerCase(),
  );
