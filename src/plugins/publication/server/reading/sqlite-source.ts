/**
 * Reads on SQLite: worker threads with read-only connections behind one queue, so that a long query never stops the event loop. A
 * thread that takes too long is given up and replaced. SQLite ends a statement only between rows, so the thread may go on for a
 * while; with more than two of those no new one starts until one has ended.
 */
import type { Core } from '@strapi/strapi';
import type { ReadSource } from './reader';
import { startThread, type Thread } from './sqlite-thread';
import type { Errand } from './sqlite-worker';
import { TimedOutError } from './timed-out';
import type { ResultOf, WorkName } from './works';

/** Once a thread has begun. */
const RUN_MS = 2_000;
/** In the queue; whoever waited longer has gone away. */
const WAIT_MS = 5_000;
const MOST_WAITING = 200;
const MOST_GIVEN_UP = 2;

interface Job {
  errand: Errand;
  resolve(result: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

export function sqliteSource(strapi: Core.Strapi, connections: number): ReadSource {
  const { filename } = strapi.config.get<{ filename: string }>('database.connection.connection');
  const queue = new Set<Job>();
  const threads = new Set<Thread>();
  const idle: Thread[] = [];
  const busy = new Map<Thread, Job>();
  const givenUp = new Set<Thread>();
  let isStopped = false;

  const finish = (thread: Thread): Job | undefined => {
    const job = busy.get(thread);
    busy.delete(thread);
    clearTimeout(job?.timer);
    return job;
  };
  const giveUp = (thread: Thread) => {
    threads.delete(thread);
    givenUp.add(thread);
    finish(thread)?.reject(new TimedOutError(`a read took longer than ${RUN_MS} ms`));
    void thread.end();
    hand();
  };
  const start = () => {
    const thread = startThread(filename, {
      onReady: () => {
        idle.push(thread);
        hand();
      },
      onAnswer: (answer) => {
        if (!threads.has(thread)) return;
        const job = finish(thread);
        if (answer.error === undefined) job?.resolve(answer.result);
        else job?.reject(new Error(answer.error));
        idle.push(thread);
        hand();
      },
      onFailure: (error) => strapi.log.error(`A reading thread failed: ${error.message}`),
      onExit: () => {
        const wasReading = threads.delete(thread) && !isStopped;
        givenUp.delete(thread);
        if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
        finish(thread)?.reject(new Error('the reading thread has ended'));
        // It could not even open the database: whoever waits is told, instead of starting one after another.
        if (wasReading && threads.size === 0) rejectAll(new Error('no reading thread is left'));
        else hand();
      },
    });
    threads.add(thread);
  };
  /** Gives what waits to threads that are idle, and starts those that are missing. */
  const hand = () => {
    if (isStopped) return;
    for (const job of queue) {
      const thread = idle.shift();
      if (!thread) break;
      queue.delete(job);
      clearTimeout(job.timer);
      job.timer = setTimeout(() => giveUp(thread), RUN_MS);
      busy.set(thread, job);
      thread.ask(job.errand);
    }
    const starting = threads.size - busy.size - idle.length;
    const isAllowed = threads.size < connections && givenUp.size <= MOST_GIVEN_UP;
    if (queue.size > starting && isAllowed) start();
  };
  const rejectAll = (error: Error) => {
    for (const job of [...queue, ...busy.values()]) {
      clearTimeout(job.timer);
      job.reject(error);
    }
    queue.clear();
    busy.clear();
  };

  return {
    perform<Name extends WorkName>(name: Name, input: Errand['input']) {
      if (isStopped) return Promise.reject(new Error('the reader has been stopped'));
      if (queue.size >= MOST_WAITING)
        return Promise.reject(new TimedOutError('too many reads are waiting'));
      return new Promise<ResultOf<Name>>((resolve, reject) => {
        const timer = setTimeout(() => {
          queue.delete(job);
          reject(new TimedOutError(`a read has waited longer than ${WAIT_MS} ms`));
        }, WAIT_MS);
        const job: Job = {
          errand: { name, input },
          resolve: resolve as Job['resolve'],
          reject,
          timer,
        };
        queue.add(job);
        hand();
      });
    },
    async stop() {
      isStopped = true;
      rejectAll(new Error('the reader has been stopped'));
      await Promise.all([...threads, ...givenUp].map((thread) => thread.end()));
    },
  };
}
