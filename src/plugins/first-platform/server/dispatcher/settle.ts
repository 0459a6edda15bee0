/** One answer, one consequence: writes what the outcome asks for, and says whether the lane goes on. */
import type { FeedEvent } from '../domain/feed-event';
import type { Answered } from './exchange';
import type { LaneContext, Progress } from './lane-context';
import { reportFailing, reportRecovered, reportRefused, reportSwitchedOff } from './report';
import { recordFailing, recordResend, recordSwitchedOff } from './record-attempt';
import { recordVerdicts, type Judged } from './record-verdicts';

export async function settle(
  context: LaneContext,
  events: readonly FeedEvent[],
  { outcome, attempt }: Answered,
  cursor: Judged['cursor'],
): Promise<Progress> {
  switch (outcome.kind) {
    case 'judged':
      await recordVerdicts(context, { events, verdicts: outcome.verdicts, attempt, cursor });
      reportRecovered(context);
      reportRefused(context, events, outcome.verdicts);
      return 'worked';
    case 'resend':
      await recordResend(context, attempt);
      return 'worked';
    case 'switched_off':
      await recordSwitchedOff(context, attempt);
      reportSwitchedOff(context);
      return 'stopped';
    case 'site_failing':
      await recordFailing(context, outcome, attempt);
      reportFailing(context, outcome);
      return 'stopped';
  }
}
