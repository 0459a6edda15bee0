/**
 * Writes the line of an attempt, and what it says of the site as a whole: failing, switched off, or well again. Each
 * is one short transaction that begins with the cursor's row under the lease.
 */
import type { Knex } from 'knex';
import { probeDelaySeconds } from '../domain/probe-delay';
import type { Outcome } from '../domain/read-answer';
import { databaseNow } from '../plugin-services';
import { ATTEMPTS, SITES } from '../tables/steps';
import type { Attempt } from './exchange';
import type { LaneContext } from './lane-context';
import { leasedRow, LeaseLost, type Lease } from './lease';

type SiteFailing = Extract<Outcome, { kind: 'site_failing' }>;

/** Updates the cursor under the lease; @throws LeaseLost, which rolls the transaction back. */
export async function writeCursor(
  trx: Knex.Transaction,
  lease: Lease,
  change: Record<string, unknown>,
): Promise<void> {
  if ((await leasedRow(trx, lease).update(change)) !== 1) throw new LeaseLost(lease);
}

export async function writeAttempt(
  trx: Knex.Transaction,
  { siteId, lane }: Lease,
  attempt: Attempt,
): Promise<void> {
  await trx(ATTEMPTS).insert({
    site_id: siteId,
    lane,
    started_at: attempt.startedAt,
    http_status: attempt.httpStatus,
    events: attempt.events,
    first_sequence: attempt.firstSequence,
    last_sequence: attempt.lastSequence,
    duration_ms: attempt.durationMs,
    outcome: attempt.outcome,
    detail: attempt.detail,
  });
}

/** The site answered within the contract, whatever it thinks of the events. */
export const wellAgain = (context: LaneContext, attempt: Attempt) => ({
  failing_since: null,
  failures: 0,
  next_probe_at: null,
  last_error: null,
  last_error_detail: null,
  last_answer_at: databaseNow(context.strapi),
  clock_drift_seconds: attempt.clockDriftSeconds,
});

/** The same events will be sent again in another way at once: only the attempt is worth a line. */
export async function recordResend(context: LaneContext, attempt: Attempt): Promise<void> {
  await context.strapi.db.transaction(async ({ trx }) => {
    await writeCursor(trx, context.lease, wellAgain(context, attempt));
    await writeAttempt(trx, context.lease, attempt);
  });
}

export async function recordFailing(
  context: LaneContext,
  outcome: SiteFailing,
  attempt: Attempt,
): Promise<void> {
  const { strapi, lease, site } = context;
  const failures = site.failures + 1;
  const delay = probeDelaySeconds(failures, Math.random(), outcome.waitSeconds);
  await strapi.db.transaction(async ({ trx }) => {
    await writeCursor(trx, lease, {
      failures,
      failing_since: site.failing_since ?? databaseNow(strapi),
      next_probe_at: databaseNow(strapi, delay),
      last_error: outcome.failure,
      last_error_detail: outcome.detail,
      ...(attempt.clockDriftSeconds === null
        ? {}
        : { clock_drift_seconds: attempt.clockDriftSeconds }),
    });
    await writeAttempt(trx, lease, attempt);
  });
}

export async function recordSwitchedOff(context: LaneContext, attempt: Attempt): Promise<void> {
  const { strapi, lease, site } = context;
  await strapi.db.transaction(async ({ trx }) => {
    await writeCursor(trx, lease, wellAgain(context, attempt));
    await trx(SITES)
      .where({ id: site.id })
      .update({ state: 'off', state_changed_at: databaseNow(strapi) });
    await writeAttempt(trx, lease, attempt);
  });
}
