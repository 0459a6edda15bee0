/** The hash of a document as the feed defines it: SHA-256, in hex, of its RFC 8785 (JCS) form. Pure. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export function datahashOf(data: unknown): string {
  return createHash('sha256')
    .update(canonicalize(data) ?? '', 'utf8')
    .digest('hex');
}
