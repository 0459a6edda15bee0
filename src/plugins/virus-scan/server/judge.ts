/** Asks the scanner about one file, and puts down what it said: a verdict, or why there is none and when to ask again. */
import type { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { endpointOf, type Endpoint } from './clamd/endpoint';
import {
  ScanError,
  scanStream,
  type ScanFailure,
  type ScanTimes,
  type Verdict,
} from './clamd/instream';
import { databaseNow } from './plugin-services';
import { SCANS } from './tables';

export type ScanState = 'pending' | 'clean' | 'infected' | 'failed';

/** Of one file: a verdict, or why there is none; no reason: no scanner is set. */
export type Scan = Verdict | { state: 'pending' | 'failed'; reason: ScanFailure | null };

const UNREACHABLE_PAUSE_SECONDS = 30;
const FIRST_PAUSE_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 6 * 3600;
const MOST_DOUBLINGS = 16;

/** Null: no scanner is set. */
export const scannerOf = (strapi: Core.Strapi): Endpoint | null =>
  endpointOf(strapi.plugin('virus-scan').config<string>('socket'));

/** The source is read to its end or destroyed. */
export async function judge(strapi: Core.Strapi, source: Readable): Promise<Scan> {
  const scanner = scannerOf(strapi);
  if (!scanner) {
    source.destroy();
    return { state: 'pending', reason: null };
  }
  try {
    return await scanStream(
      scanner,
      source,
      strapi.plugin('virus-scan').config<ScanTimes>('times'),
    );
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    const { reason } = error;
    return { state: reason === 'unreachable' ? 'pending' : 'failed', reason };
  }
}

/** @param attempts how often it was asked in vain; 0 with a verdict. */
export async function putDown(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  sha256: string,
  scan: Scan,
  attempts: number,
): Promise<void> {
  const row = {
    state: scan.state,
    signature: scan.state === 'infected' ? scan.signature : null,
    reason: 'reason' in scan ? scan.reason : null,
    attempts,
    changed_at: databaseNow(strapi),
    next_attempt_at: databaseNow(strapi, pauseAfter(scan, attempts)),
  };
  await trx(SCANS)
    .insert({ sha256, ...row })
    .onConflict('sha256')
    .merge(row);
}

/** The transaction the caller is in, or one of its own. */
export const inTransaction = <Result>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction) => Promise<Result>,
): Promise<Result> =>
  strapi.db.transaction(({ trx }) => work(trx)) as Promise<unknown> as Promise<Result>;

/** Seconds to the next attempt; a file that fails again and again is tried more and more seldom. */
const pauseAfter = (scan: Scan, attempts: number): number => {
  if (scan.state === 'pending') return scan.reason === null ? 0 : UNREACHABLE_PAUSE_SECONDS;
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(attempts - 1, MOST_DOUBLINGS);
  return Math.min(doubled, LONGEST_PAUSE_SECONDS);
};
