/**
 * Every address that can be read, made from the routes that the server itself lists: a route that is added later is asked too, and one whose
 * parameters are not known here fails the suite.
 */
import type { Core } from '@strapi/strapi';
import { CANARY_WORD } from './leaks.canaries';
import type { Target } from './leaks.world';

export interface Address {
  /** As the server lists it, or as `ALSO` names it. */
  route: string;
  path: string;
  /** Key of the one item that it names. */
  target?: string;
}

interface Layer {
  methods: string[];
  path: string;
}

/** Routes of GET, as the server lists them. */
export const readingRoutes = (strapi: Core.Strapi): string[] => {
  const layers = strapi.server.listRoutes() as unknown as Layer[];
  const paths = layers.filter(({ methods }) => methods.includes('GET')).map(({ path }) => path);
  return [...new Set(paths)].sort();
};

/** What is promised (docs/content-api.md, docs/feed.md), whether it is there yet or not, and what is no route of its own. */
const ALSO = [
  '/api/search',
  `/api/search?q=${CANARY_WORD}`,
  '/api/search?q=%E9%99%84%E4%BB%B6',
  ...['agency', 'subject', 'genre', 'statutory', 'matter', 'column', 'nature', 'year'].map(
    (by) => `/api/catalogue?by=${by}`,
  ),
  '/api/openapi.json',
  '/api/feed/snapshot',
  '/api/feed/atom',
  '/api/feed/json',
  '/api/feed/rss',
  '/sitemap.xml',
  '/robots.txt',
  '/uploads/',
  // Strapi’s, closed (docs/routes.md): were one open again, it would be asked.
  '/api/upload/files',
  '/api/upload/files/page',
  '/api/upload/files/1',
  '/api/users',
  '/api/users/me',
  '/content-manager/single-types/api::information-item.information-item',
  '/content-manager/single-types/api::information-item.information-item?status=draft',
  '/content-manager/homepage/count-documents',
  '/admin/homepage/key-statistics',
  '/admin/transfer/runner/pull',
  '/admin/webhooks',
  '/content-manager/history-versions',
  '/content-releases',
  '/admin/audit-logs',
];

/** Parts of the program that are no data: the admin's own files. */
const NO_DATA = ['/admin/:path*', '/((?!uploads/).+)', '/uploads/(.*)'];

/** Asked of every route that shows content. */
const VARIANTS = [
  'pageSize=100',
  'status=draft',
  'populate=*&pageSize=100',
  `_q=${CANARY_WORD}&pageSize=100`,
  'pagination[pageSize]=100',
  'fields=*&locale=all',
];
export const SHOWS_CONTENT =
  /^\/(api\/(?!content-type-builder|users-permissions|auth|i18n|connect)|content-manager\/(collection|single|homepage|relations)|review|upload\/f|first-platform|publication)/;

const RELATIONS = ['interprets', 'fullVersion', 'supersedes', 'agency'];
const QUEUES = [
  'to_review',
  'to_approve',
  'to_check',
  'ready',
  'returned',
  'referred',
  'debts',
  'scheduled',
  'undetermined',
  'reassessments',
  'erasures',
];
const ITEM = 'api::information-item.information-item';
const MODELS = [
  ITEM,
  'api::disclosure-guide.disclosure-guide',
  'api::agency.agency',
  'plugin::upload.file',
  'plugin::users-permissions.user',
  'admin::user',
];

/** Values of parameters that name no item. */
const PLAIN: Partial<Record<string, readonly string[]>> = {
  ':code': ['x'],
  ':queue': QUEUES,
  ':provider': ['local'],
  ':contentType': [ITEM],
  ':role': ['1'],
  ':sessionId': ['x'],
};

const KNOWN = [
  ':model',
  ':uid',
  ':targetField',
  ':id',
  ':key',
  ':documentId',
  ':sha256',
  ':name',
  ...Object.keys(PLAIN),
];

