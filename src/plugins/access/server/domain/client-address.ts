/**
 * From which address a request comes, and which network stands for it in a limit. What a header says is believed only of proxies
 * that the operator has named: anybody can write a header. Pure.
 */
import ipaddr from 'ipaddr.js';

export type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** One subscriber usually has a whole /64 of IPv6 to take addresses from. */
const IPV6_NETWORK_BITS = 64;

/** @param text addresses and networks, comma-separated: `10.0.0.5, 192.168.0.0/16, fd00::/8`. @throws naming what is none. */
export function parseNetworks(text: string): Network[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      try {
        if (part.includes('/')) return ipaddr.parseCIDR(part);
        const address = ipaddr.process(part);
        return [address, address.kind() === 'ipv4' ? 32 : 128] as Network;
      } catch {
        throw new Error(`"${part}" is no address and no network (10.0.0.5 or 10.0.0.0/8)`);
      }
    });
}

export function isWithin(address: string, networks: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const own = ipaddr.process(address);
  return networks.some(([range, bits]) => range.kind() === own.kind() && own.match(range, bits));
}

/**
 * @param peer the address of the connection.
 * @param forwardedFor the header X-Forwarded-For: the nearest proxy's entry stands last.
 * @returns the last address in that chain that is none of the proxies; the peer itself where it is none.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  proxies: readonly Network[],
): string {
  if (proxies.length === 0) return peer;
  let client = plain(peer);
  const chain = (forwardedFor ?? '').split(',').map((part) => part.trim());
  while (isWithin(client, proxies)) {
    const next = chain.pop();
    if (!next || !ipaddr.isValid(next)) break;
    client = plain(next);
  }
  return client;
}

/** What a limit counts by: an IPv4 address, an IPv6 network of 64 bits. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const own = ipaddr.process(address);
  if (own.kind() === 'ipv4') return own.toString();
  const [network] = ipaddr.parseCIDR(`${own.toString()}/${IPV6_NETWORK_BITS}`);
  const bytes = network.toByteArray().map((byte, at) => (at < IPV6_NETWORK_BITS / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${IPV6_NETWORK_BITS}`;
}

/** For a log: enough to find the network, not the person: /24, or /48 of IPv6. */
export function maskedAddress(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const bytes = ipaddr.process(address).toByteArray();
  const kept = bytes.length === 4 ? 3 : 6;
  const masked = ipaddr.fromByteArray(bytes.map((byte, at) => (at < kept ? byte : 0)));
  return `${masked.toString()}/${kept * 8}`;
}

/** `::ffff:192.0.2.1` is an IPv4 address that came in by an IPv6 socket. */
const plain = (address: string): string =>
  ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
