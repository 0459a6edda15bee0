/** RFC 8785 (JSON Canonicalization Scheme) and SHA-256 over it; the one file that knows the library. Pure. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Keys with the value undefined are left out, as JSON does; a value that is no JSON at all throws. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`not a JSON value: ${String(value)}`);
  return text;
}

/** 64 lower-case hexadecimal digits. */
export function sha256OfCanonicalJson(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}
