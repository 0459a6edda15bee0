/**
 * How much of the machine the reading of one file may take, and the budget that is drawn down while it is read. What exceeds a limit is
 * unreadable; it is never an error that reaches a person or the event loop.
 */
import type { UnreadableReason } from '../../../../domain/attachments/reading';

export interface Limits {
  /** From the start of the process. */
  milliseconds: number;
  /** Decompressed, all members together. */
  bytes: number;
  members: number;
  /** Files in files: 2 is an archive within an archive. */
  nesting: number;
  /** Of the process. */
  heapMegabytes: number;
  /** With buffers and libraries. */
  memoryMegabytes: number;
  /** At once. */
  processes: number;
}

export const LIMITS: Limits = {
  milliseconds: 20_000,
  bytes: 100 * 1024 * 1024,
  members: 1_000,
  nesting: 2,
  heapMegabytes: 512,
  memoryMegabytes: 1_024,
  processes: 2,
};

/** The file, or the member that is being read, can't be read. Carries a reason and nothing of the file. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}

export interface Budget {
  /** @throws Unreadable `too_large` when the file has used up what it may. */
  takeBytes(count: number): void;
  takeMember(): void;
}

export function budgetOf({ bytes, members }: Pick<Limits, 'bytes' | 'members'>): Budget {
  let bytesLeft = bytes;
  let membersLeft = members;
  return {
    takeBytes(count) {
      bytesLeft -= count;
      if (bytesLeft < 0) throw new Unreadable('too_large');
    },
    takeMember() {
      membersLeft -= 1;
      if (membersLeft < 0) throw new Unreadable('too_large');
    },
  };
}
