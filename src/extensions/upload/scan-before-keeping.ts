/**
 * The virus scanner is asked before a file is kept (the plugin `virus-scan`): what it finds infected is refused with 400 and put on record. Where
 * it can't be asked, or can't say, the file is kept and not served until it has.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import createHttpError from 'http-errors';

export type Scan =
  | { state: 'clean' }
  | { state: 'infected'; signature: string }
  | { state: 'pending' | 'failed'; reason: string | null };

interface Scans {
  judge(source: Readable): Promise<Scan>;
  record(sha256: string, scan: Scan): Promise<void>;
  note(sha256: string, signature: string, where: 'upload'): Promise<void>;
}

export const scansOf = (strapi: Core.Strapi): Scans =>
  strapi.plugin('virus-scan').service('scans') as unknown as Scans;

/** @param index of the file in its request, from 0. @throws HttpError 400 `file_infected`. */
export async function scanGiven(
  strapi: Core.Strapi,
  filepath: string,
  index: number,
): Promise<Scan> {
  const scan = await scansOf(strapi).judge(createReadStream(filepath));
  if (scan.state !== 'infected') return scan;
  const { signature } = scan;
  await scansOf(strapi).note(await sha256Of(filepath), signature, 'upload');
  const message = `第${index + 1}个文件查出病毒（${signature}），不能上传。`;
  throw createHttpError(400, message, {
    name: 'ValidationError',
    details: {
      code: 'file_infected',
      signature,
      errors: [{ path: ['files', index], name: 'file_infected', message }],
    },
  });
}

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
};
