/**
 * What makes two writings of a web address the same address (RFC 3986, 6.2.2 and 6.2.3), as one short key: by it an old address is kept and looked
 * up. `http` and `https` lead to the same page, so the scheme is no part of it; neither are the default port, the case of the host and an anchor. A
 * fragment that begins with `/` or `!` names a page of a site that draws its pages in the browser, and stays. Path and query keep their case
 * and order: a server may tell them apart. Pure.
 */
import { createHash } from 'node:crypto';

export const LONGEST_ADDRESS = 2_000;

const SCHEME = /^https?:\/\/[^/\\]/i;
/** `URL` drops some of these without a word. */
const CONTROL = /[\u0000-\u001f\u007f]/;
const DEFAULT_PORTS = ['80', '443'];

/** The one writing of an address without its scheme; null: no absolute http(s) address of at most 2,000 characters. */
export function normalAddress(address: string): string | null {
  const text = address.trim();
  if (text.length > LONGEST_ADDRESS || CONTROL.test(text) || !SCHEME.test(text)) return null;
  const url = parse(text);
  if (!url || url.username !== '' || url.password !== '') return null;
  const host = url.hostname.replace(/\.$/, '');
  if (host === '') return null;
  const port = url.port === '' || DEFAULT_PORTS.includes(url.port) ? '' : `:${url.port}`;
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return `${host}${port}${escapesAlike(`${url.pathname}${url.search}${route}`)}`;
}

/** 43 characters, whatever the length of the address. */
export function addressKey(address: string): string | null {
  const normal = normalAddress(address);
  return normal === null ? null : createHash('sha256').update(normal, 'utf8').digest('base64url');
}

const parse = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** What needs no escape has none, and escapes are written in capitals. Of whichever encoding: GBK addresses of old sites are no UTF-8. */
const escapesAlike = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
  });
