/**
 * A file that an item refers to, that a review on paper rests on, or that the public reads, is not removed or replaced (409 `file_in_use`): that would change what
 * was reviewed and published without its gate, and anybody who may add files could do it. Stands around the services, so every
 * route of Strapi 5.54 (one file, many, a folder, `POST /upload?id=`) comes by. Take the file out of the item first.
 */
import createHttpError from 'http-errors';
import type { Core } from '@strapi/strapi';
import { aroundService, type Services } from './around-service';

interface FileRow {
  id: number;
  name: string;
  provider_metadata: { sha256?: string } | null;
}

const FILE = 'plugin::upload.file';
const OF_OURS = 'api::%';

export function keepFilesInUse(services: Services): void {
  aroundService(services, 'upload', ({ strapi }, { remove, replace }) => ({
    remove: async (file: { id: number }) => {
      await refuseInUse(strapi, { id: file.id });
      return remove?.(file as never);
    },
    replace: async (id: number | string, ...more: never[]) => {
      await refuseInUse(strapi, { id: Number(id) });
      return replace?.(id as never, ...more);
    },
  }));
  // Many at once are removed side by side: none is, when one is in use.
  aroundService(services, 'file', ({ strapi }, { deleteByIds }) => ({
    deleteByIds: async (ids: number[] = []) => {
      await refuseInUse(strapi, { id: { $in: ids } });
      return deleteByIds?.(ids as never);
    },
  }));
  aroundService(services, 'folder', ({ strapi }, { deleteByIds }) => ({
    deleteByIds: async (ids: number[] = []) => {
      const folders = (await strapi.db
        .query('plugin::upload.folder')
        .findMany({ where: { id: { $in: ids } } })) as { path: string }[];
      for (const { path } of folders) {
        const within = [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }];
        await refuseInUse(strapi, { $or: within });
      }
      return deleteByIds?.(ids as never);
    },
  }));
}

async function refuseInUse(strapi: Core.Strapi, where: Record<string, unknown>): Promise<void> {
  const files = (await strapi.db.query(FILE).findMany({ where })) as FileRow[];
  for (const file of files) {
    if (!(await isInUse(strapi, file))) continue;
    throw createHttpError(
      409,
      `文件“${file.name}”正被引用，不能删除或替换；请先在有关信息中移除它。`,
      { name: 'ConflictError', details: { code: 'file_in_use', file: file.id } },
    );
  }
}

async function isInUse(strapi: Core.Strapi, file: FileRow): Promise<boolean> {
  const reference = await strapi.db
    .connection('files_related_mph')
    .where({ file_id: file.id })
    .andWhereLike('related_type', OF_OURS)
    .first('id');
  if (reference) return true;
  const sha256 = file.provider_metadata?.sha256;
  if (!sha256) return false;
  // A level of a review was signed on it (审查表扫描件).
  const paper = await strapi.db
    .connection('review_files')
    .where({ sha256, kind: 'paper' })
    .first('sha256');
  if (paper) return true;
  const name = file.name;
  const listed = await strapi.db
    .connection('public_register_files')
    .where({ sha256, name })
    .first('sha256');
  return listed !== undefined;
}
