/** The files of a folder that is laid out by SHA-256 (`ab/cd/abcd…`), in that order, one at a time; what else lies there is passed over. */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { SHA256_NAME } from './layout';

const FOLDER = /^[0-9a-f]{2}$/;

export async function* storedFiles(folder: string): AsyncGenerator<string> {
  for (const first of await foldersIn(folder)) {
    for (const second of await foldersIn(path.join(folder, first))) {
      for (const entry of await entriesOf(path.join(folder, first, second)))
        if (entry.isFile() && SHA256_NAME.test(entry.name) && entry.name.startsWith(first + second))
          yield entry.name;
    }
  }
}

const foldersIn = async (folder: string) =>
  (await entriesOf(folder))
    .filter((entry) => entry.isDirectory() && FOLDER.test(entry.name))
    .map(({ name }) => name);

const entriesOf = async (folder: string): Promise<Dirent[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
