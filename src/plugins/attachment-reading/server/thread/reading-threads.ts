/**
 * Reads files in worker threads, one thread a file, so that a hostile file can neither hold up the event loop nor leave anything behind. A
 * thread that takes too long or too much memory is ended; whatever the file does, the answer is a reading.
 */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { READING_VERSION, type UnreadableReason } from '../../../../domain/attachments/reading';
import type { FileRead } from './file-read';
import type { Limits } from './limits';

export interface ReadingThreads {
  /** @throws Error only when it is stopped: then nothing is known of the file. */
  read(file: string): Promise<FileRead>;
  stop(): Promise<void>;
}

const WATCH_MS = 100;
const MEGABYTE = 1024 * 1024;

export function readingThreads(limits: Limits): ReadingThreads {
  const workers = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let turnsLeft = limits.threads;
  let isStopped = false;

  const takeTurn = (): Promise<void> | undefined => {
    if (turnsLeft === 0) return new Promise((resolve) => waiting.push(resolve));
    turnsLeft -= 1;
    return undefined;
  };
  const giveTurn = () => {
    const next = waiting.shift();
    if (next) next();
    else turnsLeft += 1;
  };

  const inThread = (file: string): Promise<FileRead> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(path.join(__dirname, 'reading-worker.js'), {
        workerData: { file, limits },
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
        // What a library prints may quote the file.
        stdout: true,
        stderr: true,
      });
      workers.add(worker);
      worker.stdout.resume();
      worker.stderr.resume();
      const atStart = process.memoryUsage.rss();
      let answer: FileRead | undefined;
      const end = (given: FileRead) => {
        answer ??= given;
        void worker.terminate();
      };
      const late = setTimeout(() => end(unread('timed_out')), limits.milliseconds);
      const watch = setInterval(() => {
        const grown = process.memoryUsage.rss() - atStart;
        if (grown > limits.growthMegabytes * MEGABYTE) end(unread('too_large'));
      }, WATCH_MS);
      worker.once('message', end);
      worker.once('error', ({ code }: NodeJS.ErrnoException) =>
        end(unread(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too_large' : 'broken')),
      );
      // The thread's memory and turn are given back only when it is gone.
      worker.once('exit', () => {
        clearTimeout(late);
        clearInterval(watch);
        workers.delete(worker);
        if (isStopped && !answer) reject(new Error('reading has been stopped'));
        else resolve(answer ?? unread('broken'));
      });
    });

  return {
    async read(file) {
      await takeTurn();
      try {
        if (isStopped) throw new Error('reading has been stopped');
        return await inThread(file);
      } finally {
        giveTurn();
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

const unread = (reason: UnreadableReason): FileRead => ({
  kind: null,
  reading: { version: READING_VERSION, state: 'unreadable', reason, findings: [] },
});
