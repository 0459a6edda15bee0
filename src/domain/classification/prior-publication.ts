/**
 * 原已公开: an item that was public before the system came (old address and date as evidence). That basis stands in for clause, matter
 * and summary, and turns what a new item must have into a list of what is still to be supplied. Pure.
 */
import { isRealDate } from '../dates/date-string';
import { hasText } from '../text/normalise-text';
import type { AssessmentContext } from './assessment';
import type { ItemFacts } from './item-facts';

/** True when both halves of the evidence are there and the day is not to come. */
export function wasPublicBefore(facts: ItemFacts, today: string): boolean {
  return (
    hasText(facts.priorPublicationAddress) &&
    isRealDate(facts.priorPublishedOn) &&
    facts.priorPublishedOn <= today
  );
}

/** Public before, or formed before this system was the place of publication: what only new items must have is not asked of it. */
export function isLegacy(
  facts: ItemFacts,
  { today, goLiveOn }: Pick<AssessmentContext, 'today' | 'goLiveOn'>,
): boolean {
  const isBeforeGoLive =
    goLiveOn !== null && isRealDate(facts.generatedOn) && facts.generatedOn < goLiveOn;
  return isBeforeGoLive || wasPublicBefore(facts, today);
}
