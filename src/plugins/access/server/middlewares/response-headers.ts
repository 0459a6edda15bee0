/**
 * The headers of every answer: nothing in one of the API may run, be framed or load anything, the admin runs its own scripts alone. Any website may read what
 * is public (`GET`, `HEAD`, without credentials), none the admin and the write API. Stands outside of what answers from memory. The values are in `config/http.ts`, so that whoever answers from memory
 * has the same.
 */
import type { Core } from '@strapi/strapi';
import { isPublicPath, isPublicRead } from '../domain/public-read';

interface Context {
  method: string;
  path: string;
  status: number;
  set(headers: Record<string, string>): void;
  get(name: string): string;
  remove(name: string): void;
}

interface HttpSettings {
  allHeaders: Record<string, string>;
  adminHeaders: Record<string, string>;
  apiHeaders: Record<string, string>;
  publicReadHeaders: Record<string, string>;
  preflightHeaders: Record<string, string>;
}

export const responseHeaders = (_: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const http = strapi.config.get<HttpSettings>('http');
  const admin = strapi.config.get<string>('admin.path', '/admin');
  return async (ctx: Context, next: () => Promise<unknown>) => {
    const { method, path } = ctx;
    const isAdmin = path === admin || path.startsWith(`${admin}/`);
    ctx.set(http.allHeaders);
    ctx.set(isAdmin ? http.adminHeaders : http.apiHeaders);
    if (isPublicRead(method, path)) ctx.set(http.publicReadHeaders);
    const isPreflight = method === 'OPTIONS' && ctx.get('Access-Control-Request-Method') !== '';
    if (isPreflight && isPublicPath(path)) {
      ctx.set(http.preflightHeaders);
      ctx.status = 204;
      return;
    }
    await next();
    // Of Strapi's own health route, which names its maker.
    ctx.remove('strapi');
  };
};

/** Right after `strapi::cors` (5.54), which lets every page read what was asked for without an `Origin`, and calls all answers different by origin. */
export const undoCors = () => (ctx: Context, next: () => Promise<unknown>) => {
  ctx.remove('Vary');
  if (!isPublicRead(ctx.method, ctx.path)) ctx.remove('Access-Control-Allow-Origin');
  return next();
};
