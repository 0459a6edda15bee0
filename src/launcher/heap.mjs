import { LauncherStop } from './say.mjs';

/** Megabytes. What the CMS has in use is about 90; V8 lets garbage grow to four times that where the limit is in gigabytes, and to less than twice below. */
const DEFAULT = 768;
const LEAST = 256;

/** @param {string | undefined} value of GONGKAI_HEAP_MB */
export function heapOptions(value) {
  const megabytes = Number(value ?? DEFAULT);
  if (Number.isInteger(megabytes) && megabytes >= LEAST)
    return [`--max-old-space-size=${megabytes}`];
  throw new LauncherStop(
    `GONGKAI_HEAP_MB=${value} 无效，请用不小于 ${LEAST} 的整数（兆字节）。`,
    `GONGKAI_HEAP_MB=${value} is no size; use a whole number of megabytes from ${LEAST}.`,
  );
}
