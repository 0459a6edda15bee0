/**
 * The revision of a draft: an opaque text that changes when any field changes, whoever changed it. `If-Match` carries it back
 * (RFC 9110 13.1.1), so that nobody overwrites what they haven't seen. Pure.
 */
import { sha256OfCanonicalJson } from '../../../domain/content-hash/canonical-json';

const LENGTH = 32;

/** Plain JSON in, 32 hexadecimal digits out. */
export const revisionOf = (content: unknown): string =>
  sha256OfCanonicalJson(content).slice(0, LENGTH);

/**
 * Whether the header allows a write to this revision: absent, `*`, or a list that names it. Quotes may be left out; a weak tag is
 * taken, for the proxies that make one.
 */
export function isMatch(header: string | undefined, revision: string): boolean {
  if (header === undefined) return true;
  return header.split(',').some((part) => {
    const tag = /^(?:W\/)?"?([^"]*)"?$/.exec(part.trim())?.[1];
    return tag === '*' || tag === revision;
  });
}