/** Routes with a parameter of which the suite doesn't know what to put there: they are asked, but not for what is hidden. */
export const unknownRoutes = (routes: readonly string[]): string[] =>
  routes.filter(
    (route) =>
      !NO_DATA.includes(route) &&
      route.split('/').some((part) => part.startsWith(':') && !KNOWN.includes(part)),
  );

/** Addresses that name no item: lists, counts, settings. */
export function generalAddresses(
  routes: readonly string[],
  variants: 'all' | 'plain' = 'all',
): Address[] {
  const plain = routes.filter((route) => !NO_DATA.includes(route) && !namesItem(route));
  const filled = plain.flatMap((route) =>
    fill(route, generalValues(route)).map((path) => ({ route, path })),
  );
  const varied = filled.flatMap(({ route, path }) =>
    (SHOWS_CONTENT.test(route) && variants === 'all' ? ['', ...VARIANTS] : ['']).map((query) => ({
      route,
      path: query ? `${path}?${query}` : path,
    })),
  );
  return [...varied, ...ALSO.map((path) => ({ route: path, path }))];
}

/** Routes that name an item by a parameter of their query. */
const BY_QUERY: Partial<Record<string, (target: Target) => readonly string[]>> = {
  '/api/legacy-urls': ({ addresses }) => addresses.map((address) => `?url=${address}`),
};

const namesItem = (route: string): boolean =>
  /^\/(content-manager\/collection-types\/:model\/:id|content-manager\/relations\/:model\/:id|api\/information-items\/:|api\/disclosure-guides\/:key|api\/files|api\/private-files|api\/upload\/files\/:id|upload\/files\/:id|review\/items|publication\/assessment|first-platform\/receipts|i18n\/ai-localization-jobs\/collection)/.test(
    route,
  );

function generalValues(route: string): (name: string) => readonly string[] {
  return (name) => {
    if (name === ':model')
      return route.startsWith('/content-manager/collection-types/:model') ? MODELS : [ITEM];
    if (name === ':uid') return route.includes('component') ? ['disclosure.consultation'] : [ITEM];
    if (name === ':targetField') return RELATIONS;
    if (name === ':id') return ['1'];
    if (name === ':key') return ['016109010', 'art20_1'];
    return PLAIN[name] ?? ['x'];
  };
}

/** Addresses by which a reader might ask for this one. */
export function addressesOf(target: Target, routes: readonly string[]): Address[] {
  const { uid, documentId, file, keys } = target;
  const values =
    (route: string) =>
    (name: string): readonly string[] => {
      if (name === ':model' || name === ':uid') return [uid];
      if (name === ':documentId') return [documentId];
      if (name === ':key') return [documentId, ...keys];
      if (name === ':targetField') return uid === ITEM ? ['interprets', 'fullVersion'] : ['agency'];
      if (name === ':sha256') return file ? [file.sha256] : [];
      if (name === ':name') return file ? [encodeURIComponent(file.name)] : [];
      if (name === ':contentType') return [uid];
      if (name === ':id' && route.includes('upload/files'))
        return file ? [String(file.id), file.documentId] : [];
      if (name === ':id') return [documentId];
      throw new Error(`${route}: the leak suite doesn't know what to put for ${name}`);
    };
  const byPath = routes
    .filter(namesItem)
    .flatMap((route) =>
      fill(route, values(route)).map((path) => ({ route, path, target: target.key })),
    );
  const byQuery = routes.flatMap((route) =>
    (BY_QUERY[route]?.(target) ?? []).map((query) => ({
      route,
      path: `${route}${query}`,
      target: target.key,
    })),
  );
  return [...byPath, ...byQuery];
}

/** All combinations of the values of a route's parameters. */
function fill(route: string, valuesOf: (name: string) => readonly string[]): string[] {
  let paths = [''];
  for (const part of route.split('/').slice(1)) {
    const values = part.startsWith(':') ? valuesOf(part) : part === '(.*)' ? ['x'] : [part];
    paths = paths.flatMap((path) => values.map((value) => `${path}/${value}`));
  }
  return paths;
}
