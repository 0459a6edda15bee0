/**
 * Stands first: who asks. `ctx.state.clientAddress` is the address that limits count by, and Koa's own `ctx.ip`; `X-Forwarded-For` and
 * `X-Forwarded-Proto` are believed of the proxies in `GONGKAI_TRUSTED_PROXIES` alone, by default of none.
 */
import type { Core } from '@strapi/strapi';
import { clientAddress, isWithin, parseNetworks } from '../domain/client-address';

interface Context {
  req: { socket: { remoteAddress?: string } };
  request: { ip: string; headers: Record<string, string | string[] | undefined> };
  state: Record<string, unknown>;
}

export const client = (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const proxies = parseNetworks(strapi.plugin('access').config<string>('trustedProxies'));
  return (ctx: Context, next: () => Promise<unknown>) => {
    const peer = ctx.req.socket.remoteAddress ?? '';
    const { headers } = ctx.request;
    const forwarded = headers['x-forwarded-for'];
    const address = clientAddress(
      peer,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      proxies,
    );
    ctx.state.clientAddress = address;
    ctx.request.ip = address;
    // Secure cookies are refused by Koa where it believes the connection to be plain.
    if (headers['x-forwarded-proto'] === 'https' && isWithin(peer, proxies)) {
      Object.defineProperty(ctx.request, 'protocol', { value: 'https' });
    }
    return next();
  };
};
