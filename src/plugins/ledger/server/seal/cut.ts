/**
 * A cut: an instant up to which everything recorded is committed and nothing more will be recorded. It waits for those who are
 * recording and lets nobody begin meanwhile, so it waits seconds at a time, and lets writers pass before it asks again. One millisecond
 * before the clock, because the next writer may be at work in the same one.
 */
import { setTimeout } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { Core } from '@strapi/strapi';
import { shifted } from '../domain/recording-time';
import type { SealRow } from '../domain/seal';
import { publication } from '../plugin-services';
import { SEALING, SEALS } from '../tables/steps';
import { isPostgres, lockSeal } from '../write/seal-lock';

export interface Cut {
  at: string;
  /** The newest seal there is at that instant. */
  newest: SealRow | null;
}

export interface CutOptions {
  /** Whether a cut is to be made beside this newest seal, at this time; where not, the answer is the seal. */
  isWanted(newest: SealRow, now: string): boolean;
  /** Ends the waiting. */
  signal?: AbortSignal | undefined;
}

/** Milliseconds, PostgreSQL only. */
export interface CutTimes {
  /** At a stretch, during which nobody begins to record. */
  waitMs: number;
  /** Between two stretches, for those who waited meanwhile. */
  pauseMs: number;
  /** After which no other stretch is begun. */
  withinMs: number;
}

/** PostgreSQL: lock_not_available, by `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03';

/** @throws Error when somebody has been recording for longer than all of the time, or the signal has ended the waiting. */
export async function takeCut(strapi: Core.Strapi, options: CutOptions): Promise<Cut | SealRow> {
  const { waitMs, pauseMs, withinMs } = strapi.plugin('ledger').config<CutTimes>('cut');
  const end = performance.now() + withinMs;
  for (;;) {
    options.signal?.throwIfAborted();
    try {
      return await strapi.db.connection.transaction((trx) => cutIn(strapi, trx, options, waitMs));
    } catch (error) {
      if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
      if (performance.now() + pauseMs >= end) throw stillRecording(withinMs, error);
      await setTimeout(pauseMs, undefined, { signal: options.signal });
    }
  }
}

const stillRecording = (withinMs: number, cause: unknown): Error =>
  new Error(
    `未能封存：${withinMs / 1000} 秒内一直有未提交的留痕写入，请稍后再试 ` +
      `(not sealed: a transaction that records stayed open for ${withinMs / 1000} s; try again later)`,
    { cause },
  );

export const newestSeal = async (knex: Knex): Promise<SealRow | null> =>
  ((await knex(SEALS).orderBy('number', 'desc').first()) as SealRow | undefined) ?? null;

const cutIn = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { isWanted }: CutOptions,
  waitMs: number,
): Promise<Cut | SealRow> => {
  if (isPostgres(trx)) await trx.raw(`set local lock_timeout = ${Number(waitMs)}`);
  await lockSeal(trx, 'alone');
  const newest = await newestSeal(trx);
  const clock = publication(strapi, 'database-clock').now();
  const { now, cut } = (await trx(SEALING)
    .where({ id: 1 })
    .first('cut', trx.raw('? as now', [clock]))) as { now: string; cut: string };
  if (newest && !isWanted(newest, now)) return newest;
  const before = shifted(now, -1);
  // A cut that came to no seal may lie ahead, when the clock was set back: rows are recorded after it.
  const at = cut > before ? cut : before;
  if (newest && at <= newest.cut) return newest;
  await trx(SEALING).where({ id: 1 }).update({ cut: at });
  return { at, newest };
};
