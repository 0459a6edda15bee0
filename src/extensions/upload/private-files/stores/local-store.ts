/**
 * Files in a folder of this machine. A file appears there by one rename, complete and synchronised to the disk, so that a row which names it
 * never names half of one; what a crash leaves in `incoming` was never named by anything.
 */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathOf } from '../file-path';
import type { FileStore } from './file-store';

export function localStore({ directory }: { directory: string }): FileStore {
  const at = (sha256: string) => pathOf(directory, sha256);
  return {
    async keep(temporary, { sha256 }) {
      const folder = path.dirname(at(sha256));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(temporary, at(sha256));
      await synchroniseFolder(folder);
    },
    async size(sha256) {
      return unlessMissing(async () => (await stat(at(sha256))).size);
    },
    async read(sha256, range) {
      const file = await unlessMissing(() => open(at(sha256), 'r'));
      return file && file.createReadStream({ ...range, autoClose: true });
    },
    remove: (sha256) => rm(at(sha256), { force: true }),
    withLocalCopy: (sha256, work) => work(at(sha256)),
  };
}

async function unlessMissing<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A renamed file survives a power cut only when its folder is on the disk too. */
async function synchroniseFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
