/** The receipt of one event: whether it is held here, where its page is, and, where it was rejected, why. */
import type { FeedEvent } from '../feed/event';
import { addressOf } from '../pages/addresses';
import type { Site } from '../site';
import type { Outcome, RejectionCode } from './apply-event';

export interface Receipt {
  id: string;
  status: 'accepted' | 'rejected';
  url?: string;
  reason?: string;
}

export function receiptFor(site: Site, event: FeedEvent, outcome: Outcome): Receipt {
  const { receipt } = site.texts;
  if (outcome.status === 'rejected') {
    return outcome.code === 'missing_field'
      ? rejectionOf(site, event.id, outcome.field ?? 'data')
      : rejection(event.id, outcome.code, reasonsIn(site)[outcome.code]);
  }
  if (outcome.as === 'ignored') {
    return { id: event.id, status: 'accepted', reason: `ignored: ${receipt.ignored}` };
  }
  const address = addressOf(site.store, event.subject);
  return {
    id: event.id,
    status: 'accepted',
    ...(address && { url: site.origin() + address }),
    ...(outcome.as === 'held' && { reason: `held: ${receipt.older}` }),
  };
}

export const rejectionOf = (site: Site, id: string, field: string): Receipt =>
  rejection(id, 'missing_field', site.texts.receipt.missing(field));

const rejection = (id: string, code: RejectionCode, sentence: string): Receipt => ({
  id,
  status: 'rejected',
  reason: `${code}: ${sentence}`,
});

const reasonsIn = ({ texts }: Site) => ({
  hash_mismatch: texts.receipt.hash,
  subject_mismatch: texts.receipt.subject,
  not_proactive: texts.receipt.notProactive,
});
