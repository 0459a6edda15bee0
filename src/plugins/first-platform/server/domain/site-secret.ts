/**
 * A site's secret: its form (`whsec_` and base64 of 24 to 64 bytes), and how it lies in the database: AES-256-GCM with
 * a key derived from ENCRYPTION_KEY (HKDF-SHA-256, RFC 5869), bound to the id of its site so that a row copied to
 * another site can't be read. Pure but for the random numbers of a new secret and nonce.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const VERSION = 'v1';

export function isSiteSecret(text: string): boolean {
  if (!text.startsWith(PREFIX)) return false;
  const base64 = text.slice(PREFIX.length);
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 && bytes.length >= 24 && bytes.length <= 64;
}

export function newSiteSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

export function encryptSecret(secret: string, siteId: string, encryptionKey: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(encryptionKey), nonce);
  cipher.setAAD(Buffer.from(siteId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return [VERSION, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.');
}

/** Throws when the key is another one, the text was changed, or it belongs to another site. */
export function decryptSecret(stored: string, siteId: string, encryptionKey: string): string {
  const [version, nonce, tag, sealed] = stored.split('.');
  if (version !== VERSION || !nonce || !tag || !sealed) {
    throw new Error('the stored secret of the site has an unknown form');
  }
  const options = { authTagLength: 16 };
  const key = keyFrom(encryptionKey);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), options);
  decipher.setAAD(Buffer.from(siteId));
  decipher.setAuthTag(Buffer.from(tag, 'base64url'));
  return (
    decipher.update(Buffer.from(sealed, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
  );
}

function keyFrom(encryptionKey: string): Buffer {
  if (!encryptionKey) throw new Error('ENCRYPTION_KEY is empty; the secrets of sites need it');
  return Buffer.from(hkdfSync('sha256', encryptionKey, '', 'gongkai site secret', 32));
}
