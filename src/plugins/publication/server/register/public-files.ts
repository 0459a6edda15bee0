/** Whether a file may be served to the public under this name: only while the register lists it so for a public subject. */
import type { Core } from '@strapi/strapi';
import type { Reader } from '../reading/reader';

export const publicFiles = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(sha256: string, name: string): Promise<{ mime: string; size: number } | null> {
    const [row] = await strapi
      .plugin('publication')
      .service<Reader>('reader')
      .rows<{ mime: string; size: number | string }>((knex) =>
        knex('public_register_files').where({ sha256, name }).select('mime', 'size').limit(1),
      );
    return row ? { mime: row.mime, size: Number(row.size) } : null;
  },
});
