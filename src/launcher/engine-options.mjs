/** What V8 is told for the process that serves. */
import { availableParallelism } from 'node:os';
import { LauncherStop } from './say.mjs';

/** Megabytes. What the CMS has in use is about 90; V8 lets garbage grow to four times that where the limit is in gigabytes, and to less than twice below. */
const DEFAULT = 768;
const LEAST = 256;

/** V8 uses them to collect garbage and to compile. More than there are cores for keep the event loop from its own. */
const MOST_HELPERS = 4;

/** Megabytes, of which V8 keeps three: what an answer leaves behind is short-lived, and a larger nursery made no answer cheaper. */
const NURSERY = 4;

/**
 * @param {string | undefined} heap GONGKAI_HEAP_MB
 * @param {number} cores of the machine
 */
export function engineOptions(heap, cores = availableParallelism()) {
  return [
    ...heapOptions(heap),
    `--max-semi-space-size=${NURSERY}`,
    `--v8-pool-size=${Math.min(MOST_HELPERS, Math.max(1, cores - 1))}`,
  ];
}

function heapOptions(value) {
  const megabytes = Number(value ?? DEFAULT);
  if (Number.isInteger(megabytes) && megabytes >= LEAST)
    return [`--max-old-space-size=${megabytes}`];
  throw new LauncherStop(
    `GONGKAI_HEAP_MB=${value} 无效，请用不小于 ${LEAST} 的整数（兆字节）。`,
    `GONGKAI_HEAP_MB=${value} is no size; use a whole number of megabytes from ${LEAST}.`,
  );
}
