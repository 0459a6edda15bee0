/**
 * Files that have no reading, or one of an older version, are read one after another in the background after the start. Which ones is derived
 * from what is stored, so it goes on where it was stopped, and two processes that do the same do no harm.
 */
import type { Core } from '@strapi/strapi';
import { readingOf } from '../../../../domain/attachments/reading';
import type { Reading } from './reading';

const FILE = 'plugin::upload.file';
const ROWS_AT_ONCE = 200;

export interface CatchUp {
  start(): void;
  /** What is being read is finished or given up first. */
  stop(): Promise<void>;
  /** Reads what is not read yet; answers how many files. */
  run(): Promise<number>;
}

interface FileRow {
  id: number;
  provider_metadata: { reading?: unknown; sha256?: string } | null;
}

export const catchUp = ({ strapi }: { strapi: Core.Strapi }): CatchUp => {
  let isStopped = false;
  let running: Promise<unknown> = Promise.resolve();

  const rowsAfter = (id: number) =>
    strapi.db.query(FILE).findMany({
      select: ['id', 'provider_metadata'],
      where: { id: { $gt: id } },
      orderBy: { id: 'asc' },
      limit: ROWS_AT_ONCE,
    }) as Promise<FileRow[]>;

  const run = async (): Promise<number> => {
    const reading = strapi.plugin('attachment-reading').service<Reading>('reading');
    let read = 0;
    let last = 0;
    while (!isStopped) {
      const rows = await rowsAfter(last);
      if (rows.length === 0) break;
      for (const { id, provider_metadata } of rows) {
        last = id;
        if (isStopped) break;
        if (!provider_metadata?.sha256 || readingOf(provider_metadata.reading)) continue;
        if (await reading.refresh(id)) read += 1;
      }
    }
    return read;
  };

  return {
    run,
    start() {
      running = run().then(
        (read) => {
          if (read > 0) strapi.log.info(`Read ${read} files that had not been read yet.`);
        },
        (error: unknown) => {
          if (isStopped) return;
          const reason = error instanceof Error ? error.message : 'no reason given';
          strapi.log.error(`Files could not be read in the background: ${reason}`);
        },
      );
    },
    async stop() {
      isStopped = true;
      await running;
    },
  };
};
