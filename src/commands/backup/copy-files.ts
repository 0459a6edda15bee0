/**
 * The files, after the database: a file never changes once it is kept, so whatever the copied database refers to is there still, unless it was
 * erased meanwhile. Writes the list of what was copied and names what is not right.
 */
import { createWriteStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import type { CommandIo } from '../command-io';
import { copyFile } from './copy-file';
import { FILE_LIST, FILES, placeOf } from './layout';
import { storedFiles } from './stored-files';
import { tellProgress } from '../tell-progress';

export interface CopiedFiles {
  count: number;
  bytes: number;
  /** SHA-256 of the list. */
  list: string;
  /** Files of the store whose bytes are not those of their name. */
  damaged: string[];
}

export async function copyFiles(
  store: string,
  folder: string,
  io: CommandIo,
): Promise<CopiedFiles> {
  const [list, hash] = [
    createWriteStream(path.join(folder, FILE_LIST), { mode: 0o600 }),
    createHash('sha256'),
  ];
  const copied: CopiedFiles = { count: 0, bytes: 0, list: '', damaged: [] };
  const tell = tellProgress(io);
  for await (const sha256 of storedFiles(store)) {
    io.signal.throwIfAborted();
    const outcome = await copyFile(sha256, store, path.join(folder, FILES), io.signal);
    if (outcome === 'damaged') copied.damaged.push(sha256);
    if (typeof outcome === 'string') continue;
    copied.count += 1;
    copied.bytes += outcome.bytes;
    const line = `${sha256}  ${FILES}/${placeOf(sha256)}\n`;
    hash.update(line);
    if (!list.write(line)) await once(list, 'drain');
    tell(`文件：已复制 ${copied.count} 个`, `files: ${copied.count} copied`);
  }
  list.end();
  await once(list, 'close');
  return { ...copied, list: hash.digest('hex') };
}
