/**
 * A cut: an instant up to which everything recorded is committed and nothing more will be recorded. It waits for those who are
 * recording and lets nobody begin meanwhile, so it waits seconds and not longer. One millisecond before the clock, because the next
 * writer may be at work in the same one.
 */
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

const WAIT_MS = 3_000;
const TRIES = 5;
/** PostgreSQL: lock_not_available, by `lock_timeout`. */
const LOCK_NOT_AVAILABLE = '55P03';

/** @param isWanted whether a cut is to be made beside this newest seal, at this time; where not, the answer is the seal. */
export async function takeCut(
  strapi: Core.Strapi,
  isWanted: (newest: SealRow, now: string) => boolean,
): Promise<Cut | SealRow> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await strapi.db.connection.transaction((trx) => cutIn(strapi, trx, isWanted));
    } catch (error) {
      if (left === 1 || (error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
    }
  }
}

export const newestSeal = async (knex: Knex): Promise<SealRow | null> =>
  ((await knex(SEALS).orderBy('number', 'desc').first()) as SealRow | undefined) ?? null;

const cutIn = async (
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  isWanted: (newest: SealRow, now: string) => boolean,
): Promise<Cut | SealRow> => {
  if (isPostgres(trx)) await trx.raw(`set local lock_timeout = ${WAIT_MS}`);
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
