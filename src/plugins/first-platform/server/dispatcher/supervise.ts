/**
 * The loop behind all lanes: woken when the log grows, else once a second, it starts a run for each lane that has work and
 * none running here. It never ends by an error: what goes wrong is logged and tried again. A listener only wakes it, so
 * that no lane runs in the transaction of whoever published.
 */
import type { Core } from '@strapi/strapi';
import { NO_CAUTION } from '../domain/caution';
import { MOST_EVENTS } from '../domain/batch';
import { parseSchedule } from '../domain/retry-schedule';
import { isSqlite, publication, settingsOf } from '../plugin-services';
import type { LaneMemory } from './lane-context';
import { lanesWithWork } from './lanes-with-work';
import { clearLeases, type LaneKey } from './lease';
import { pruneAttempts } from './prune-attempts';
import { runLane } from './run-lane';
import { wakeableSleep } from './wakeable-sleep';

const POLL_MS = 1000;
const PRUNE_MS = 3_600_000;
const ERROR_LOG_MS = 60_000;

export interface Supervision {
  wake(): void;
  /** Waits for requests in flight, breaks them off after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

export function supervise(strapi: Core.Strapi): Supervision {
  const schedule = parseSchedule(settingsOf(strapi).retrySchedule);
  const memories = new Map<string, LaneMemory>();
  const running = new Map<string, Promise<void>>();
  const breakOff = new AbortController();
  const sleep = wakeableSleep();
  let isStopping = false;
  let errorLoggedAt = 0;

  const report = (error: unknown): void => {
    if (Date.now() - errorLoggedAt < ERROR_LOG_MS) return;
    errorLoggedAt = Date.now();
    // A database error may carry bound values; its code says enough.
    const { name, code } = error as { name?: string; code?: string };
    strapi.log.error(
      `delivery is interrupted (${code ?? name ?? 'unknown error'}) and is tried again every second. ` +
        '检查数据库连接 (check the database)',
    );
    strapi.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };

  const launch = (key: LaneKey): void => {
    const name = `${key.siteId}/${key.lane}`;
    if (running.has(name)) return;
    const memory = memories.get(name) ?? {
      caution: NO_CAUTION,
      readLimit: MOST_EVENTS,
      troubleLoggedAt: null,
    };
    memories.set(name, memory);
    const abort = breakOff.signal;
    const run = runLane({ strapi, key, memory, schedule, isStopping: () => isStopping, abort })
      .catch(report)
      .finally(() => running.delete(name));
    running.set(name, run);
  };

  const loop = async (): Promise<void> => {
    let isFirstRound = true;
    let prunedAt = 0;
    while (!isStopping) {
      try {
        if (isFirstRound && isSqlite(strapi)) await clearLeases(strapi);
        for (const key of await lanesWithWork(strapi, isFirstRound)) launch(key);
        isFirstRound = false;
        if (Date.now() - prunedAt > PRUNE_MS) {
          prunedAt = Date.now();
          await pruneAttempts(strapi);
        }
      } catch (error) {
        report(error);
      }
      if (!isStopping) await sleep.for(POLL_MS);
    }
  };

  const unsubscribe = publication(strapi, 'feed').onChange(() => sleep.wake());
  const ended = loop();
  return {
    wake: () => sleep.wake(),
    async stop(graceMs) {
      isStopping = true;
      unsubscribe();
      sleep.wake();
      const timer = setTimeout(() => breakOff.abort(new Error('stopping')), graceMs);
      await ended;
      await Promise.all(running.values());
      clearTimeout(timer);
    },
  };
}
