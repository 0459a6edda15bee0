/**
 * Reads files: one that is about to be kept (by its path), or one that is kept already (by the id of its row), whose reading is then renewed.
 * A file that can't be read has a reading too, which says why. Nothing that was in a file gets into an answer, an error or the log.
 */
import type { Core } from '@strapi/strapi';
import { isKindSaid } from '../../../../domain/attachments/content-kind';
import { judgeName } from '../../../../domain/attachments/judge-parts';
import { placeInWords } from '../../../../domain/attachments/places';
import type { AttachmentReading } from '../../../../domain/attachments/reading';
import { readingProcesses } from '../process/reading-processes';
import { LIMITS } from '../process/limits';
import type { FileRead } from '../process/file-read';

const FILE = 'plugin::upload.file';

export interface GivenFile {
  path: string;
  /** Under which it will be kept. */
  name: string;
  /** Under which it was sent. */
  sentAs: string;
  /** What the sender and Strapi take it for. */
  mediaTypes: readonly string[];
}

/** What is to be known of a file before it is kept. */
export interface ReadFile extends FileRead {
  /** Whether the content is what the name and the media types say; true where it is too broken to say. */
  isKindSaid: boolean;
  /** Whether the name may be repeated: no rule objects to it. */
  isNameClean: boolean;
  secrecyMarks: { place: string; placeInWords: string; line: number }[];
}

export interface Reading {
  read(file: GivenFile): Promise<ReadFile>;
  /** Reads a kept file again and stores what was found. Null: there is no such file. */
  refresh(fileId: number): Promise<AttachmentReading | null>;
  stop(): Promise<void>;
}

interface FileRow {
  id: number;
  name: string;
  provider_metadata: { sha256?: string } | null;
}

interface PrivateFiles {
  withLocalCopy<Result>(sha256: string, work: (file: string) => Promise<Result>): Promise<Result>;
}

export const reading = ({ strapi }: { strapi: Core.Strapi }): Reading => {
  const processes = readingProcesses(LIMITS);
  const privateFiles = () => strapi.plugin('upload').service<PrivateFiles>('private-files');
  const find = (id: number) =>
    strapi.db.query(FILE).findOne({ where: { id } }) as Promise<FileRow | null>;

  return {
    async read({ path, name, sentAs, mediaTypes }) {
      const found = await processes.read(path);
      const ofName = judgeName(name).map(({ code, line }) => ({ code, line, place: 'name' }));
      const secrecyMarks = [...ofName, ...found.reading.findings]
        .filter(({ code }) => code === 'secrecy_mark')
        .map(({ place, line }) => ({ place, placeInWords: placeInWords(place)['zh-Hans'], line }));
      const { kind } = found;
      return {
        ...found,
        isKindSaid:
          kind === null ||
          (isKindSaid(kind, sentAs, '') &&
            ['', ...mediaTypes].every((type) => isKindSaid(kind, name, type))),
        isNameClean: ofName.length === 0,
        secrecyMarks,
      };
    },
    async refresh(fileId) {
      const row = await find(fileId);
      const sha256 = row?.provider_metadata?.sha256;
      if (!row || !sha256) return null;
      const { reading: found } = await privateFiles().withLocalCopy(sha256, (file) =>
        processes.read(file),
      );
      const now = await find(fileId);
      // Replaced or deleted meanwhile: what was read is of other bytes.
      if (now?.provider_metadata?.sha256 !== sha256) return null;
      await strapi.db.query(FILE).update({
        where: { id: fileId },
        data: { provider_metadata: { ...now.provider_metadata, reading: found } },
      });
      return found;
    },
    stop: () => processes.stop(),
  };
};
