/**
 * What the public finds under an address of a file: the file, only while the register lists it so for a public subject; else the file that stands
 * in its place there now; else nothing. Both are asked always, so that an answer takes no longer for what exists than for what does not.
 */
import type { Core } from '@strapi/strapi';
import type { Reader } from '../reading/reader';
import { FORMER_FILES } from './former-files';

export type FoundFile =
  { kind: 'file'; mime: string; size: number } | { kind: 'moved'; sha256: string; name: string };

interface ListedRow {
  mime: string;
  size: number | string;
}

interface MovedRow {
  sha256: string;
  name: string;
}

export const publicFiles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(sha256: string, name: string): Promise<FoundFile | null> {
    const reader = strapi.plugin('publication').service<Reader>('reader');
    const [listed, moved] = (await reader.snapshot([
      (knex) =>
        knex('public_register_files').where({ sha256, name }).select('mime', 'size').limit(1),
      (knex) =>
        knex(`${FORMER_FILES} as former`)
          .join('public_register_files as now', (on) =>
            on
              .on('now.sha256', 'former.now_sha256')
              .andOn('now.name', 'former.now_name')
              .andOn('now.subject_type', 'former.subject_type')
              .andOn('now.subject_id', 'former.subject_id'),
          )
          .where({ 'former.sha256': sha256, 'former.name': name })
          .orderBy(['former.subject_type', 'former.subject_id'])
          .select('now.sha256', 'now.name')
          .limit(1),
    ])) as [ListedRow[], MovedRow[]];
    const [file] = listed;
    if (file) return { kind: 'file', mime: file.mime, size: Number(file.size) };
    const [successor] = moved;
    return successor ? { kind: 'moved', ...successor } : null;
  },
});
