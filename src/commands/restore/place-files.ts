/** The files of a backup into the folder of the CMS, each looked at once more as it arrives. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyFile } from '../backup/copy-file';
import { FILES, type Manifest } from '../backup/layout';
import type { CommandIo } from '../command-io';
import { Refusal } from '../refusal';
import { tellProgress } from '../tell-progress';
import { listedFiles } from './read-backup';

/** @throws Refusal naming the first file that is there. */
export async function refuseFiles(folder: string): Promise<void> {
  const found = await anyFile(folder);
  if (found !== null)
    throw new Refusal(
      `文件目录 ${folder} 不是空的（有 ${found}）：只能恢复到空目录。`,
      `The folder of files ${folder} is not empty (it has ${found}): a backup is restored into an empty one only.`,
    );
}

/** What an interrupted restore has put there: nothing else was there when it began. */
export async function clearFiles(folder: string): Promise<void> {
  for (const name of await namesIn(folder))
    await rm(path.join(folder, name), { recursive: true, force: true });
}

export async function placeFiles(
  backup: string,
  folder: string,
  { files }: Manifest,
  io: CommandIo,
): Promise<void> {
  if (!files) return;
  io.err('正在恢复文件… · restoring the files…');
  const tell = tellProgress(io);
  let count = 0;
  for await (const { sha256, place } of listedFiles(backup)) {
    io.signal.throwIfAborted();
    const outcome = await copyFile(sha256, path.join(backup, FILES), folder, io.signal);
    if (typeof outcome === 'string')
      throw new Error(`${place} 在恢复中变化 · ${place} changed while it was restored: ${outcome}`);
    count += 1;
    tell(`已恢复 ${count}/${files.count} 个文件`, `${count} of ${files.count} files restored`);
  }
}

async function anyFile(folder: string): Promise<string | null> {
  const entries = await entriesOf(folder);
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    const found = entry.isDirectory() ? await anyFile(place) : place;
    if (found !== null) return found;
  }
  return null;
}

const namesIn = async (folder: string) => (await entriesOf(folder)).map(({ name }) => name);

const entriesOf = async (folder: string) => {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};
