/** The thread that reads one file and answers once. What goes wrong becomes a reason; messages of errors, which may quote the file, end here. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { READING_VERSION } from '../../../../domain/attachments/reading';
import { readBytes } from '../formats/read-bytes';
import type { FileRead } from './file-read';
import type { Limits } from './limits';

const { file, limits } = workerData as { file: string; limits: Limits };

const missing = (): FileRead => ({
  kind: null,
  reading: { version: READING_VERSION, state: 'unreadable', reason: 'missing', findings: [] },
});

void readFile(file).then(
  async (bytes) => parentPort?.postMessage(await readBytes(bytes, limits)),
  () => parentPort?.postMessage(missing()),
);
