/**
 * A DNS lookup for outgoing connections that gives out no private address. It runs at the moment of connecting, so a
 * name that answers differently the second time (DNS rebinding) is caught too.
 */
import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from '../domain/private-address';

export const PRIVATE_ADDRESS = 'GONGKAI_PRIVATE_ADDRESS';

export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const allowed = found.filter(({ address }: LookupAddress) => !isPrivateAddress(address));
    const [first] = allowed;
    if (!first) return callback(privateAddressError(hostname), '', 0);
    if (options.all) return callback(null, allowed);
    callback(null, first.address, first.family);
  });
};

export function privateAddressError(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${hostname} is a private address`), { code: PRIVATE_ADDRESS });
}
