/**
 * Every file is read before it is kept (the plugin `attachment-reading`), and what was found is kept with it as `provider_metadata.reading`.
 * Refused with 400, all files of the request together, before anything of them is kept: a file that bears a state secrecy mark (the system
 * is 非涉密), a file that is something else than its name or media type says, and one with a virus. A refusal names file, place, line and rule,
 * never a text.
 */
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { aroundService, type Services } from './around-service';
import { refusalOf, type FileRead } from './refuse-file';
import { refuseUnpaired } from './refuse-unpaired';
import { scanGiven, scansOf, type Scan } from './scan-before-keeping';

/** As Strapi 5.54 hands it to the upload service. */
interface GivenFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  detectedMimeType?: string;
}

/** Names that people gave to the files, in the same order. */
interface GivenData {
  fileInfo?: FileInfo | FileInfo[];
}

interface FileInfo {
  name?: string | null;
}

/** As it hands it on to the provider; `filepath` is the same, and absent for smaller pictures that it has made. */
interface KeptFile {
  filepath?: string;
  getStream(): Readable;
  provider_metadata?: Record<string, unknown> & { sha256?: string };
}

interface Reading {
  read(file: {
    path: string;
    name: string;
    sentAs: string;
    mediaTypes: string[];
  }): Promise<FileRead>;
}

export function readBeforeKeeping(services: Services): void {
  /** By the path of the temporary file, while its request goes on. */
  const readings = new Map<string, FileRead['reading']>();
  const scans = new Map<string, Scan>();

  const readAll = async (
    strapi: Core.Strapi,
    files: readonly GivenFile[],
    names: readonly (string | undefined)[],
  ): Promise<void> => {
    const reading = strapi.plugin('attachment-reading').service<Reading>('reading');
    for (const [index, file] of files.entries()) {
      const sentAs = file.originalFilename ?? '';
      const name = names[index] ?? sentAs;
      const mediaTypes = [file.mimetype, file.detectedMimeType].filter(
        (type) => !!type,
      ) as string[];
      const found = await reading.read({ path: file.filepath, name, sentAs, mediaTypes });
      const refusal = refusalOf(found, name, index);
      if (refusal) throw refusal;
      readings.set(file.filepath, found.reading);
    }
  };
  const whileRead = async (
    strapi: Core.Strapi,
    given: GivenFile | readonly GivenFile[],
    data: GivenData | undefined,
    keep: () => Promise<unknown> | undefined,
  ): Promise<unknown> => {
    const files = [given].flat() as GivenFile[];
    try {
      const given = data?.fileInfo === undefined ? [] : [data.fileInfo].flat();
      refuseUnpaired(files, given);
      const names = given.map((info) => info.name ?? undefined);
      await readAll(strapi, files, names);
      for (const [index, { filepath }] of files.entries())
        scans.set(filepath, await scanGiven(strapi, filepath, index));
      return await keep();
    } finally {
      for (const { filepath } of files) {
        readings.delete(filepath);
        scans.delete(filepath);
      }
    }
  };

  aroundService(services, 'upload', ({ strapi }, { upload, replace }) => ({
    upload: (given: { files: GivenFile | GivenFile[]; data?: GivenData }, ...more: never[]) =>
      whileRead(strapi, given.files, given.data, () => upload?.(given as never, ...more)),
    replace: (id: never, given: { file: GivenFile; data?: GivenData }, ...more: never[]) =>
      whileRead(strapi, given.file, given.data, () => replace?.(id, given as never, ...more)),
  }));
  // Strapi's `replace` calls `upload` of the service it is a method of: this one.
  aroundService(services, 'provider', ({ strapi }, { upload }) => ({
    async upload(file: KeptFile) {
      const { filepath = '' } = file;
      const found = readings.get(filepath);
      const scan = scans.get(filepath) ?? (await scansOf(strapi).judge(file.getStream()));
      await upload?.(file as never);
      const sha256 = file.provider_metadata?.sha256;
      if (sha256 !== undefined) await scansOf(strapi).record(sha256, scan);
      if (found) file.provider_metadata = { ...file.provider_metadata, reading: found };
    },
  }));
}
