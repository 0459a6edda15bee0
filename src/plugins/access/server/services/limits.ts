/**
 * Counts requests against the limits, in the memory of this process: of several processes each allows the whole limit, which a limit
 * against machines can bear. (The lock-out after wrong passwords is kept in the database.) Off with `GONGKAI_LOGIN_RATE_LIMIT=false`.
 */
import type { Core } from '@strapi/strapi';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LIMITS, parseReadLimit, type Limit, type LimitName } from '../domain/limits';

export interface Verdict {
  isAllowed: boolean;
  limit: Limit;
  remaining: number;
  /** Whole seconds until the window ends. */
  resetSeconds: number;
}

export const limits = ({ strapi }: { strapi: Core.Strapi }) => {
  const { isOn, read } = strapi.plugin('access').config<{ isOn: boolean; read: string }>('limits');
  const readLimit = parseReadLimit(read);
  const counters = new Map<LimitName, { limit: Limit; counter: RateLimiterMemory }>();
  const counterOf = (name: LimitName) => {
    if (!isOn && name !== 'read') return null;
    const known = counters.get(name);
    if (known) return known;
    const limit = name === 'read' ? readLimit : LIMITS[name];
    if (!limit) return null;
    const counter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
    const made = { limit, counter };
    counters.set(name, made);
    return made;
  };

  return {
    isSet: (name: LimitName): boolean => counterOf(name) !== null,

    /** Counts one more. Null: no such limit is set. */
    async count(name: LimitName, key: string): Promise<Verdict | null> {
      const found = counterOf(name);
      if (!found) return null;
      const { limit, counter } = found;
      try {
        return verdict(limit, await counter.consume(key), true);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return verdict(limit, refused, false);
      }
    },
  };
};

const verdict = (limit: Limit, state: RateLimiterRes, isAllowed: boolean): Verdict => ({
  isAllowed,
  limit,
  remaining: Math.max(0, state.remainingPoints),
  resetSeconds: Math.max(1, Math.ceil(state.msBeforeNext / 1000)),
});
