/** SHA-256 of a file's bytes, read as a stream, so that memory does not grow with the file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Hashed {
  /** Lower-case hexadecimal. */
  sha256: string;
  bytes: number;
}

/** Passes the bytes on to `target` and answers what they were. */
export async function hashInto(
  source: Readable,
  target: Writable,
  signal?: AbortSignal,
): Promise<Hashed> {
  const hash = createHash('sha256');
  let bytes = 0;
  const look = new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part);
      bytes += part.length;
      done(null, part);
    },
  });
  await pipeline(source, look, target, { signal });
  return { sha256: hash.digest('hex'), bytes };
}

export async function hashFile(file: string, signal?: AbortSignal): Promise<Hashed> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    hash.update(part as Buffer);
    bytes += (part as Buffer).length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
