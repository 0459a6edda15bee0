/**
 * The folder of a backup: a new or empty one, or one in which a backup of ours was interrupted. The manifest comes last, so that whatever has
 * one is whole.
 */
import fs from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal';
import { MANIFEST, UNFINISHED, type Manifest } from './layout';

/** @throws Refusal when something else is there. Answers whether an interrupted backup is continued. */
export function prepareFolder(folder: string): boolean {
  const found = contentOf(folder);
  const isContinued = found.includes(UNFINISHED) && !found.includes(MANIFEST);
  if (found.length > 0 && !isContinued)
    throw new Refusal(
      `目录 ${folder} 不是空的（有 ${found.slice(0, 3).join('、')}），请给出新目录。`,
      `The folder ${folder} is not empty (it has ${found.slice(0, 3).join(', ')}): name a new one.`,
    );
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
  fs.writeFileSync(path.join(folder, UNFINISHED), '', { mode: 0o600 });
  return isContinued;
}

/** Makes the folder a backup. On disk before it is called one. */
export function writeManifest(folder: string, manifest: Manifest): void {
  const temporary = path.join(folder, `${MANIFEST}.incoming`);
  fs.writeFileSync(temporary, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  flush(temporary);
  fs.renameSync(temporary, path.join(folder, MANIFEST));
  flush(folder);
  fs.rmSync(path.join(folder, UNFINISHED));
}

/** Waits until a file or the entries of a folder are on disk. */
export function flush(place: string): void {
  const handle = fs.openSync(place, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function contentOf(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw error;
    throw new Refusal(`${folder} 不是目录。`, `${folder} is not a folder.`);
  }
}
