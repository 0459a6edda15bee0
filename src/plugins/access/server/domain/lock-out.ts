/**
 * How long a sign-in must wait after wrong passwords. Counted for the account from one network (a person who mistypes, or one machine that
 * guesses), for the account from everywhere (many machines), and for the network (one machine, many accounts). What locks an account from
 * everywhere locks its owner out too, so that comes late and stays short. Pure.
 */
export type Counted = 'account_and_network' | 'account' | 'network';

interface Schedule {
  /** So many wrong passwords cost nothing. */
  free: number;
  firstSeconds: number;
  longestSeconds: number;
}

export const SCHEDULES: Record<Counted, Schedule> = {
  account_and_network: { free: 5, firstSeconds: 60, longestSeconds: 3600 },
  account: { free: 30, firstSeconds: 60, longestSeconds: 900 },
  network: { free: 60, firstSeconds: 60, longestSeconds: 3600 },
};

/** Without another wrong password for so long, all is forgotten. */
export const FORGOTTEN_SECONDS = 24 * 3600;

/** @param failures with the present one. @returns seconds; doubled with each further one. */
export function lockSeconds(counted: Counted, failures: number): number {
  const { free, firstSeconds, longestSeconds } = SCHEDULES[counted];
  if (failures < free) return 0;
  return Math.min(longestSeconds, firstSeconds * 2 ** Math.min(20, failures - free));
}
