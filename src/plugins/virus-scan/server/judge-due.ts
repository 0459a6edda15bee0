/**
 * Judges what has no verdict yet and is due, one file after another. Which ones stands in the database, so it goes on where it was stopped;
 * whoever takes a file moves it on first, so that of several processes one asks.
 */
import type { Core } from '@strapi/strapi';
import { inTransaction, judge, putDown, scannerOf } from './judge';
import { databaseNow, privateFiles, scansOf } from './plugin-services';
import { SCANS } from './tables';

const ROWS_AT_ONCE = 50;
/** As long as nobody else tries a file that is being judged; after a crash it is due again then. */
const TURN_SECONDS = 300;

interface Due {
  sha256: string;
  attempts: number;
  next_attempt_at: string;
}

/** Answers how many verdicts there are. Ends early where nobody listens. */
export async function judgeDue(strapi: Core.Strapi, signal?: AbortSignal): Promise<number> {
  let verdicts = 0;
  while (scannerOf(strapi) && !signal?.aborted) {
    const due = await dueRows(strapi);
    if (due.length === 0) break;
    for (const row of due) {
      if (signal?.aborted) break;
      const outcome = await judgeOne(strapi, row);
      if (outcome === 'unreachable') return verdicts;
      if (outcome === 'judged') verdicts += 1;
    }
  }
  return verdicts;
}

const dueRows = (strapi: Core.Strapi): Promise<Due[]> =>
  inTransaction(strapi, (trx) =>
    trx(SCANS)
      .whereIn('state', ['pending', 'failed'])
      .where('next_attempt_at', '<=', databaseNow(strapi))
      .orderBy('next_attempt_at')
      .limit(ROWS_AT_ONCE)
      .select<Due[]>('sha256', 'attempts', 'next_attempt_at'),
  );

async function judgeOne(
  strapi: Core.Strapi,
  { sha256, attempts, next_attempt_at }: Due,
): Promise<'judged' | 'unreachable' | 'left'> {
  const taken = await inTransaction(strapi, (trx) =>
    trx(SCANS)
      .where({ sha256, next_attempt_at })
      .update({ next_attempt_at: databaseNow(strapi, TURN_SECONDS) }),
  );
  if (taken !== 1) return 'left';
  const source = await privateFiles(strapi).read(sha256);
  if (!source) {
    await inTransaction(strapi, (trx) => trx(SCANS).where({ sha256 }).delete());
    return 'left';
  }
  const scan = await judge(strapi, source);
  const isJudged = scan.state === 'clean' || scan.state === 'infected';
  await inTransaction(strapi, async (trx) => {
    await putDown(strapi, trx, sha256, scan, isJudged ? 0 : attempts + 1);
    if (scan.state === 'infected') await scansOf(strapi).note(sha256, scan.signature, 'kept');
  });
  if (isJudged) return 'judged';
  return scan.reason === 'unreachable' ? 'unreachable' : 'left';
}
