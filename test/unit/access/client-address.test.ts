import {
  clientAddress,
  isWithin,
  maskedAddress,
  networkOf,
  parseNetworks,
} from '../../../src/plugins/access/server/domain/client-address';

const proxies = parseNetworks('10.0.0.0/8, fd00::/8');

test.each([
  ['nobody is trusted', '203.0.113.9', '1.2.3.4', [], '203.0.113.9'],
  ['the peer is no proxy', '203.0.113.9', '1.2.3.4', proxies, '203.0.113.9'],
  ['the peer is a proxy', '10.0.0.1', '1.2.3.4', proxies, '1.2.3.4'],
  ['a client wrote entries of its own', '10.0.0.1', '9.9.9.9, 1.2.3.4', proxies, '1.2.3.4'],
  ['two proxies', '10.0.0.1', '1.2.3.4, 10.0.0.2', proxies, '1.2.3.4'],
  ['only proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', proxies, '10.0.0.3'],
  ['a proxy that says nothing', '10.0.0.1', undefined, proxies, '10.0.0.1'],
  ['a proxy that says nonsense', '10.0.0.1', '1.2.3.4, <b>', proxies, '10.0.0.1'],
  ['IPv4 in IPv6', '::ffff:10.0.0.1', '2001:db8::1', proxies, '2001:db8::1'],
])('the client where %s', (_, peer, header, trusted, client) => {
  expect(clientAddress(peer, header, trusted as never)).toBe(client);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
  ['', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a log names the network, not the person', () => {
  expect(maskedAddress('203.0.113.9')).toBe('203.0.113.0/24');
  expect(maskedAddress('2001:db8:1:2::9')).toBe('2001:db8:1::/48');
});

test('an address is within a network of its own kind alone', () => {
  expect(isWithin('10.9.9.9', proxies)).toBe(true);
  expect(isWithin('11.0.0.1', proxies)).toBe(false);
  expect(isWithin('nonsense', proxies)).toBe(false);
});

test('what is no network stops the start and is named', () => {
  expect(() => parseNetworks('10.0.0.1, proxy.example')).toThrow('"proxy.example" is no address');
  expect(parseNetworks('')).toEqual([]);
});
