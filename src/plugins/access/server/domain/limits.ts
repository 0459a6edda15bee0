/**
 * How often something may be asked for, as data. A limit counts by network (an IPv4 address, a /64 of IPv6) or by token. Many people
 * of one office share an address, so these bound machines; the lock-out after wrong passwords is apart. Pure.
 */
export interface Limit {
  requests: number;
  seconds: number;
}

export const LIMITS = {
  /** Attempts to sign in, right or wrong. */
  sign_in: { requests: 200, seconds: 600 },
  /** The set-up code, an invitation's token, a reset's: what is guessed at. */
  one_time_code: { requests: 20, seconds: 900 },
  /** Renewals of a session. */
  renewal: { requests: 600, seconds: 600 },
  /** What anybody may send in without an account (comments and the like). */
  public_write: { requests: 10, seconds: 600 },
  /** Write tokens that don't hold. */
  wrong_token: { requests: 60, seconds: 600 },
  /** One token's requests: a migration script sends one after the other. */
  token: { requests: 6000, seconds: 60 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS | 'read';

const ROUTES: readonly [method: string, path: string, LimitName][] = [
  ['POST', '/admin/login', 'sign_in'],
  ['POST', '/admin/access-token', 'renewal'],
  ['POST', '/admin/register-admin', 'one_time_code'],
  ['GET', '/admin/registration-info', 'one_time_code'],
  ['POST', '/admin/register', 'one_time_code'],
  ['POST', '/admin/forgot-password', 'one_time_code'],
  ['POST', '/admin/reset-password', 'one_time_code'],
];
const SET_UP = '/admin/set-up/';

/** Of a request to the admin's doors; null: no limit. The path as a router takes it: any case, slashes at the end. */
export function limitOf(method: string, path: string): LimitName | null {
  const plain = path.toLowerCase().replace(/\/+$/, '');
  if (plain.startsWith(SET_UP)) return 'one_time_code';
  const asked = method === 'HEAD' ? 'GET' : method;
  return ROUTES.find(([of, at]) => of === asked && at === plain)?.[2] ?? null;
}

/** @param text of `GONGKAI_READ_RATE_LIMIT`: requests a minute by one network; empty or `off`: none. @throws naming the value. */
export function parseReadLimit(text: string): Limit | null {
  if (text === '' || text === 'off') return null;
  if (!/^[1-9]\d{0,6}$/.test(text)) {
    throw new Error(
      `GONGKAI_READ_RATE_LIMIT is "${text}"; it must be off or requests a minute (600)`,
    );
  }
  return { requests: Number(text), seconds: 60 };
}
