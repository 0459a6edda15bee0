/**
 * The files of an erased item: their rows go with the item, their bytes after the commit, when no other file has the same ones. A crash in
 * between leaves them on record (`files_left`), and the clock finishes.
 */
import type { Core, UID } from '@strapi/strapi';
import type { StepContext } from '../actions/step';
import { ERASURES } from '../tables/steps';

const FILE = 'plugin::upload.file' as UID.ContentType;
const RELATIONS = 'files_related_mph';

export interface ErasedFile {
  id: number;
  sha256: string;
}

interface FileRow {
  id: number;
  provider_metadata: { sha256?: string } | null;
}

/** Files that this item refers to and nothing else does. */
export async function filesToErase({
  strapi,
  trx,
  uid,
  subject,
}: StepContext): Promise<ErasedFile[]> {
  const versions = (await strapi.db.query(uid).findMany({
    select: ['id'],
    where: { documentId: subject.documentId },
    populate: { attachments: true },
  })) as unknown as { id: number; attachments?: FileRow[] }[];
  const files = new Map<number, ErasedFile>();
  for (const { id, provider_metadata: metadata } of versions.flatMap(
    (one) => one.attachments ?? [],
  )) {
    if (metadata?.sha256) files.set(id, { id, sha256: metadata.sha256 });
  }
  const own = versions.map(({ id }) => id);
  const shared = (await trx(RELATIONS)
    .whereIn('file_id', [...files.keys()])
    .whereNot((other) => other.where({ related_type: uid }).whereIn('related_id', own))
    .distinct('file_id')) as { file_id: number }[];
  for (const { file_id: id } of shared) files.delete(Number(id));
  return [...files.values()];
}

export async function forgetFiles(
  { strapi, trx }: StepContext,
  erasure: number,
  files: readonly ErasedFile[],
): Promise<void> {
  for (const { id } of files) {
    await trx(RELATIONS).where({ file_id: id }).delete();
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
    const other = await strapi.db.connection('files').whereLike('url', `%${sha256}%`).first('id');
    if (!other) await privateFiles(strapi).erase(sha256);
  }
  await strapi.db.connection(ERASURES).where({ id: erasure }).update({ files_left: null });
}

const privateFiles = (strapi: Core.Strapi) =>
  strapi.plugin('upload').service('private-files') as unknown as {
    erase(sha256: string): Promise<void>;
  };
