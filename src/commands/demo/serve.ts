/**
 * The CMS process of `npm run demo`: the city, a listening CMS, the legacy import in the same process, and the wait
 * until everything has arrived on the website. Reports to the launcher, then stays up until it is told to end.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import { explainError } from '../explain-error';
import { createApplication, holdDatabase, logToStandardError } from '../load-application';
import { listen } from '../start/listen';
import { awaitArrival } from './await-arrival';
import type { DemoMessage, DemoPlan, DemoSummary } from './demo-messages';
import { importReviewed } from './import-reviewed';
import { issueTokens } from './issue-tokens';
import { prepareCity } from './prepare-city';
import { showReview } from './show-review';

/** Writes that were just made may still be read again by Strapi. */
const SETTLE_MS = 150;

const report = (message: DemoMessage) => void process.send?.(message);

function demoIo(signal: AbortSignal): CommandIo {
  const write = (text: string) => void process.stderr.write(`${text}\n`);
  return { out: write, err: write, cwd: process.cwd(), signal };
}

async function demonstrate(
  strapi: Core.Strapi,
  plan: DemoPlan,
  io: CommandIo,
): Promise<DemoSummary> {
  const since = Date.now();
  await strapi.load();
  const city = await prepareCity(strapi, plan, io);
  const { shown: cms, local } = await listen(strapi);
  report({ listening: cms });
  io.err('正在导入旧网站数据… · importing the legacy website…');
  const { importFile: file, reportDirectory } = plan;
  const counts = await importReviewed(strapi, city.people, { file, reportDirectory }, io);
  await showReview(strapi, city.people);
  const arrival = await awaitArrival(strapi, local, plan.siteUrl, io);
  return {
    import: counts,
    ...arrival,
    city: city.counts,
    addresses: { cms, admin: `${cms}/admin`, site: plan.siteUrl.replace('127.0.0.1', 'localhost') },
    people: await issueTokens(strapi, city.people, io),
    durationMs: Date.now() - since,
  };
}

async function serve(): Promise<void> {
  const plan = JSON.parse(process.env.GONGKAI_DEMO_PLAN ?? '{}') as DemoPlan;
  const controller = new AbortController();
  const strapi = await createApplication();
  strapi.log.level = 'warn';
  logToStandardError(strapi);
  const lock = await holdDatabase();
  const end = async () => {
    controller.abort();
    await sleep(SETTLE_MS);
    await strapi.destroy();
    lock.release();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(0)));
  }
  report({ summary: await demonstrate(strapi, plan, demoIo(controller.signal)) });
}

serve().catch((error: unknown) => {
  process.stderr.write(`${explainError(error, Boolean(process.env.GONGKAI_DEBUG))}\n`);
  process.exit(1);
});
