/**
 * How many events travel in one request: at most 100 and at most 1 MiB of JSON; an event that is larger travels alone.
 * Pure.
 */

export const MOST_EVENTS = 100;
export const MOST_BYTES = 1024 * 1024;

export interface BatchLimits {
  mostEvents: number;
  mostBytes: number;
}

export interface Batch {
  /** The request body: a JSON array. */
  body: string;
  count: number;
  bytes: number;
}

/** Takes events from the front, in order, as their JSON texts; at least one when there is one. */
export function packBatch(
  jsonTexts: readonly string[],
  limits: BatchLimits = { mostEvents: MOST_EVENTS, mostBytes: MOST_BYTES },
): Batch {
  let bytes = 2;
  let count = 0;
  for (const text of jsonTexts) {
    const more = Buffer.byteLength(text) + (count > 0 ? 1 : 0);
    if (count > 0 && (count >= limits.mostEvents || bytes + more > limits.mostBytes)) break;
    bytes += more;
    count += 1;
  }
  return { body: `[${jsonTexts.slice(0, count).join(',')}]`, count, bytes };
}
