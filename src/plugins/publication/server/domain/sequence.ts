/** A sequence as events carry it: zero-padded to 20 digits, so that text order is number order. Pure. */
export const formatSequence = (sequence: bigint): string => sequence.toString().padStart(20, '0');
