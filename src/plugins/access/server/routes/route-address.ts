/** Strapi's routers as they are defined, and the address that each route gets. Strapi 5.54, `register-routes` and `routing` of its core. */
import type { Core } from '@strapi/strapi';

export interface Route {
  method: string;
  path: string;
  handler?: unknown;
  config?: {
    auth?: false | object;
    prefix?: string;
    policies?: unknown[];
    middlewares?: unknown[];
  };
}

export interface Router {
  type?: string;
  prefix?: string;
  routes: Route[];
}

export type RouterInput = Router | ((context: { strapi: Core.Strapi }) => Router);

/** A plugin's routes are an array (then of the admin), or routers by name. */
export type Routers = Route[] | Record<string, RouterInput>;

/** What Strapi does with the routes of one plugin, of the admin or of one API. */
export interface Home {
  name: string;
  kind: 'strapi' | 'plugin' | 'api';
}

/** `GET /upload/files/:id`. */
export function addressOf(
  home: Home,
  { type, prefix }: Omit<Router, 'routes'>,
  route: Route,
): string {
  const isContentApi = home.kind === 'api' || type === 'content-api';
  const own = home.kind === 'api' ? (prefix ?? '') : (prefix ?? `/${home.name}`);
  const hasOwnPrefix = route.config !== undefined && 'prefix' in route.config;
  const path = `${isContentApi ? '/api' : ''}${hasOwnPrefix ? '' : own}${route.path}`;
  return `${route.method} ${path.length > 1 ? path.replace(/\/+$/, '') : path}`;
}
