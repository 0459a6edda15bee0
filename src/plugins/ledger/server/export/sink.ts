/**
 * Where an export goes: the command's output, or a new file that only its owner can read. A file that exists is never overwritten, and
 * one that was not finished is removed.
 */
import fs from 'node:fs/promises';

export interface Sink {
  write(lines: readonly string[]): Promise<void>;
  close(): Promise<void>;
  /** Instead of `close`, when the export was not finished. */
  abandon(): Promise<void>;
}

export const outputSink = (out: (text: string) => void): Sink => ({
  write(lines) {
    if (lines.length > 0) out(lines.join('\n'));
    return Promise.resolve();
  },
  close: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
});

/** @throws the file system's error; `EEXIST` when there is such a file. */
export async function fileSink(filename: string): Promise<Sink> {
  const file = await fs.open(filename, 'wx', 0o600);
  return {
    async write(lines) {
      await file.writeFile(lines.map((line) => `${line}\n`).join(''));
    },
    async close() {
      await file.sync();
      await file.close();
    },
    async abandon() {
      await file.close().catch(() => undefined); // closed already, or full: it goes in any case
      await fs.rm(filename, { force: true });
    },
  };
}
