/**
 * Conditional requests for a file whose ETag is the SHA-256 of its bytes (RFC 9110, section 13). No date is given out as a validator, so
 * those by date never hold. Pure.
 */

/** `If-None-Match` compares weakly: a proxy that compresses makes a validator weak, the bytes are the same. */
export function isHeld(ifNoneMatch: string, etag: string): boolean {
  return validatorsOf(ifNoneMatch).some(
    (held) => held === '*' || held.replace(/^W\//, '') === etag,
  );
}

/** `If-Match` compares strongly. True without one. */
export function isExpected(ifMatch: string, etag: string): boolean {
  return ifMatch === '' || validatorsOf(ifMatch).some((held) => held === '*' || held === etag);
}

/** Whether a range may be answered: `If-Range` is absent, or names these very bytes (strongly). */
export function mayAnswerRange(ifRange: string, etag: string): boolean {
  return ifRange === '' || ifRange.trim() === etag;
}

const validatorsOf = (header: string): string[] =>
  header
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
