/** Reads on SQLite: a worker thread with a read-only connection, so that a long query never stops the event loop. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Core } from '@strapi/strapi';
import type { ReadSource } from './reader';
import type { ReadAnswer } from './sqlite-worker';

interface Waiting {
  resolve(rows: unknown[][]): void;
  reject(error: Error): void;
}

export function sqliteSource(strapi: Core.Strapi): ReadSource {
  const { filename } = strapi.config.get<{ filename: string }>('database.connection.connection');
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isStopped = false;
  // Started by the first read, and by the next one after it has failed.
  let worker: Worker | undefined;

  function start() {
    const started = new Worker(path.join(__dirname, 'sqlite-worker.js'), {
      workerData: { filename },
    });
    started.unref();
    started.on('message', ({ id, rows, error }: ReadAnswer) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (rows) one?.resolve(rows);
      else one?.reject(new Error(error));
    });
    started.on('error', (error) => strapi.log.error(`The reading thread failed: ${error.message}`));
    started.on('exit', () => {
      for (const one of waiting.values()) one.reject(new Error('the reading thread has ended'));
      waiting.clear();
      if (worker === started) worker = undefined;
    });
    return started;
  }

  return {
    run(statements) {
      if (isStopped) return Promise.reject(new Error('the reader has been stopped'));
      return new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker ??= start();
        worker.ref();
        worker.postMessage({ id, statements });
      });
    },
    async stop() {
      isStopped = true;
      await worker?.terminate();
    },
  };
}
