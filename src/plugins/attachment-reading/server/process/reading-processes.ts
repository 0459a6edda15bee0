/**
 * Reads files in processes of their own, one a file: a hostile file can neither hold up the event loop nor leave anything behind, and what it
 * opens holds no secret (the environment is empty). A thread would not do: a thread that runs out of memory takes the whole process with
 * it (Node 20). A process that takes too long or too much memory is ended; whatever the file does, the answer is a reading.
 */
import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { READING_VERSION, type UnreadableReason } from '../../../../domain/attachments/reading';
import type { FileRead } from './file-read';
import type { Limits } from './limits';

export interface ReadingProcesses {
  /** @throws Error only when it is stopped: then nothing is known of the file. */
  read(file: string): Promise<FileRead>;
  stop(): Promise<void>;
}

const READER = path.join(__dirname, 'reading-process.js');

export function readingProcesses(limits: Limits): ReadingProcesses {
  const children = new Set<ChildProcess>();
  const waiting: (() => void)[] = [];
  let turnsLeft = limits.processes;
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

  const inProcess = (file: string): Promise<FileRead> =>
    new Promise((resolve, reject) => {
      const child = fork(READER, [], {
        env: {},
        execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
        // What a library prints may quote the file.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      children.add(child);
      let answer: FileRead | undefined;
      const end = (given: FileRead) => {
        answer ??= given;
        child.kill('SIGKILL');
      };
      const late = setTimeout(() => end(unread('timed_out')), limits.milliseconds);
      child.once('message', (given) => end(given as FileRead));
      // It could not be started: nothing is known of the file.
      child.once('error', (error) => {
        if (child.pid === undefined) done(() => reject(error));
      });
      child.once('exit', (_code, signal) => {
        done(() => {
          if (isStopped && !answer) reject(new Error('reading has been stopped'));
          // The heap's end aborts a process, and its own watch kills it.
          else resolve(answer ?? unread(signal === null ? 'broken' : 'too_large'));
        });
      });
      const done = (settle: () => void) => {
        clearTimeout(late);
        children.delete(child);
        settle();
      };
      child.send({ file, limits }, () => {});
    });

  return {
    async read(file) {
      await takeTurn();
      try {
        if (isStopped) throw new Error('reading has been stopped');
        return await inProcess(file);
      } finally {
        giveTurn();
      }
    },
    async stop() {
      isStopped = true;
      await Promise.all(
        [...children].map((child) => {
          const gone = new Promise((resolve) => child.once('exit', resolve));
          child.kill('SIGKILL');
          return gone;
        }),
      );
    },
  };
}

const unread = (reason: UnreadableReason): FileRead => ({
  kind: null,
  reading: { version: READING_VERSION, state: 'unreadable', reason, findings: [] },
});
