/** One thread that reads SQLite: asked one thing at a time, it answers once. It keeps no process alive by itself. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { sending } from './lasting';
import type { Errand, ReadAnswer } from './sqlite-worker';

export interface Thread {
  ask(errand: Errand): void;
  end(): Promise<unknown>;
}

interface Told {
  /** Once, when it has opened the database. */
  onReady(): void;
  onAnswer(answer: ReadAnswer): void;
  onFailure(error: Error): void;
  onExit(): void;
}

export function startThread(filename: string, told: Told): Thread {
  const worker = new Worker(path.join(__dirname, 'sqlite-worker.js'), {
    workerData: { filename },
    // It holds one answer at a time, of at most some ten megabytes; without limits its garbage may grow to a hundred.
    resourceLimits: { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 96 },
  });
  const sent = sending();
  // While somebody waits, the timer of the read keeps the process.
  worker.unref();
  worker.once('message', () => {
    worker.on('message', (answer: ReadAnswer) => told.onAnswer(answer));
    told.onReady();
  });
  worker.on('error', (error) => told.onFailure(error));
  worker.on('exit', () => told.onExit());
  return {
    ask: ({ name, input }) => worker.postMessage({ name, input: sent(input) }),
    end: () => worker.terminate(),
  };
}
