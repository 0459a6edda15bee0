/**
 * Counts a request and answers 429 where it is one too many: `Retry-After` (RFC 9110), `RateLimit-Policy` and `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers). @returns whether it was refused.
 */
import type { Core } from '@strapi/strapi';
import { maskedAddress } from '../domain/client-address';
import type { LimitName } from '../domain/limits';
import { own } from '../plugin-services';

export interface LimitedContext {
  status: number;
  body: unknown;
  state: { clientAddress?: string };
  set(name: string, value: string): void;
}

export async function refuseBeyondLimit(
  strapi: Core.Strapi,
  ctx: LimitedContext,
  name: LimitName,
  key: string,
): Promise<boolean> {
  const verdict = await own(strapi, 'limits').count(name, key);
  if (!verdict) return false;
  const { isAllowed, limit, remaining, resetSeconds } = verdict;
  ctx.set('RateLimit-Policy', `"${name}";q=${limit.requests};w=${limit.seconds}`);
  ctx.set('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (isAllowed) return false;
  strapi.log.warn(
    `access: limit ${name} reached by ${maskedAddress(ctx.state.clientAddress ?? '')}`,
  );
  tooMany(ctx, resetSeconds);
  return true;
}

/** Also of a lock-out, which says nothing else. */
export function tooMany(ctx: LimitedContext, seconds: number): void {
  ctx.set('Retry-After', String(seconds));
  ctx.set('Cache-Control', 'no-store');
  ctx.status = 429;
  ctx.body = {
    data: null,
    error: {
      status: 429,
      name: 'RateLimitError',
      message: `请求过于频繁，请在 ${seconds} 秒后再试。`,
      details: { code: 'too_many_requests', retryAfterSeconds: seconds },
    },
  };
}
