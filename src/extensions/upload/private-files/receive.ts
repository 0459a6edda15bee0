/** Takes in what is being uploaded: written to a file of this machine and synchronised, counted and hashed on the way, then handed to the store. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { FileStore } from './stores/file-store';

export interface Received {
  /** Lower-case hexadecimal. */
  sha256: string;
  bytes: number;
}

/** @param incoming the folder of what is not complete. */
export async function receive(
  source: Readable,
  store: FileStore,
  incoming: string,
): Promise<Received> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = path.join(incoming, randomUUID());
  try {
    const received = await write(source, temporary);
    await store.keep(temporary, received);
    return received;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(source: Readable, temporary: string): Promise<Received> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(temporary, 'wx', 0o600);
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.appendFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}
