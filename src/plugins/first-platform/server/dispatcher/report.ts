/**
 * What the log of the application says about delivery: what happened, to which site, and what a person should do. Never
 * a secret, never content. A lasting trouble is said at once, and then once an hour as an error.
 */
import { adviceFor, type SiteFailure } from '../domain/failure';
import type { FeedEvent } from '../domain/feed-event';
import type { Verdict } from '../domain/read-answer';
import type { LaneContext } from './lane-context';

const HOUR_MS = 3_600_000;

export function reportFailing(
  { strapi, site, memory }: LaneContext,
  { failure, detail }: { failure: SiteFailure; detail: string },
): void {
  const now = Date.now();
  const since = site.failing_since ? Date.parse(site.failing_since) : now;
  const isLasting = now - since >= HOUR_MS;
  if (memory.troubleLoggedAt !== null && now - memory.troubleLoggedAt < HOUR_MS) return;
  memory.troubleLoggedAt = now;
  const text = `delivery to site "${site.name}" (${site.id}) fails: ${failure} ${detail}. ${adviceFor(failure)}`;
  if (isLasting) strapi.log.error(`${text} Failing since ${site.failing_since}.`);
  else strapi.log.warn(text);
}

export function reportRecovered({ strapi, site, memory }: LaneContext): void {
  if (site.failures === 0) return;
  memory.troubleLoggedAt = null;
  strapi.log.info(`delivery to site "${site.name}" (${site.id}) works again`);
}

export function reportRefused(
  { strapi, site }: LaneContext,
  events: readonly FeedEvent[],
  verdicts: readonly Verdict[],
): void {
  verdicts.forEach((verdict, index) => {
    if (verdict.status === 'accepted') return;
    strapi.log.warn(
      `site "${site.name}" (${site.id}) refused ${events[index]?.subject}: ${verdict.reason}. ` +
        '见 npm run feed -- dead-letters (see npm run feed -- dead-letters)',
    );
  });
}

export function reportSwitchedOff({ strapi, site }: LaneContext): void {
  strapi.log.error(
    `site "${site.name}" (${site.id}) answered 410 and is switched off. ` +
      `恢复：npm run feed -- resume ${site.id} (turn on again with resume)`,
  );
}
