/**
 * Closes what `strapi-routes.ts` does not open: the definitions are taken away before Strapi makes its routers of them. Called in
 * `register()`. Plugins of this project are left alone: their routes stand in code that is reviewed, and in `docs/routes.md`.
 */
import type { Core } from '@strapi/strapi';
import { addressOf, type Home, type Route, type RouterInput, type Routers } from './route-address';
import { standingOf, type Standing } from './strapi-routes';

/** The plugins that Strapi brings. */
export const STRAPI_PLUGINS = [
  'content-manager',
  'content-releases',
  'content-type-builder',
  'email',
  'i18n',
  'review-workflows',
  'upload',
  'users-permissions',
];

export interface ClosedRoute {
  address: string;
  /** Null: nobody has decided on it. */
  standing: Standing | null;
}

interface Switches {
  isDevelopment: boolean;
  resetsPasswordsByMail: boolean;
}

/** @returns what was taken away; routes of router factories come when Strapi calls them, at the latest before `bootstrap()`. */
export function closeRoutes(strapi: Core.Strapi, switches: Switches): ClosedRoute[] {
  const closed: ClosedRoute[] = [];
  const isOpen = (address: string): boolean => {
    const standing = standingOf(address);
    if (standing === 'anyone' || standing === 'staff') return true;
    if (standing === 'development') return switches.isDevelopment;
    if (standing === 'mail') return switches.resetsPasswordsByMail;
    return false;
  };
  const open = (home: Home, router: { type?: string; prefix?: string }, routes: Route[]) =>
    routes.filter((route) => {
      const address = addressOf(home, router, route);
      if (isOpen(address)) return true;
      closed.push({ address, standing: standingOf(address) });
      return false;
    });
  const openOf = (home: Home, input: RouterInput): RouterInput => {
    if (typeof input === 'function') {
      return (context) => openOf(home, input(context)) as ReturnType<typeof input>;
    }
    return { ...input, routes: open(home, input, input.routes) };
  };
  const close = (home: Home, routers: Routers): Routers =>
    Array.isArray(routers)
      ? open(home, { type: 'admin' }, routers)
      : Object.fromEntries(
          Object.entries(routers).map(([name, input]) => [name, openOf(home, input)]),
        );

  const admin = strapi.admin as unknown as { routes: Routers };
  admin.routes = close({ name: 'admin', kind: 'strapi' }, admin.routes);
  for (const name of STRAPI_PLUGINS) {
    const plugin = strapi.plugins[name] as unknown as { routes: Routers } | undefined;
    if (plugin) plugin.routes = close({ name, kind: 'strapi' }, plugin.routes);
  }
  return closed;
}

interface Layer {
  path: string | RegExp;
}

/** The folder `public/uploads`, which Strapi 5.54 would serve: our files are kept elsewhere, and go out by the register alone. */
export function closePublicUploads(strapi: Core.Strapi): void {
  const { router } = strapi.server as unknown as { router: { stack: Layer[] } };
  router.stack = router.stack.filter(({ path }) => !String(path).startsWith('/uploads'));
}
