/**
 * Our own settings (`strapi.config.get('disclosure.…')`): local rules that the law leaves to the city.
 */
import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  /** 政府网站标识码. Ankang's own code is not known to us; local codes begin with the area code. */
  siteCode: env('GONGKAI_SITE_CODE', '6109000000'),
  timeZone: 'Asia/Shanghai',
  /** 索引号: see `src/domain/index-number`. */
  indexNumberPattern: '{agencyCode}/{year}-{serial:5}',
  /** Records from before this day raise no overdue alarm. */
  goLiveOn: env('GONGKAI_GO_LIVE_ON', '2026-01-01'),
  /** How long a write's Idempotency-Key is remembered. */
  idempotencyKeyHours: 24,
  /** 定期评估审查 (art. 18): how long after it was classified a withheld item is assessed again where no day was set for it. */
  reassessmentIntervalMonths: 12,
});

export default config;
