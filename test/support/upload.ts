/** A file as the upload plugin keeps it, past the same reading and provider as one that a person adds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

export interface StoredFile {
  id: number;
  documentId: string;
  name: string;
  url: string;
}

export async function uploadFile(
  strapi: Core.Strapi,
  name: string,
  content: string | Buffer,
  { mimetype = 'text/plain', folder = null }: { mimetype?: string; folder?: number | null } = {},
): Promise<StoredFile> {
  const bytes = Buffer.from(content);
  const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-upload-'));
  const filepath = path.join(directory, 'file');
  writeFileSync(filepath, bytes);
  try {
    const [file] = (await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { folder } },
        files: { filepath, originalFilename: name, mimetype, size: bytes.length },
      })) as [StoredFile];
    return file;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
