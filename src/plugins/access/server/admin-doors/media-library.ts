/**
 * Doors before the media library's routes: a file that a person may not see is not there, whatever is asked of it; a query names what the
 * library shows, never the entries that refer to a file. Its list is narrowed where Strapi makes it (`src/extensions/upload/show-seen-files.ts`).
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { filterPaths, sortPaths } from '../domain/listing';
import { own } from '../plugin-services';
import { unlisted } from './refusals';

const FILE = 'plugin::upload.file';
const FOLDER = 'plugin::upload.folder';

const ALWAYS = ['id', 'documentId', 'name', 'createdAt', 'updatedAt'];
const PAGE = ['page', 'pageSize', 'pagination', 'sort', 'filters', '_q', 'locale'];

interface Asked {
  keys: readonly string[];
  paths: readonly string[];
}

const OF_FILES: Asked = {
  keys: [...PAGE, 'folder', 'folderPath'],
  paths: [...ALWAYS, 'mime', 'ext', 'size', 'folder', 'folder.id', 'folderPath', 'createdBy.id'],
};
const OF_FOLDERS: Asked = {
  keys: [...PAGE, 'populate'],
  paths: [...ALWAYS, 'parent', 'parent.id', 'pathId', 'path'],
};
/** What the library asks to come along with a folder. */
const WITH_FOLDERS = ['parent', 'parent.populate.parent', 'children.count', 'files.count'];
/** What does: Strapi counts what is in it by itself, and `*` would bring the files. */
const ABOVE = { parent: { populate: { parent: true } } };
const QUERIES: Record<string, Asked> = {
  'admin-file.find': OF_FILES,
  'admin-folder.find': OF_FOLDERS,
  'admin-folder.findOne': OF_FOLDERS,
  'admin-folder.getStructure': OF_FOLDERS,
};
/** Of one file or several; Strapi's address to change a file's description names it by `?id=`. */
const OF_ONE: Asked = { keys: ['id'], paths: [] };

export function guardMediaLibrary(strapi: Core.Strapi): void {
  const { routes } = strapi.plugin('upload') as unknown as {
    routes: { admin: { routes: Core.Route[] } };
  };
  for (const route of routes.admin.routes) {
    const handler = String(route.handler);
    const given = route.config?.middlewares ?? [];
    route.config = { ...route.config, middlewares: [door(strapi, handler), ...given] };
  }
}

const door =
  (strapi: Core.Strapi, handler: string): Core.MiddlewareHandler =>
  async (context, next) => {
    const { id: personId } = context.state.user as { id: number };
    checkQuery(context, QUERIES[handler] ?? OF_ONE);
    const named = await namedFiles(strapi, context, handler);
    if (named === null || !(await own(strapi, 'files').areSeen(personId, named))) {
      return context.notFound();
    }
    if (handler.startsWith('admin-folder.')) return countSeenFiles(strapi, personId, context, next);
    return next();
  };

const checkQuery = (context: Context, { keys, paths }: Asked): void => {
  const query = context.query as Record<string, unknown>;
  for (const key of Object.keys(query)) if (!keys.includes(key)) throw unlisted(key, keys);
  const asked = [
    ...(query.filters === undefined ? [] : filterPaths(query.filters)),
    ...(query.sort === undefined ? [] : sortPaths(query.sort)),
  ];
  for (const path of asked) if (!paths.includes(path)) throw unlisted(path, paths);
  if (query.populate === undefined) return;
  for (const path of filterPaths(query.populate)) {
    if (!WITH_FOLDERS.includes(path)) throw unlisted(`populate.${path}`, WITH_FOLDERS);
  }
  context.query = { ...query, populate: ABOVE } as never;
};

/** Every file that a request names, those in a folder that it names included; null: it names none that could be. */
const namedFiles = async (
  strapi: Core.Strapi,
  context: Context,
  handler: string,
): Promise<number[] | null> => {
  const body = ((context.request as { body?: unknown }).body ?? {}) as Record<string, unknown>;
  const updates = Array.isArray(body.updates) ? (body.updates as { id?: unknown }[]) : [];
  const isOfFiles = !handler.startsWith('admin-folder.');
  const named = [
    ...(isOfFiles ? [(context.params as { id?: unknown }).id, context.query.id] : []),
    body.fileIds,
    updates.map(({ id }) => id),
  ]
    .flat()
    .filter((one) => one !== undefined && one !== null)
    .map(Number);
  if (named.some((id) => !Number.isSafeInteger(id) || id < 1)) return null;
  const folderIds = [body.folderIds]
    .flat()
    .filter((one) => one !== undefined)
    .map(Number);
  return [...named, ...(await filesWithin(strapi, folderIds))];
};

const filesWithin = async (
  strapi: Core.Strapi,
  folderIds: readonly number[],
): Promise<number[]> => {
  const folders = (await strapi.db.query(FOLDER).findMany({
    where: { id: { $in: folderIds.filter(Number.isSafeInteger) } },
    select: ['path'],
  })) as { path: string }[];
  const within: number[] = [];
  for (const { path } of folders) {
    const files = (await strapi.db.query(FILE).findMany({
      where: { $or: [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }] },
      select: ['id'],
    })) as { id: number }[];
    within.push(...files.map(({ id }) => id));
  }
  return within;
};

interface Folder {
  id: number;
  files?: { count: number };
}

/** Strapi counts all files in a folder. */
const countSeenFiles = async (
  strapi: Core.Strapi,
  personId: number,
  context: Context,
  next: Next,
): Promise<void> => {
  await next();
  const { data } = (context.body ?? {}) as { data?: Folder | Folder[] };
  const folders = [data ?? []].flat().filter(({ files }) => files !== undefined);
  const counts = await own(strapi, 'files').countByFolder(
    personId,
    folders.map(({ id }) => id),
  );
  if (counts) for (const folder of folders) folder.files = { count: counts.get(folder.id) ?? 0 };
};
