/**
 * Every file is read before it is kept (the plugin `attachment-reading`), and what was found is kept with it as `provider_metadata.reading`.
 * Refused with 400, all files of the request together, before anything of them is kept: a file that bears a state secrecy mark (the system
 * is 非涉密), and a file that is something else than its name or media type says. A refusal names file, place, line and rule, never a text.
 */
import type { Core } from '@strapi/strapi';
import { aroundService, type Services } from './around-service';
import { refusalOf, type FileRead } from './refuse-file';

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

/** As it hands it on to the provider; `filepath` is the same. */
interface KeptFile {
  filepath?: string;
  provider_metadata?: Record<string, unknown>;
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
      const names = [data?.fileInfo].flat().map((info) => info?.name ?? undefined);
      await readAll(strapi, files, names);
      return await keep();
    } finally {
      for (const { filepath } of files) readings.delete(filepath);
    }
  };

  aroundService(services, 'upload', ({ strapi }, { upload, replace }) => ({
    upload: (given: { files: GivenFile | GivenFile[]; data?: GivenData }, ...more: never[]) =>
      whileRead(strapi, given.files, given.data, () => upload?.(given as never, ...more)),
    replace: (id: never, given: { file: GivenFile; data?: GivenData }, ...more: never[]) =>
      whileRead(strapi, given.file, given.data, () => replace?.(id, given as never, ...more)),
  }));
  // Strapi's `replace` calls `upload` of the service it is a method of: this one.
  aroundService(services, 'provider', (_context, { upload }) => ({
    async upload(file: KeptFile) {
      const found = file.filepath === undefined ? undefined : readings.get(file.filepath);
      await upload?.(file as never);
      if (found) file.provider_metadata = { ...file.provider_metadata, reading: found };
    },
  }));
}
