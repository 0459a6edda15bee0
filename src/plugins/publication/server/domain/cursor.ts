/** A position in the feed: `<epoch>:<sequence>`, or a bare sequence. Pure. */

export interface Cursor {
  /** Null: the reader named none. */
  epoch: string | null;
  sequence: bigint;
}

const FORM = /^(?:([0-9a-z]{1,16}):)?(\d{1,20})$/;

/** Null: malformed. */
export function parseCursor(text: string): Cursor | null {
  const match = FORM.exec(text);
  if (!match?.[2]) return null;
  return { epoch: match[1] ?? null, sequence: BigInt(match[2]) };
}

export const formatCursor = (epoch: string, sequence: bigint): string => `${epoch}:${sequence}`;

/** Zero-padded to 20 digits, as events carry it. */
export const formatSequence = (sequence: bigint): string => sequence.toString().padStart(20, '0');
