/**
 * Which files go with an erased item: those that any of its revisions referred to or showed, the scans of its review on paper, and those that
 * anything it ever made public named; each with its smaller pictures. A file that another entry refers to or shows, or the review of another
 * rests on, stays with that one.
 */
import type { UID } from '@strapi/strapi';
import { filesNoted, isPaperOfAnother } from '../facts/files';
import type { ErasureContext } from './erasure-steps';

const FILE = 'plugin::upload.file' as UID.ContentType;
export const FILE_RELATIONS = 'files_related_mph';
const SHA256 = /[0-9a-f]{64}/g;

export interface ErasedFile {
  id: number;
  /** Of the file and of its smaller pictures. */
  sha256: string[];
}

interface FileRow {
  id: number;
  url: string;
  formats: unknown;
}

interface Version {
  id: number;
  attachments?: FileRow[];
}

/** Call while the item is there as it was, or when it is gone: then those that it ever made public. */
export async function filesToErase(context: ErasureContext): Promise<ErasedFile[]> {
  const { strapi, trx, uid, descriptor, subject } = context;
  const versions = (await strapi.db.query(uid).findMany({
    where: { documentId: subject.documentId },
    populate: { attachments: true },
  })) as unknown as Version[];
  const documents = (await trx('publication_documents as document')
    .join('publication_log as entry', 'entry.sequence', 'document.sequence')
    .where({ subject_type: subject.type, subject_id: subject.documentId })
    .select('document.document as document')) as { document: string }[];
  const noted = await filesNoted(trx, subject);
  const named = hashesIn([versions, documents, noted]);
  const own = versions.map(({ id }) => id);
  const files = new Map<number, FileRow>();
  for (const sha256 of named)
    for (const file of await withHash(context, sha256)) files.set(file.id, file);
  const shared = (await trx(FILE_RELATIONS)
    .whereIn('file_id', [...files.keys()])
    .whereNot((other) => other.where({ related_type: uid }).whereIn('related_id', own))
    .distinct('file_id')) as { file_id: number }[];
  for (const { file_id: id } of shared) files.delete(Number(id));
  const going: ErasedFile[] = [];
  for (const { id, url, formats } of files.values()) {
    const sha256 = hashesIn([url, formats]);
    const isKept =
      (await isPaperOfAnother(trx, subject, sha256)) ||
      (await isShownElsewhere(context, descriptor.textFields, sha256));
    if (!isKept) going.push({ id, sha256 });
  }
  return going;
}

const hashesIn = (value: unknown): string[] => [
  ...new Set(JSON.stringify(value ?? null).match(SHA256) ?? []),
];

const withHash = ({ strapi }: ErasureContext, sha256: string) =>
  strapi.db.query(FILE).findMany({
    select: ['id', 'url', 'formats'],
    where: { url: { $startsWith: `/api/private-files/${sha256}` } },
  }) as Promise<FileRow[]>;

/** Whether a text of another entry of this type shows one of them. */
async function isShownElsewhere(
  { strapi, uid, subject }: ErasureContext,
  textFields: readonly string[],
  sha256: readonly string[],
): Promise<boolean> {
  if (textFields.length === 0) return false;
  const $or = textFields.flatMap((field) => sha256.map((one) => ({ [field]: { $contains: one } })));
  const where = { documentId: { $ne: subject.documentId }, $or };
  return (await strapi.db.query(uid).findOne({ select: ['id'], where })) !== null;
}
