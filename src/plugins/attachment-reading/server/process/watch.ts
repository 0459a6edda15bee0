/** Ends its process when that holds too much memory (buffers are outside the heap's limit), or goes on although its parent is gone. */
import { workerData } from 'node:worker_threads';
import type { Limits } from './limits';

const WATCH_MS = 50;
const MEGABYTE = 1024 * 1024;

const { memoryMegabytes, milliseconds } = workerData as Limits;
const end = () => process.kill(process.pid, 'SIGKILL');

setInterval(() => {
  if (process.memoryUsage.rss() > memoryMegabytes * MEGABYTE) end();
}, WATCH_MS);
setTimeout(end, milliseconds * 2);
