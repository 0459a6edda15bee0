/** The address of a link or picture in a body, absolute and harmless, or null when there is none. Pure. */

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const PICTURE_SCHEMES = new Set(['http:', 'https:']);
const OUR_FILE = /^\/api\/files\/[0-9a-f]{64}\/[^/\\?#\s]+$/;

/** Our own files keep their rooted address; anything else that is relative needs the page it stood on. */
export function resolveAddress(
  address: string,
  base: string | null,
  isPicture: boolean,
): string | null {
  const plain = address
    .replace(/[\u0000-\u0020\u007f\u00a0\u200b-\u200f\u2028\u2029\u3000\ufeff]+/g, (run) =>
      /^ +$/.test(run) ? ' ' : '',
    )
    .trim();
  if (OUR_FILE.test(plain)) return plain;
  if (plain.startsWith('#')) return null;
  let url: URL;
  try {
    url = base === null ? new URL(plain) : new URL(plain, base);
  } catch {
    return null;
  }
  const schemes = isPicture ? PICTURE_SCHEMES : LINK_SCHEMES;
  if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
