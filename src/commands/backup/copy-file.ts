/** Copies a file that is named by its SHA-256, and looks at what arrives: a damaged one is never put in place under that name. */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hashFile, hashInto } from '../hash-file';
import { placeOf } from './layout';

export type Copied = { bytes: number } | 'damaged' | 'gone';

/** What a copy that was interrupted has put there already is read and kept, if it is right. */
export async function copyFile(
  sha256: string,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<Copied> {
  const target = path.join(to, placeOf(sha256));
  const there = await unlessGone(hashFile(target, signal));
  if (there?.sha256 === sha256) return { bytes: there.bytes };
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const temporary = `${target}.incoming`;
  try {
    const source = createReadStream(path.join(from, placeOf(sha256)));
    const written = await unlessGone(
      hashInto(source, createWriteStream(temporary, { mode: 0o600 }), signal),
    );
    if (!written) return 'gone';
    if (written.sha256 !== sha256) return 'damaged';
    await rename(temporary, target);
    return { bytes: written.bytes };
  } finally {
    await rm(temporary, { force: true });
  }
}

async function unlessGone<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
