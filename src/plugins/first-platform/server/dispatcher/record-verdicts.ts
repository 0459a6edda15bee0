/**
 * Writes what a site said of the events in one transaction: the cursor under the lease first, then receipts, refusals and
 * the attempt. Either all of it is kept or the events are sent again (at least once).
 */
import type { Knex } from 'knex';
import { isWithdrawal, subjectTypeOf, type FeedEvent } from '../domain/feed-event';
import type { Verdict } from '../domain/read-answer';
import { nextAttemptSeconds } from '../domain/retry-schedule';
import { databaseNow } from '../plugin-services';
import { RECEIPTS, REFUSALS } from '../tables/steps';
import type { Attempt } from './exchange';
import type { LaneContext } from './lane-context';
import { wellAgain, writeAttempt, writeCursor } from './record-attempt';

export interface Judged {
  events: readonly FeedEvent[];
  verdicts: readonly Verdict[];
  attempt: Attempt;
  /** Where the lane goes on; null when a refused event was offered again. */
  cursor: { sequence: bigint; epoch: string } | null;
}

interface RefusalRow {
  subject_type: string;
  subject_id: string;
  sequence: number | string;
  attempts: number;
}

export async function recordVerdicts(context: LaneContext, judged: Judged): Promise<void> {
  const { strapi, lease } = context;
  const { cursor, attempt } = judged;
  await strapi.db.transaction(async ({ trx }) => {
    await writeCursor(trx, lease, {
      ...wellAgain(context, attempt),
      ...(cursor ? { sequence: cursor.sequence.toString(), epoch: cursor.epoch } : {}),
    });
    await writeReceipts(trx, context, judged);
    await writeRefusals(trx, context, judged);
    await writeAttempt(trx, lease, attempt);
  });
}

async function writeReceipts(trx: Knex.Transaction, context: LaneContext, judged: Judged) {
  const rows = judged.events.map((event, index) => {
    const verdict = judged.verdicts[index] as Verdict;
    const sequence = BigInt(event.sequence).toString();
    return {
      site_id: context.site.id,
      subject_type: subjectTypeOf(event),
      subject_id: event.subject,
      sequence,
      event_id: event.id,
      status: verdict.status,
      is_withdrawal: isWithdrawal(event) ? 1 : 0,
      accepted_sequence: verdict.status === 'accepted' ? sequence : null,
      url: verdict.status === 'accepted' ? verdict.url : null,
      received_at: databaseNow(context.strapi),
    };
  });
  const key = ['site_id', 'subject_type', 'subject_id'];
  const always = ['sequence', 'event_id', 'status', 'is_withdrawal', 'received_at'];
  const accepted = rows.filter((row) => row.status === 'accepted');
  const rejected = rows.filter((row) => row.status === 'rejected');
  if (accepted.length > 0) {
    await trx(RECEIPTS)
      .insert(accepted)
      .onConflict(key)
      .merge([...always, 'accepted_sequence', 'url']);
  }
  // What the site showed before it refused the newer one, it shows still.
  if (rejected.length > 0) await trx(RECEIPTS).insert(rejected).onConflict(key).merge(always);
}

async function writeRefusals(trx: Knex.Transaction, context: LaneContext, judged: Judged) {
  const { strapi, site, schedule } = context;
  const open = (await trx(REFUSALS)
    .where({ site_id: site.id })
    .whereNot({ state: 'closed' })
    .whereIn(
      'subject_id',
      judged.events.map((event) => event.subject),
    )
    .select('subject_type', 'subject_id', 'sequence', 'attempts')) as RefusalRow[];

  for (const [index, event] of judged.events.entries()) {
    const verdict = judged.verdicts[index] as Verdict;
    const key = { subject_type: subjectTypeOf(event), subject_id: event.subject };
    const known = open.find(
      (row) => row.subject_id === key.subject_id && row.subject_type === key.subject_type,
    );
    if (verdict.status === 'accepted') {
      if (known) {
        const closed = { state: 'closed', next_attempt_at: null };
        await trx(REFUSALS)
          .where({ site_id: site.id, ...key })
          .update(closed);
      }
      continue;
    }
    const isSame = known && BigInt(known.sequence) === BigInt(event.sequence);
    const attempts = isSame ? known.attempts + 1 : 1;
    const seconds = nextAttemptSeconds(schedule, attempts, Math.random());
    const row = {
      site_id: site.id,
      ...key,
      sequence: BigInt(event.sequence).toString(),
      event_id: event.id,
      reason: verdict.reason,
      attempts,
      next_attempt_at: seconds === null ? null : databaseNow(strapi, seconds),
      state: seconds === null ? 'exhausted' : 'open',
      refused_at: databaseNow(strapi),
    };
    await trx(REFUSALS).insert(row).onConflict(['site_id', 'subject_type', 'subject_id']).merge();
  }
}
