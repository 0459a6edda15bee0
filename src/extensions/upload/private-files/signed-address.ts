/**
 * Addresses by which staff see a private file in the admin: an HMAC over file, media type and expiry. Pure but for the key.
 * They are given only with answers that the person may read, and lapse after an hour.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFETIME_SECONDS = 3600;

const signature = (sha256: string, mime: string, expires: number, secret: string) =>
  createHmac('sha256', `private-files:${secret}`)
    .update(`${sha256}\n${mime}\n${expires}`)
    .digest('hex');

export function signedAddress(sha256: string, mime: string, secret: string, nowMs: number): string {
  // Rounded up to the quarter of an hour, so that the same file keeps its address (and the browser its cache) for a while.
  const expires = Math.ceil(nowMs / 900_000) * 900 + LIFETIME_SECONDS;
  const query = new URLSearchParams({
    mime,
    expires: String(expires),
    signature: signature(sha256, mime, expires, secret),
  });
  return `/api/private-files/${sha256}?${query}`;
}

export interface SignedQuery {
  mime?: unknown;
  expires?: unknown;
  signature?: unknown;
}

/** Whether the address was made by `signedAddress` with this secret and has not lapsed. */
export function isSigned(
  sha256: string,
  query: SignedQuery,
  secret: string,
  nowMs: number,
): boolean {
  const { mime, expires, signature: given } = query;
  if (typeof mime !== 'string' || typeof expires !== 'string' || typeof given !== 'string')
    return false;
  if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < nowMs) return false;
  const wanted = Buffer.from(signature(sha256, mime, Number(expires), secret));
  const got = Buffer.from(given);
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
