/** What protects a site and what protects the city: signatures, secrets at rest, addresses that may not be reached. */
import { Webhook } from 'standardwebhooks';
import { isPrivateAddress } from '../../../src/plugins/first-platform/server/domain/private-address';
import { messageIdOf, signRequest } from '../../../src/plugins/first-platform/server/domain/sign';
import {
  checkSiteOptions,
  type SiteOptions,
} from '../../../src/plugins/first-platform/server/domain/site-options';
import {
  decryptSecret,
  encryptSecret,
  isSiteSecret,
  newSiteSecret,
} from '../../../src/plugins/first-platform/server/domain/site-secret';

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;

test('the id of a message depends on its events and their order only', () => {
  expect(messageIdOf(['a', 'b'])).toBe(messageIdOf(['a', 'b']));
  expect(messageIdOf(['a', 'b'])).not.toBe(messageIdOf(['b', 'a']));
  expect(messageIdOf(['a'])).toMatch(/^msg_[0-9a-f]{64}$/);
});

test('a signature is the HMAC of id, time and body (vector computed with openssl)', () => {
  const headers = signRequest([OLD], ['a'], '[]', new Date('2026-03-02T04:05:06.789Z'));
  expect(headers['webhook-timestamp']).toBe('1772424306');
  expect(headers['webhook-signature']).toBe('v1,TgrPyLNBOFE1VNmZuoOxz2rBWKoDapnS9b5PDp8b8/U=');
});

test('while a secret is rotated a receiver with either secret verifies', () => {
  const body = JSON.stringify([{ id: 'a', data: { title: '公开' } }]);
  const headers = { ...signRequest([NEW, OLD], ['a'], body, new Date()) };
  for (const secret of [NEW, OLD]) {
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  }
  const other = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
  expect(() => new Webhook(other).verify(body, headers)).toThrow('No matching signature');
});

test.each([
  [newSiteSecret(), true],
  [`whsec_${Buffer.alloc(24).toString('base64')}`, true],
  [`whsec_${Buffer.alloc(64).toString('base64')}`, true],
  [`whsec_${Buffer.alloc(23).toString('base64')}`, false],
  [`whsec_${Buffer.alloc(65).toString('base64')}`, false],
  [Buffer.alloc(32).toString('base64'), false],
  ['whsec_not base64 at all, is it?', false],
  [`whsec_${Buffer.alloc(32).toString('base64')}==`, false],
  ['', false],
])('%s as a secret: %p', (text, isRight) => {
  expect(isSiteSecret(text)).toBe(isRight);
});

test('a secret at rest is read back with its key and site only', () => {
  const stored = encryptSecret(OLD, 'site-1', 'key');
  expect(stored).not.toContain(OLD.slice(6, 20));
  expect(decryptSecret(stored, 'site-1', 'key')).toBe(OLD);
  expect(encryptSecret(OLD, 'site-1', 'key')).not.toBe(stored);
  expect(() => decryptSecret(stored, 'site-2', 'key')).toThrow();
  expect(() => decryptSecret(stored, 'site-1', 'other key')).toThrow();
  expect(() => decryptSecret(stored.slice(0, -2), 'site-1', 'key')).toThrow();
  expect(() => decryptSecret('plain', 'site-1', 'key')).toThrow('unknown form');
  expect(() => encryptSecret(OLD, 'site-1', '')).toThrow('ENCRYPTION_KEY');
});

test.each([
  ['8.8.8.8', false],
  ['2400:3200::1', false],
  ['::ffff:8.8.8.8', false],
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['192.0.2.1', true],
  ['198.18.0.1', true],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['[::1]', true],
  ['::', true],
  ['fc00::1', true],
  ['fe80::1%eth0', true],
  ['fec0::1', true],
  ['ff02::1', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:7f00:1', true],
  ['::7f00:1', true],
  ['64:ff9b::7f00:1', true],
  ['2002:7f00:1::', true],
  ['2001:db8::1', true],
  ['', true],
  ['site.example', true],
])('%s is private: %p', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});

const RIGHT: SiteOptions = { url: 'https://site.example/hook', secret: OLD };
test.each<[string, Partial<SiteOptions>, string[]]>([
  ['a right one', {}, []],
  ['no secret (one is made)', { secret: undefined }, []],
  ['no address', { url: '' }, ['--url']],
  ['another protocol', { url: 'ftp://site.example' }, ['--url']],
  ['http', { url: 'http://site.example' }, ['--url']],
  ['http where private addresses are allowed', { url: 'http://10.0.0.1', allowPrivate: true }, []],
  ['loopback', { url: 'https://127.0.0.1/' }, ['--url']],
  ['loopback as one number', { url: 'https://2130706433/' }, ['--url']],
  ['loopback by name', { url: 'https://localhost:4000/' }, ['--url']],
  ['a mapped address', { url: 'https://[::ffff:10.0.0.1]/' }, ['--url']],
  ['credentials in the address', { url: 'https://u:p@site.example' }, ['--url']],
  ['a fragment', { url: 'https://site.example/#x' }, ['--url']],
  ['a wrong secret and a wrong address', { url: 'x', secret: 'x' }, ['--url', '--secret']],
  ['columns with a gap', { columns: ['a', ''] }, ['--columns']],
  ['an empty agency', { agencyCode: ' ' }, ['--agency']],
])('options of a new site: %s', (_name, change, options) => {
  const problems = checkSiteOptions({ ...RIGHT, ...change });
  expect(problems.map((problem) => problem.option)).toEqual(options);
  for (const { option, message } of problems)
    expect(message).toMatch(new RegExp(`^${option}：.+\\(`));
});
