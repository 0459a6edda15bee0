/**
 * The text of a write token: `gk_` and 32 bytes in base64url. Only its SHA-256 is stored, so whoever reads the
 * database can't write with it. Pure: the random bytes are an argument.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

export const TOKEN_PREFIX = 'gk_';
export const TOKEN_BYTES = 32;
const TOKEN_PATTERN = /^gk_[A-Za-z0-9_-]{43}$/;

export const tokenOf = (random: Buffer): string => {
  if (random.length !== TOKEN_BYTES) {
    throw new Error(`a token needs ${TOKEN_BYTES} random bytes, got ${random.length}`);
  }
  return `${TOKEN_PREFIX}${random.toString('base64url')}`;
};

export const looksLikeToken = (text: string): boolean => TOKEN_PATTERN.test(text);

/** Lower-case hex SHA-256 of the whole token, prefix included. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Compares two hashes in a time that doesn't tell where they differ. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/**
 * The token of an `Authorization` header (RFC 6750 2.1; the scheme's case doesn't matter, RFC 9110 11.1), or null
 * when there is none or it isn't one of ours.
 */
export const tokenFromHeader = (header: string | undefined): string | null => {
  const found = /^bearer +(\S+) *$/i.exec(header ?? '');
  const token = found?.[1];
  return token && looksLikeToken(token) ? token : null;
};
