/** The limits of the admin's doors by route, and of public reads where `GONGKAI_READ_RATE_LIMIT` sets one. By network, never by account. */
import type { Core } from '@strapi/strapi';
import { networkOf } from '../domain/client-address';
import { limitOf } from '../domain/limits';
import { isPublicRead } from '../domain/public-read';
import { own } from '../plugin-services';
import { refuseBeyondLimit, type LimitedContext } from './refuse-beyond-limit';

interface Context extends LimitedContext {
  method: string;
  path: string;
}

export const limitRequests = (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const { method, path } = ctx;
    const name = limitOf(method, path) ?? (isPublicRead(method, path) ? 'read' : null);
    if (!name || !own(strapi, 'limits').isSet(name)) return next();
    const key = networkOf(ctx.state.clientAddress ?? '');
    return (await refuseBeyondLimit(strapi, ctx, name, key)) ? undefined : next();
  };
};

/** For a route that takes something from anybody: `{ name: 'plugin::access.limit', config: { limit: 'public_write' } }`. */
export const limit = (config: { limit?: 'public_write' }, { strapi }: { strapi: Core.Strapi }) => {
  const name = config.limit;
  if (name !== 'public_write') throw new Error(`access.limit needs a limit, got ${String(name)}`);
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const key = networkOf(ctx.state.clientAddress ?? '');
    return (await refuseBeyondLimit(strapi, ctx, name, key)) ? undefined : next();
  };
};
