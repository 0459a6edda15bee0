/**
 * The head of the log: the version of what is public. Besides the newest entry it counts repairs, by which the register or the search was put right without any: what was
 * answered before one is no longer to be given. Pure; loaded by the threads that read.
 */

export interface Head {
  epoch: string;
  sequence: bigint;
  repairs: bigint;
}

/** A row of `publication_state`; numbers are text on PostgreSQL. */
export interface StateRow {
  epoch: string;
  sequence: number | string;
  repairs: number | string;
}

export const HEAD_COLUMNS = ['epoch', 'sequence', 'repairs'] as const;

export const headOf = ({ epoch, sequence, repairs }: StateRow): Head => ({
  epoch,
  sequence: BigInt(sequence),
  repairs: BigInt(repairs),
});

export const headName = ({ epoch, sequence, repairs }: Head): string =>
  `${epoch}:${sequence}:${repairs}`;

export const isSameHead = (left: Head, right: Head): boolean => headName(left) === headName(right);
