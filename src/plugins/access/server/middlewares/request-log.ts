/** One line for each request, in the place of `strapi::logger`, which would write signed addresses and invitation tokens down. */
import type { Core } from '@strapi/strapi';
import { isPublicRead } from '../domain/public-read';
import { loggedAddress } from '../domain/redact';

interface Context {
  method: string;
  path: string;
  url: string;
  status: number;
}

export const requestLog =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<unknown>) => {
    const { method, path, url } = ctx;
    const start = Date.now();
    await next();
    const address = loggedAddress(url, isPublicRead(method, path));
    strapi.log.http(`${method} ${address} (${Date.now() - start} ms) ${ctx.status}`);
  };
