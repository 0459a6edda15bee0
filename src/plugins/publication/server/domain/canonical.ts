/** RFC 8785 (JSON Canonicalization Scheme) and the SHA-256 over it: by it two documents are the same or not. Pure. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lower-case hexadecimal SHA-256 of the RFC 8785 form of a JSON value. */
export function hashOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`${String(value)} is no JSON value`);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
