/** Write tokens as text: `gk_` and 32 bytes; what an Authorization header may hold. */
import { createHash } from 'node:crypto';
import {
  hashOf,
  isSameHash,
  looksLikeToken,
  tokenFromHeader,
  tokenOf,
} from '../../../src/plugins/access/server/domain/token-text';

const TOKEN = tokenOf(Buffer.alloc(32, 0xfb));

test('a token is gk_ and 43 characters of base64url', () => {
  expect(TOKEN).toBe('gk_-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s');
  expect(looksLikeToken(TOKEN)).toBe(true);
});

test('a token of too few random bytes is not made', () => {
  expect(() => tokenOf(Buffer.alloc(16))).toThrow('16');
});

test('what is stored is the SHA-256 of the whole token', () => {
  expect(hashOf(TOKEN)).toBe(createHash('sha256').update(TOKEN).digest('hex'));
  expect(hashOf(TOKEN)).toHaveLength(64);
});

test('hashes are compared whole', () => {
  expect(isSameHash(hashOf(TOKEN), hashOf(TOKEN))).toBe(true);
  expect(isSameHash(hashOf(TOKEN), hashOf(`${TOKEN}x`))).toBe(false);
  expect(isSameHash(hashOf(TOKEN), '')).toBe(false);
});

test.each([
  ['Bearer', `Bearer ${TOKEN}`, TOKEN],
  ['the scheme in small letters', `bearer ${TOKEN}`, TOKEN],
  ['spaces after it', `Bearer  ${TOKEN}  `, TOKEN],
  ['nothing', undefined, null],
  ['an empty header', '', null],
  ['no scheme', TOKEN, null],
  ['another scheme', `Basic ${TOKEN}`, null],
  ['a token that is none of ours', `Bearer ${'a'.repeat(46)}`, null],
  ['a token cut short', `Bearer ${TOKEN.slice(0, -1)}`, null],
  ['two tokens', `Bearer ${TOKEN} ${TOKEN}`, null],
  ['an Strapi API token', `Bearer ${'0123456789abcdef'.repeat(16)}`, null],
])('an Authorization header with %s', (_, header, expected) => {
  expect(tokenFromHeader(header)).toBe(expected);
});
