/**
 * The process that reads one file, which its parent names, and answers once. What goes wrong becomes a reason; messages of errors, which may
 * quote the file, end here. A thread beside it watches time and memory, for it may be too busy to be told.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { READING_VERSION } from '../../../../domain/attachments/reading';
import { readBytes } from '../formats/read-bytes';
import type { FileRead } from './file-read';
import type { Limits } from './limits';

const missing = (): FileRead => ({
  kind: null,
  reading: { version: READING_VERSION, state: 'unreadable', reason: 'missing', findings: [] },
});

const answer = (read: FileRead) => process.send?.(read);

process.once('message', ({ file, limits }: { file: string; limits: Limits }) => {
  new Worker(path.join(__dirname, 'watch.js'), { workerData: limits });
  void readFile(file).then(
    async (bytes) => answer(await readBytes(bytes, limits)),
    () => answer(missing()),
  );
});
process.once('disconnect', () => process.exit());
