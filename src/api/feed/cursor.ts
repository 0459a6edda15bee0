/** A position in the feed: `<epoch>:<sequence>`, or a bare sequence as an event carries it. Pure. */

export interface Cursor {
  /** Null: the reader named none. */
  epoch: string | null;
  sequence: bigint;
}

const FORM = /^(?:([0-9a-z]{1,16}):)?(\d{1,20})$/;
/** The database's counter is a signed 64-bit number. */
const MAXIMUM = 9223372036854775807n;

/** Null: malformed, or beyond any sequence there can be. */
export function parseCursor(text: string): Cursor | null {
  const match = FORM.exec(text);
  if (!match?.[2]) return null;
  const sequence = BigInt(match[2]);
  return sequence > MAXIMUM ? null : { epoch: match[1] ?? null, sequence };
}

export const formatCursor = (epoch: string, sequence: bigint): string => `${epoch}:${sequence}`;
