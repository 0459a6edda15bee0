/**
 * Addresses by which staff see a private file in the admin: an HMAC over file, media type, person and expiry. Pure but for the key.
 * They are given only with answers that the person may read, and lapse after an hour. Who was given one is in it, so that a download is
 * that person's, whoever follows it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const LIFETIME_SECONDS = 3600;

const signature = ({ sha256, mime, person }: Signed, expires: number, secret: string) =>
  createHmac('sha256', `private-files:${secret}`)
    .update(`${sha256}\n${mime}\n${person}\n${expires}`)
    .digest('hex');

export interface Signed {
  sha256: string;
  mime: string;
  /** The admin user it is given to; empty where no person asked. */
  person: string;
}

export function signedAddress(signed: Signed, secret: string, nowMs: number): string {
  // Rounded up to the quarter of an hour, so that the same file keeps its address (and the browser its cache) for a while.
  const expires = Math.ceil(nowMs / 900_000) * 900 + LIFETIME_SECONDS;
  const query = new URLSearchParams({
    mime: signed.mime,
    person: signed.person,
    expires: String(expires),
    signature: signature(signed, expires, secret),
  });
  return `/api/private-files/${signed.sha256}?${query}`;
}

export interface SignedQuery {
  mime?: unknown;
  person?: unknown;
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
  const { mime, person, expires, signature: given } = query;
  if (typeof mime !== 'string' || typeof person !== 'string') return false;
  if (typeof expires !== 'string' || typeof given !== 'string') return false;
  if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < nowMs) return false;
  const wanted = Buffer.from(signature({ sha256, mime, person }, Number(expires), secret));
  const got = Buffer.from(given);
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
