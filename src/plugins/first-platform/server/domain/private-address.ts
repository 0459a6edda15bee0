/**
 * Which addresses a push may not reach unless the site allows it: everything that is not public unicast (private,
 * loopback, link-local, carrier-grade NAT, unique local, multicast, reserved, documentation …), also where it hides in
 * an IPv6 form (mapped ::ffff:a.b.c.d, 6to4, Teredo, NAT64).
 * Pure.
 */
import ipaddr from 'ipaddr.js';

/** All public IPv6 unicast lies here; the library calls deprecated forms such as ::127.0.0.1 unicast too. */
const PUBLIC_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** True also for a text that is no address: what can't be judged is not reached. */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return true;
  // `process` turns a mapped IPv4 address into the IPv4 address that is meant.
  const meant = ipaddr.process(bare);
  if (meant.range() !== 'unicast') return true;
  return meant instanceof ipaddr.IPv6 && !meant.match(PUBLIC_IPV6);
}
