/** The routes of the running application: closing what Strapi opens, and the list of what is there. */
import type { Core } from '@strapi/strapi';
import { callerOf, type Caller } from '../routes/caller-of';
import {
  closePublicUploads,
  closeRoutes,
  STRAPI_PLUGINS,
  type ClosedRoute,
} from '../routes/close-routes';
import {
  addressOf,
  type Home,
  type Route,
  type Router,
  type Routers,
} from '../routes/route-address';
import { closedBecause } from '../routes/strapi-routes';

export interface ListedRoute {
  /** `GET /api/agencies/:key`. */
  address: string;
  /** `access`, `api agency`, `strapi admin`. */
  owner: string;
  caller: Caller;
}

export interface RouteList {
  open: ListedRoute[];
  /** Made by Strapi’s core itself, not by a definition: its router knows them, nobody else. */
  core: string[];
  closed: { address: string; why: string }[];
}

const closedRoutes = new WeakMap<Core.Strapi, ClosedRoute[]>();

export const routes = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** In `register()`, after every plugin's. */
  close(): void {
    const { resetsPasswordsByMail } = strapi.plugin('access').config('signIn') as {
      resetsPasswordsByMail: boolean;
    };
    const isDevelopment = strapi.config.get('autoReload') === true;
    closedRoutes.set(strapi, closeRoutes(strapi, { isDevelopment, resetsPasswordsByMail }));
    closePublicUploads(strapi);
  },

  /** In `bootstrap()`: names the routes of Strapi that nobody has decided on. They are closed. */
  warnOfUnknown(): string[] {
    const unknown = (closedRoutes.get(strapi) ?? [])
      .filter(({ standing }) => standing === null)
      .map(({ address }) => address);
    if (unknown.length > 0)
      strapi.log.warn(`access: closed, since nobody decided on them: ${unknown.join(', ')}`);
    return unknown;
  },

  list(): RouteList {
    const open = homes(strapi).flatMap(({ home, routers }) => listOf(home, routers));
    const known = new Set(open.map(({ address }) => address));
    const core = stackOf(strapi).filter((address) => !known.has(address));
    const closed = (closedRoutes.get(strapi) ?? []).map(({ address, standing }) => ({
      address,
      why: closedBecause(address) ?? (standing ? STANDS_BY_SETTING[standing] : undefined) ?? '',
    }));
    return { open: sorted(open), core: core.sort(), closed: sorted(closed) };
  },
});

const STANDS_BY_SETTING: Partial<Record<string, string>> = {
  development: 'content types are code; open under `npm run develop`',
  mail: 'open with `GONGKAI_PASSWORD_RESET_BY_MAIL=true`',
};

const homes = (strapi: Core.Strapi): { home: Home; routers: Routers }[] => {
  const admin = (strapi.admin as unknown as { routes: Routers }).routes;
  const plugins = Object.entries(strapi.plugins) as unknown as [string, { routes: Routers }][];
  const apis = Object.entries(strapi.apis) as unknown as [string, { routes: Routers }][];
  return [
    { home: { name: 'admin', kind: 'strapi' }, routers: admin },
    ...plugins.map(([name, plugin]) => ({
      home: { name, kind: STRAPI_PLUGINS.includes(name) ? 'strapi' : 'plugin' } as Home,
      routers: plugin.routes,
    })),
    ...apis.map(([name, api]) => ({ home: { name, kind: 'api' } as Home, routers: api.routes })),
  ];
};

/** Strapi has called the factories by now. */
const listOf = (home: Home, routers: Routers): ListedRoute[] => {
  const all = Array.isArray(routers)
    ? [{ type: 'admin', routes: routers }]
    : (Object.values(routers) as Router[]);
  return all.flatMap((router) =>
    router.routes.map((route: Route) => ({
      address: addressOf(home, router, route),
      owner: home.kind === 'plugin' ? home.name : `${home.kind} ${home.name}`,
      caller: callerOf(home, router, route),
    })),
  );
};

interface Layer {
  methods: string[];
  path: string | RegExp;
}

/** What the router itself knows, mounted or not; a layer without a method only prepares. */
const stackOf = (strapi: Core.Strapi): string[] => {
  const { server } = strapi;
  const layers = [
    ...server.listRoutes(),
    ...server.api('content-api').listRoutes(),
    ...server.api('admin').listRoutes(),
  ] as unknown as Layer[];
  return [
    ...new Set(
      layers.flatMap(({ methods, path }) =>
        methodsOf(methods).map((one) => `${one} ${trim(path)}`),
      ),
    ),
  ];
};

const ALL_METHODS = 20;
const methodsOf = (methods: string[]): string[] =>
  methods.length > ALL_METHODS ? ['ALL'] : methods.filter((method) => method !== 'HEAD');

const trim = (path: string | RegExp): string => {
  const text = String(path);
  return text.length > 1 ? text.replace(/\/+$/, '') : text;
};

const sorted = <Row extends { address: string }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => keyOf(a.address).localeCompare(keyOf(b.address), 'en'));

const keyOf = (address: string): string => address.split(' ').reverse().join(' ');
