/**
 * The files of an erased item: their rows go with the item, their bytes after the commit, when no other file has the same ones; and then the bytes
 * that the database itself still holds of what was deleted. A crash in between leaves them on record (`files_left`), and the clock finishes.
 */
import type { Core, UID } from '@strapi/strapi';
import { ERASURES } from '../tables/steps';
import type { ErasureContext } from './erasure-steps';
import { scrubDatabase } from './scrub-database';
import { FILE_RELATIONS, type ErasedFile } from './files-to-erase';

const FILE = 'plugin::upload.file' as UID.ContentType;

export async function forgetFiles(
  { strapi, trx }: Pick<ErasureContext, 'strapi' | 'trx'>,
  erasure: number,
  files: readonly ErasedFile[],
): Promise<void> {
  for (const { id } of files) {
    await trx(FILE_RELATIONS).where({ file_id: id }).delete();
    await strapi.db.query(FILE).delete({ where: { id } });
  }
  await strapi.db.transaction(async ({ onCommit }) => {
    onCommit(() => {
      eraseBytes(strapi, erasure).catch((error: unknown) => {
        strapi.log.error(
          `清除的文件尚未全部删除，稍后再试 / erased files are still to be removed: ${String(error)}`,
        );
      });
    });
  });
}

/** Removes the bytes that are on record as left; again and again until none are. */
export async function eraseBytes(strapi: Core.Strapi, erasure: number): Promise<void> {
  const row = (await strapi.db.connection(ERASURES).where({ id: erasure }).first('files_left')) as
    { files_left: string | null } | undefined;
  const left = JSON.parse(row?.files_left ?? '[]') as string[];
  for (const sha256 of left) {
    if (!(await isOfAnotherFile(strapi, sha256))) await privateFiles(strapi).erase(sha256);
  }
  await scrubDatabase(strapi);
  await strapi.db.connection(ERASURES).where({ id: erasure }).update({ files_left: null });
}

/** As the file itself, or as one of its smaller pictures. */
const isOfAnotherFile = async ({ db }: Core.Strapi, sha256: string): Promise<boolean> =>
  (await db
    .connection('files')
    .whereLike('url', `%${sha256}%`)
    .orWhereRaw('cast(formats as text) like ?', [`%${sha256}%`])
    .first('id')) !== undefined;

const privateFiles = (strapi: Core.Strapi) =>
  strapi.plugin('upload').service('private-files') as unknown as {
    erase(sha256: string): Promise<void>;
  };
